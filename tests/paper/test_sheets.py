"""What was typeset is read back: letters, codes, boxes, inks, and what screen readers rely on."""

import dataclasses

import pikepdf
import pytest

SUBJECTS = ("message:rua-tay", "message:mo-cua", "campaign:mua-mua", "campaign:mua-dong", "app:so-tay", "hotlines")
POINT = 72 / 25.4
SCREEN_BYTES = 100_000
OTHER_COLOURS = {"rg", "RG", "g", "G", "cs", "CS", "sc", "SC", "scn", "SCN"}


def all_of(kinds, sheet, tag="vi"):
    return [(said, kind, inks) for said in (sheet(subject, tag) for subject in SUBJECTS) for kind, inks in kinds(said)]


@pytest.fixture(scope="module", params=("vi", "en"))
def made(request, kinds, sheet, printed):
    """(sheet, kind, inks, what was printed) of every subject in a language."""
    return [(said, kind, inks, printed(said, kind, inks)) for said, kind, inks in all_of(kinds, sheet, request.param)]


def test_every_sheet_says_where_to_look_whom_to_call_and_how_old_it_is(made):
    lacking = [
        (said.subject, kind, inks, words)
        for said, kind, inks, paper in made
        for words in (said.address, said.sample, *(each.number for each in said.numbers), said.fine[-1])
        if words not in paper.text
    ]

    assert [] == lacking


def test_titles_and_points_stand_on_posters_and_leaflets_in_full(made):
    others = ("banner", "pano", "hotline-cards", "schedule")
    told = [(said, kind, paper) for said, kind, _, paper in made if kind not in others]
    lacking = [(said.subject, kind, words) for said, kind, paper in told
               for words in (said.title, *(text for point in said.points for text in (point.title, point.text)))
               if words not in paper.text]

    assert [] == lacking


@pytest.mark.parametrize("dots", [100, 40])
def test_the_code_opens_the_page_of_the_sheet(made, dots):
    read = [(said, kind, {code for page in range(min(2, len(paper.pdf.pages))) for code in paper.codes(dots, page)})
            for said, kind, inks, paper in made if kind not in ("banner", "pano") and (dots == 100 or inks == "screen")]

    assert read
    assert [] == [(said.subject, kind, codes) for said, kind, codes in read if {said.payload} != codes]


def test_the_code_of_a_wall_can_be_read_from_its_drawing(made):
    walls = [(said, paper) for said, kind, _, paper in made if kind in ("banner", "pano")]

    assert walls
    assert all([said.payload] == paper.codes(150) for said, paper in walls)


def test_sheets_for_screens_are_small_tagged_titled_and_in_their_language(made):
    for said, _, inks, paper in made:
        if inks == "press":
            continue
        root = paper.pdf.Root
        described = str(root.Metadata.read_bytes(), "utf-8")

        assert len(paper.data) <= SCREEN_BYTES
        assert bool(root.MarkInfo.Marked)
        assert said.lang == str(root.Lang)
        assert said.title == str(paper.pdf.docinfo.Title)
        assert "<pdfuaid:part>1</pdfuaid:part>" in described
        assert ("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>") == tuple(
            mark for mark in ("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>")
            if mark in described)


def test_printing_houses_get_four_inks_and_nothing_else(made):
    for _, _, inks, paper in made:
        if inks == "press":
            assert set() == other_colours(paper.pdf)


def test_what_is_for_screens_is_in_their_colours(sheet, printed):
    assert "rg" in other_colours(printed(sheet("message:mo-cua"), "poster-a4").pdf) or "scn" in other_colours(
        printed(sheet("message:mo-cua"), "poster-a4").pdf)


def other_colours(pdf):
    """Operators and colour spaces of a file that are not DeviceCMYK."""
    found = set()
    for holder in (*pdf.pages, *(each for each in pdf.objects if isinstance(each, pikepdf.Stream)
                                 and each.get("/Subtype") == "/Form")):
        for operation in pikepdf.parse_content_stream(holder):
            name = str(operation.operator)
            if name in OTHER_COLOURS and str(operation.operands[0]) not in ("/DeviceCMYK",):
                found.add(name)
    return found


def test_printing_houses_find_the_cut_and_the_bleed(sheet, printed):
    page = printed(sheet("message:mo-cua"), "poster-a4", "press").pdf.pages[0]
    trim, bleed = ([float(side) for side in page[name]] for name in ("/TrimBox", "/BleedBox"))

    assert [210 * POINT, 297 * POINT] == pytest.approx([trim[2] - trim[0], trim[3] - trim[1]], abs=0.01)
    beyond = [trim[0] - bleed[0], trim[1] - bleed[1], bleed[2] - trim[2], bleed[3] - trim[3]]

    assert [3 * POINT] * 4 == pytest.approx(beyond, abs=0.01)
    assert bleed[0] > 0


def test_colour_goes_on_to_the_end_of_the_bleed(sheet, printed):
    picture = printed(sheet("message:mo-cua"), "poster-a4", "press").picture(72)
    at_the_end = picture.getpixel((round((12 - 2.5) * POINT), round(60 * POINT)))

    assert (255, 255, 255) != at_the_end
    assert (255, 255, 255) == picture.getpixel((round(5 * POINT), round(60 * POINT)))


def test_a_copier_gets_black_and_white(sheet, printed):
    colours = printed(sheet("message:rua-tay"), "poster-a4", "photocopy").picture(50).getcolors(1 << 20)

    assert all(max(colour) - min(colour) <= 2 for _, colour in colours)


@pytest.mark.parametrize(("width", "pages"), [(80, (800, 160)), (400, (400, 80)), (1234, (1234, 246.8))])
def test_a_banner_is_as_wide_as_asked(sheet, printed, width, pages):
    page = printed(sheet("campaign:mua-mua"), "banner", "press", width).pdf.pages[0]
    trim = [float(side) for side in page["/TrimBox"]]

    assert [side * POINT for side in pages] == pytest.approx([trim[2] - trim[0], trim[3] - trim[1]], abs=0.02)


def test_a_campaign_that_is_over_says_so_on_every_sheet(sheet, kinds, printed):
    said = sheet("campaign:mua-dong")

    assert [] == [kind for kind, inks in kinds(said) if "Đã kết thúc" not in printed(said, kind, inks).text]


def test_equal_sheets_give_equal_bytes(sheet, printed):
    said = sheet("message:mo-cua")
    again = dataclasses.replace(said)

    for inks in ("screen", "press"):
        assert printed(said, "poster-a4", inks).data == printed.__wrapped__(again, "poster-a4", inks).data


@pytest.mark.parametrize("subject", ["message:rua-tay", "hotlines"])
def test_sheets_of_a_place_bear_its_name_and_number_and_no_other(sheet, kinds, printed, subject):
    said, other = sheet(subject, place="tinh-moi"), sheet(subject)
    texts = {(kind, inks): printed(said, kind, inks).text for kind, inks in kinds(said)}

    assert [] == [key for key, text in texts.items() if "Tỉnh Mới" not in text or "1900 9095" not in text]
    assert [] == [key for key in texts if "1900 9095" in printed(other, *key).text]
