"""Pages on paper: printed by Chromium on A4, and read back from the PDF."""

import re

import pypdfium2 as pdfium
import pytest
import zxingcpp

A4 = (210, 297)
"""Millimetres."""

SHEETS = {"message": 2, "guide": 2, "contact": 1, "hotlines": 2, "home": 3, "question": 1, "campaign": 5,
          "document": 4, "factcheck": 2}
"""Kind of page -> how many sheets its first page may take."""

OFFICE_DPI = 100
"""What a tired office printer keeps of a QR code."""


@pytest.fixture(scope="module")
def printed(browser, built_site, shipped, serve_folder):
    """`printed(kind, lang)` is the PDF of the first page of a kind, and its row in the manifest."""
    address = serve_folder(built_site)
    context = browser.new_context(color_scheme="dark")
    context.add_init_script("localStorage.loa = JSON.stringify({size: '150', contrast: 'more'})")
    tab = context.new_page()

    def make(kind, lang):
        row = next(row for row in shipped.manifest["pages"]
                   if (row["id"].partition(":")[0], row["lang"]) == (kind, lang))
        tab.goto(address + row["url"].removeprefix(shipped.address))
        return pdfium.PdfDocument(tab.pdf(width="210mm", height="297mm")), row

    yield make
    context.close()


def words(sheet):
    """What is written on a sheet; PDFium has a sign of its own for a hyphen at the end of a line."""
    return " ".join(sheet.get_textpage().get_text_range().replace("\ufffe", "-").split())


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("kind", SHEETS)
def test_a_page_fits_paper_and_says_whence_it_is(printed, shipped, text, kind, lang):
    document, row = printed(kind, lang)
    sheets = list(document)
    last = words(sheets[-1])
    [title] = shipped.pages[row["url"].removeprefix(shipped.address)].iter("h1")
    found = [code.text for sheet in sheets
             for code in zxingcpp.read_barcodes(sheet.render(scale=OFFICE_DPI / 72).to_pil())]

    assert len(sheets) <= SHEETS[kind]
    assert {A4} == {tuple(round(side * 25.4 / 72) for side in sheet.get_size()) for sheet in sheets}
    assert "".join(text(title).split()) in "".join(words(sheets[0]).split())
    assert [f"https://LOA.EXAMPLE/{row['code']}"] == found
    assert f"loa.example/{row['code']}" in last
    assert ("Bản in có thể đã cũ" if lang == "vi" else "This print may be out of date") in last
    assert ("Nơi đăng: Loa" if lang == "vi" else "Published by Loa") in last
    assert re.search(r"\b20\d\d\b", last)


def test_paper_has_no_tools_and_no_menus(printed):
    document, _ = printed("message", "vi")
    everything = " ".join(map(words, document))

    assert [] == [word for word in ("Cỡ chữ", "Tương phản cao", "Gửi, in", "Zalo", "Các mục", "Hiện mã QR", "English")
                  if word in everything]


def test_paper_is_white_with_ink_of_the_usual_size_whatever_the_screen_is_set_to(printed):
    document, _ = printed("message", "vi")
    picture = document[0].render().to_pil().convert("L")
    shades = picture.histogram()

    assert sum(shades[230:]) > 0.8 * picture.width * picture.height


def test_nothing_is_cut_at_the_edge_of_the_sheet(printed):
    for kind in ("home", "question", "document"):
        document, _ = printed(kind, "vi")
        for sheet in document:
            picture = sheet.render(scale=1).to_pil().convert("L")
            margin = picture.crop((picture.width - 25, 0, picture.width, picture.height))

            assert min(margin.tobytes()) > 200, kind
