"""What is read off an output agrees with the records; what is changed on the way to it is found by its name."""

import dataclasses
import datetime as dt
import shutil

import pytest

from audit.agreement import disagreements
from audit.retold import Retold
from loa.build import screens
from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.build.sheets import Job, make, output
from loa.build.studio import means
from loa.build.words import words
from loa.cli.project import icons
from loa.paper.formats import formats_of
from loa.qr.codes import allot
from loa.qr.payload import payload
from loa.screens.formats import screens_of
from loa.screens.plan import slides
from loa.typeset.fonts import families
from loa.typeset.press import Press

FONT = "Be Vietnam Pro"


@pytest.fixture(scope="module")
def check(inputs, edition):
    """`check(sheet, "poster-a4")`: the rules that a sheet breaks once it has been made and read back."""
    drawn = means(inputs)

    def work(said, kind, inks="screen", theme=inputs.theme):
        [form] = [each for each in formats_of(said, 400) if each.kind == kind]
        job = Job(said, form, inks, preview=False)
        data = make(Press(theme, [families(inputs.theme / "fonts")[FONT]]), job, FONT, drawn, inputs.today)
        found = disagreements([output(job, data)], lambda _: data, edition, Retold(edition, inputs).text)
        return {each.rule: each.found for each in found}

    return work


@pytest.fixture
def poster(sheet):
    return sheet("message:rua-tay")


def changed_theme(inputs, folder, template, old, new):
    """The theme after somebody's edit of one template."""
    shutil.copytree(inputs.theme / "typst", folder / "typst")
    shutil.copy(inputs.theme / "tokens.json", folder)
    path = folder / "typst" / template
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return folder


# --- Sheets

@pytest.mark.parametrize(("subject", "place", "kind", "inks"), [
    ("message:rua-tay", "", "poster-a4", "screen"),
    ("message:rua-tay", "tinh-moi", "poster-a4", "photocopy"),
    ("message:rua-tay", "", "after-injection", "press"),
    ("campaign:mua-mua", "", "poster-a3", "press"),
    ("campaign:mua-mua", "", "banner", "press"),
    ("campaign:mua-mua", "", "pano", "press"),
    ("hotlines", "tinh-moi", "hotline-cards", "screen"),
    ("app:so-tay", "", "app-leaflet", "screen"),
])
def test_a_sheet_that_nobody_touched_agrees(sheet, check, subject, place, kind, inks):
    assert {} == check(sheet(subject, place=place), kind, inks)


def test_a_number_that_one_template_changes_is_found(poster, check, inputs, tmp_path):
    theme = changed_theme(inputs, tmp_path, "poster.typ", "#show: set-paper", '#show: set-paper\n#show "115": "116"')
    found = check(poster, "poster-a4", theme=theme)

    assert {"number-lacking", "figure"} == found.keys()
    assert "116" == found["figure"]


def test_a_date_that_one_template_changes_is_found(poster, check, inputs, tmp_path):
    theme = changed_theme(inputs, tmp_path, "poster.typ", "#show: set-paper", '#show: set-paper\n#show "2024": "2025"')

    assert {"edition-day", "check-by", "date"} <= check(poster, "poster-a4", theme=theme).keys()


def test_a_slogan_that_one_template_changes_is_found(sheet, check, inputs, tmp_path):
    said = sheet("campaign:mua-mua")
    first = said.title.split()[0]
    theme = changed_theme(inputs, tmp_path, "wall.typ", "#show: set-paper",
                          f'#show: set-paper\n#show "{first}": "Xin"')

    assert {"slogan"} == check(said, "banner", "press", theme).keys()


def test_a_code_of_another_language_is_found(sheet, poster, check):
    english = sheet("message:rua-tay", "en")
    found = check(dataclasses.replace(poster, payload=english.payload), "poster-a4")

    assert {"code-language": "en"} == found


def test_an_address_of_another_language_is_found(sheet, poster, check):
    english = sheet("message:rua-tay", "en")

    assert "address" in check(dataclasses.replace(poster, address=english.address), "poster-a4")


