"""What editors write in a field, readers find on its page."""

from urllib.parse import parse_qs, urlsplit

import pytest


def section(body, anchor):
    """The part of a page under an id."""
    return body.get_element_by_id(anchor)


def hrefs(element):
    return {link.get("href") for link in element.iter("a")}


# --- Media library

def test_a_picture_is_shown_with_its_words_its_size_and_its_terms(small_pages, text):
    item = section(small_pages.body("library", "vi"), "anh-rua-tay")
    [picture] = item.iter("img")
    shown = text(item)

    assert ("../files/rua-tay.png", "lazy", "2", "2") == tuple(
        picture.get(name) for name in ("src", "loading", "width", "height"))
    assert "Hai bàn tay dưới vòi nước." == picture.get("alt")
    assert {"../files/rua-tay.png", "https://tin.example/anh-goc", "../thong-diep/rua-tay/", "../dia-phuong/tinh-moi/",
            "../chien-dich/mua-mua/"} <= hrefs(item)
    for words in ("Rửa tay.", "Ảnh minh họa", "CC BY 4.0", "Người vẽ Thử", "Bộ Thử", "English",
                  "trường học", "30/5/2024"):
        assert words in shown


def test_a_material_that_lives_elsewhere_has_its_link_and_its_words(small_pages, text):
    item = section(small_pages.body("library", "vi"), "ban-doc")

    assert "https://tin.example/nghe" in hrefs(item)
    assert "Hãy rửa tay." in text(item)
    assert not list(item.iter("img"))


# --- Materials about one subject

def test_a_kit_offers_every_recording_with_its_language_its_transcript_and_its_age(small_pages, text):
    shown = section(small_pages.body("kit:rua-tay", "en"), "nghe").getparent()
    [audio] = shown.iter("audio")

    assert ("none", "../../../files/rua-tay.wav") == (audio.get("preload"), audio.get("src"))
    assert {"../../../files/rua-tay.wav", "../../../thong-diep/rua-tay/"} == hrefs(shown)
    assert ["vi"] == [each.get("lang") for each in shown.iter("b")]
    assert "older than the text" in text(shown)


def test_a_kit_leads_to_what_editors_have_put_into_the_library_about_it(small_pages):
    for subject in ("kit:rua-tay", "kit:mua-mua"):
        found = section(small_pages.body(subject, "vi"), "tu-lieu").getparent()

        assert {"../../kho-tai-lieu/#anh-rua-tay"} == hrefs(found)


@pytest.mark.parametrize(("tag", "gone"), [("vi", "Không còn tờ nào để in"), ("en", "There is nothing left to print")])
def test_the_kit_of_a_replaced_app_has_nothing_to_print_and_leads_to_that_in_use(small_pages, text, tag, gone):
    shown, reader = small_pages.body("kit:so-tay-cu", tag), small_pages.reader("kit:so-tay-cu", tag)
    instead = {link for each in shown.xpath(".//p[@class='instead']") for link in hrefs(each)}
    unsaid = ("sheet.sample", "kit.none", "kit.lead", "kit.nothing")

    assert gone in text(shown)
    assert {reader.href("kit:so-tay"), reader.href("app:so-tay")} == instead
    assert reader.href("app:so-tay-cu") in hrefs(shown), "which says why it ended"
    assert not [each for each in hrefs(shown) if each.endswith((".pdf", ".png", ".zip"))]
    assert not [key for key in unsaid if reader.ui.text(key) in text(shown)]


# --- Events and places

def test_an_event_says_where_with_whom_for_whom_and_where_to_watch(small_pages, text):
    event = section(small_pages.body("events", "vi"), "buoi-tiem")
    shown = text(event)

    assert {"https://tin.example/buoi-tiem", "../dia-phuong/xa-thu/"} <= hrefs(event)
    for words in ("Buổi tiêm", "20/6/2024", "Trạm y tế", "Bác sĩ Thử", "cha mẹ, người cao tuổi",
                  "Trời mưa thì lùi một ngày.", "01/KH-BT"):
        assert words in shown


def test_a_place_shows_its_sessions_events_schedule_and_figures(small_pages, text):
    body = small_pages.body("locality:xa-thu", "vi")
    headings = {text(each): text(each.getparent()) for each in body.iter("h2")}

    assert "Buổi tiêm ở Xã Thử" in headings["Lịch tiêm"]
    assert "Buổi tiêm đã qua" in headings["Sự kiện"]
    assert "05:30" in headings["Lịch phát loa"]
    assert "06:00" in headings["Lịch phát loa"]
    assert "55,5 %" in headings["Tiến độ và kết quả"]