def test_a_code_of_another_page_is_found(sheet, poster, check):
    other = sheet("message:mo-cua")

    assert {"code-page": "message:mo-cua"} == check(dataclasses.replace(poster, payload=other.payload), "poster-a4")


def test_a_code_outside_the_registry_is_found(edition, poster, check):
    [unknown] = allot([("nowhere", "vi")], {each.code for each in edition.site.codes})
    forged = dataclasses.replace(poster, payload=payload(edition.address, unknown))

    assert {"code-unregistered": forged.payload} == check(forged, "poster-a4")


def test_a_code_of_another_site_is_found(edition, poster, check):
    forged = dataclasses.replace(poster, payload=poster.payload.replace("THU.EXAMPLE", "TIN.EXAMPLE"))

    assert {"code-address"} == check(forged, "poster-a4").keys()


def test_the_hotline_of_another_place_is_found(sheet, check):
    national, local = sheet("message:mo-cua"), sheet("message:mo-cua", place="tinh-moi")
    found = check(dataclasses.replace(national, numbers=local.numbers), "poster-a4")

    assert {"number": "1900 9095", "figure": "9095", "locality": "Tỉnh Mới", "number-lacking": "lacking"} == found


def test_the_name_of_another_place_is_found(sheet, check):
    local, other = sheet("message:mo-cua", place="tinh-moi"), sheet("message:mo-cua", place="xa-thu")

    assert {"locality"} == check(dataclasses.replace(local, place=other.place, kicker=other.kicker),
                                 "poster-a4").keys()


def test_a_sheet_without_the_day_to_check_it_by_is_found(poster, check):
    assert {"check-by", "edition-day"} == check(dataclasses.replace(poster, fine=poster.fine[:-1]), "poster-a4").keys()


@pytest.mark.parametrize(("subject", "kind"), [("campaign:mua-mua", "poster-a4"), ("hotlines", "hotline-cards")])
def test_a_sheet_that_does_not_say_who_says_so_and_where_it_stands_is_found(sheet, check, subject, kind):
    said = sheet(subject)

    assert {"issuer", "source"} == check(dataclasses.replace(said, fine=said.fine[-1:]), kind).keys()


def test_a_sheet_that_says_it_is_in_another_language_is_found(poster, check, inputs, tmp_path):
    theme = changed_theme(inputs, tmp_path, "lib.typ", 'lang: given.lang.split("-").first()', 'lang: "en"')

    assert {"language": "en"} == check(poster, "poster-a4", theme=theme)


def test_a_code_too_small_for_its_distance_is_found(poster, check, inputs, tmp_path):
    theme = changed_theme(inputs, tmp_path, "paper.typ", "let module = size / side", "let module = size / side / 1.5")

    assert {"code-small"} == check(poster, "poster-a4", theme=theme).keys()


def test_a_code_that_is_read_from_nearby_alone_is_found(sheet, check, inputs, tmp_path):
    theme = changed_theme(inputs, tmp_path, "paper.typ", "let module = size / side", "let module = size / side / 2.2")
    found = check(sheet("hotlines"), "hotline-cards", theme=theme)

    assert "at 40 dots per inch" == found["code-unreadable"]


# --- Words and pictures

@pytest.fixture(scope="module")
def shipped(project):
    """The shipped content, which knows how two languages count."""
    return check_edition(read_inputs(project, icons(), {"LOA_TODAY": "2026-11-22"}, dt.date.max)).edition


@pytest.fixture(scope="module")
def said(shipped, inputs):
    """`said("script", "script.call", vi="…{number}")`: what is found in words told with another sentence."""

    def work(kind="", key="", **sentences):
        tables = {tag: {**table, **({key: sentences[tag]} if tag in sentences else {})}
                  for tag, table in shipped.site.ui.items()}
        other = dataclasses.replace(shipped, site=dataclasses.replace(shipped.site, ui=tables))
        made = {each.path: (each, data) for each, data in words(other) if each.kind.startswith(kind)}
        found = disagreements([each for each, _ in made.values()], lambda path: made[path][1], shipped,
                              Retold(shipped, inputs).text)
        return {(each.rule, each.found) for each in found}

    return work