def test_a_schedule_says_when_which_days_what_until_when_and_in_which_language(small_pages, text):
    body = small_pages.body("broadcasts", "vi")
    table = body.get_element_by_id("xa-thu").getparent().find(".//table")
    first = [text(cell) for cell in table.find("tbody").find("tr")]

    assert ["Giờ phát", "Ngày phát", "Nội dung", "Ngôn ngữ"] == [text(each) for each in table.iterfind(".//thead//th")]
    assert ["05:30", "thứ Hai, thứ Tư, thứ Sáu"] == first[:2]
    assert "từ 1/6/2024 đến 30/6/2024" in first[2]
    assert "../thong-diep/rua-tay/" in hrefs(table)
    assert "qaa-Tavt" == table.find(".//tbody//td/span[@lang]").get("lang")


# --- News

def test_news_say_what_they_are_and_of_which_day(small_pages, text):
    cards = [text(each) for each in small_pages.body("news", "vi").iter("article")]

    assert ["Thông cáo báo chí · 10/6/2024", "Tin · 2/6/2024", "Phóng sự, báo cáo · 5/1/2024"] == [
        next(line for line in ("Thông cáo báo chí · 10/6/2024", "Tin · 2/6/2024", "Phóng sự, báo cáo · 5/1/2024")
             if line in card) for card in cards
    ]


def test_a_news_item_has_its_author_its_picture_and_other_news(small_pages, text):
    body = small_pages.body("news:mua-mua-bat-dau", "vi")
    others = body.get_element_by_id("tin-khac").getparent()

    assert "Phóng viên Thử" in text(body)
    assert ["../../files/rua-tay.png"] == [picture.get("src") for picture in body.iter("img")]
    assert ["Rửa tay trong mùa mưa"] == [text(each) for each in others.iter("h3")]


# --- Questions, figures, campaigns, audiences

def test_an_answer_stands_open_on_its_page(small_pages, text):
    answer = small_pages.body("question:co-phai-rua-tay", "vi")

    assert "Có. Xem Rửa tay." in text(answer)
    assert not list(answer.iter("details"))


def test_a_question_is_found_under_its_topic(small_pages):
    assert "../hoi-dap/co-phai-rua-tay/" in hrefs(small_pages.body("questions", "vi"))


def test_figures_say_where_they_were_counted_and_can_be_taken_away(small, small_pages, text):
    figure = section(small_pages.body("progress", "vi"), "ty-le-xa-thu")

    assert "Xã Thử" in text(figure)
    assert {"ty-le-xa-thu.csv", "../dia-phuong/xa-thu/"} <= hrefs(figure)
    assert (small.folder / "en/tien-do/ty-le-xa-thu.csv").is_file()
    assert {"vcf", "ics", "csv", "png"} <= {asset["kind"] for asset in small.manifest["assets"]}


def test_a_campaign_shows_its_hashtags(small_pages, text):
    assert "#RuaTay" in text(small_pages.body("campaign:mua-mua", "vi"))


@pytest.mark.parametrize(("page", "whom"), [
    ("message:mo-cua", "Dành cho: trường học, cơ quan, nơi làm việc"),
    ("messages", "Dành cho: trường học, cơ quan, nơi làm việc"),
    ("guide:rua-tay-dung-cach", "Dành cho: cha mẹ"),
    ("guides", "Dành cho: cha mẹ"),
])
def test_what_is_not_for_everyone_says_for_whom(small_pages, text, page, whom):
    assert whom in text(small_pages.body(page, "vi"))


def test_what_is_for_everyone_says_nothing_of_it(small_pages, text):
    assert "Dành cho" not in text(small_pages.body("message:rua-tay", "vi"))


# --- The frame

def test_a_banner_offers_the_call_and_a_local_one_stands_at_its_place_alone(small):
    def banners(page_id):
        return [link.get("href") for each in small.page(page_id, "vi").find_class("banner") for link in each.iter("a")]

    assert "tel:115" in banners("home")
    assert "tel:19009095" not in banners("home")
    assert "tel:19009095" in banners("locality:tinh-moi")
    assert "tel:19009095" in banners("contact:tram-thu")
    assert "tel:19009095" not in banners("locality:tinh-cu")


def test_every_page_says_where_to_report_a_mistake_on_it(small):
    for page in (small.page("hotlines", "vi"), small.page("locality:xa-thu", "en")):
        [link] = [each.get("href") for each in page.find(".//footer").iter("a") if "mailto:" in each.get("href")]
        [body] = parse_qs(urlsplit(link).query)["body"]

        assert "thu.example/" in body


def test_without_an_owner_no_mistake_can_be_reported(shipped):
    footer = shipped.page("home", "vi").find(".//footer")

    assert [] == [each for each in footer.iter("a") if each.get("href").startswith("mailto:")]


def test_no_page_tells_others_where_its_readers_come_from(small, shipped):
    for site in (small, shipped):
        silent = [path for path, page in {**site.pages, **site.missing}.items()
                  if ["no-referrer"] != page.xpath("//meta[@name='referrer']/@content")]

        assert [] == silent


def test_the_real_or_fake_page_lists_the_owners_pages_on_social_networks(small_pages, text):
    body = small_pages.body("verify", "vi")

    assert "https://mang.example/bo-thu" in hrefs(body)
    assert "https://mang.example/bo-thu" in text(body)