def test_words_that_nobody_touched_agree(said):
    assert set() == said()


@pytest.mark.parametrize(("kind", "key", "sentence", "wanted"), [
    ("post", "channels.call", "Gọi {name} 116", {("figure", "116"), ("number-lacking", "lacking")}),
    ("sms", "channels.call", "Gọi {name} 024 6282 7979", {("number", "024 6282 7979"), ("number-lacking", "lacking")}),
    ("ticker", "channels.more", "Xem: loa.example/10000", {("address", "10000"), ("address", "lacking")}),
    ("script", "script.again", "Nhắc lại, số một một sáu.", {("number", "116")}),
    ("script", "script.again", "Nhắc lại, năm hai nghìn không trăm mười lăm.", {("figure", "2015")}),
    ("script", "script.opening", "Tin số 7a: {title}.", {("unspoken", "7a:")}),
])
def test_what_words_change_is_found(said, kind, key, sentence, wanted):
    assert wanted <= said(kind, key, vi=sentence)


@pytest.fixture(scope="module")
def table(shipped, inputs):
    """`table(("115", "116"))`: the rules that a table for carriers breaks once something in it has been replaced."""
    made = {each.path: (each, data) for each, data in words(shipped) if each.kind.startswith("sms")}
    [path] = [path for path in made if path.startswith("kho/2k/vi/") and path.endswith(".csv")]

    def work(*replaced):
        data = made[path][1].decode()
        for old, new in replaced:
            assert old in data
            data = data.replace(old, new)
        files = {**made, path: (made[path][0], data.encode())}
        found = disagreements([each for each, _ in files.values()], lambda path: files[path][1], shipped,
                              Retold(shipped, inputs).text)
        return {each.rule for each in found if each.path == path}

    return work


@pytest.mark.parametrize(("replaced", "rules"), [
    ((), set()),
    ([("y tế 115", "y tế 116")], {"number-lacking", "figure", "texts"}),
    ([("loa.example/76502", "loa.example/69500")], {"address", "texts"}),
    ([("Vắc xin", "Vacxin")], {"letters", "texts"}),
    ([("UCS-2,180,3", "GSM-7,160,1")], {"alphabet", "letters", "parts"}),
    ([("2K+,vi,", "2K+,en,")], {"texts", "slogan", "address", "figure"}),
    ([("2k,Thông điệp 2K+", "2k,Thông điệp 5K")], {"slogan"}),
    ([("2027-05-22", "2028-05-22")], {"check-by"}),
    ([("Bản mẫu – không in, không phát", "")], {"sample"}),
    ([(",không nhận,", ",3,")], {"gateway"}),
    ([("Số ký tự,Số phần", "Số phần,Số ký tự")], {"columns"}),
])
def test_what_a_table_for_carriers_says_otherwise_is_found(table, replaced, rules):
    assert rules == table(*replaced)


def test_a_picture_that_is_not_what_the_records_give_is_found(inputs, edition, slide_output):
    output, data, other = slide_output
    read = [[each.rule for each in disagreements([output], lambda _, data=data: data, edition,
                                                 Retold(edition, inputs).text)] for data in (data, other)]

    assert [[], ["picture"]] == read


@pytest.fixture(scope="module")
def slide_output(inputs, edition):
    """A picture of a slide as it is listed, and one in which a number was changed."""
    [said] = [each for each in slides(edition) if (each.subject, each.lang, each.locality) ==
              ("message:mo-cua", "vi", "tinh-moi")]
    press = Press(inputs.theme, [families(inputs.theme / "fonts")[FONT]])
    screen = next(each for each in screens_of(said) if each.kind == "led-1920x1080")
    made, other = (screens.make(press, screens.Job(each, screen), FONT, means(inputs))
                   for each in (said, dataclasses.replace(said, number="1900 9096")))
    return screens.output(screens.Job(said, screen), made), made, other
