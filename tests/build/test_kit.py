"""`loa kit` makes a picture for every page; only what changed is made anew, and what it can't draw is told."""

import json

import pytest
import zxingcpp
from lxml import html
from PIL import Image

PICTURE = "chia-se.png"
MOST_BYTES = 40_000


@pytest.fixture(scope="module")
def kitted(new_project):
    """A small site with its kit."""
    made = new_project()
    finished = made.loa("kit")
    assert 0 == finished.returncode, finished.stdout + finished.stderr
    made.build()
    return made


@pytest.fixture(scope="module")
def pages(kitted):
    """(entry of loa.json, document, picture file) of every page."""
    listed = json.loads((kitted.site / "loa.json").read_text("utf-8"))["pages"]
    folders = [kitted.site / each["url"].removeprefix("https://thu.example/") for each in listed]
    return [(each, html.parse(folder / "index.html"), folder / PICTURE)
            for each, folder in zip(listed, folders, strict=True)]


def meta(document, name):
    [found] = document.xpath("//meta[@property=$name or @name=$name]/@content", name=name)
    return found


def told(kitted, *folder, **environment):
    finished = kitted.loa("kit", *folder, **environment)
    return finished.returncode, finished.stdout + finished.stderr


def change(kitted, file, old, new):
    path = kitted.root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_every_page_names_its_picture_with_its_size(pages):
    for page, document, picture in pages:
        assert page["url"] + PICTURE == meta(document, "og:image")
        assert ("1200", "630") == (meta(document, "og:image:width"), meta(document, "og:image:height"))
        assert page["title"] == meta(document, "og:image:alt")
        assert "summary_large_image" == meta(document, "twitter:card")
        assert picture.is_file()


def test_every_picture_has_its_size_and_few_bytes(pages):
    for _, _, path in pages:
        with Image.open(path) as picture:
            assert ("PNG", (1200, 630)) == (picture.format, picture.size)
        assert path.stat().st_size <= MOST_BYTES


def test_the_code_on_a_picture_opens_its_page_in_its_language(pages):
    coded = [(page["code"], path) for page, _, path in pages if page["code"]]
    read = [(code, [each.text for each in zxingcpp.read_barcodes(Image.open(path).convert("RGB"))])
            for code, path in coded]

    assert coded
    assert [(code, [f"https://THU.EXAMPLE/{code}"]) for code, _ in coded] == read


def test_the_page_for_missing_addresses_has_none(kitted):
    document = html.parse(kitted.site / "404.html")

    assert [] == document.xpath("//meta[@property='og:image']")
    assert not (kitted.site / "404" / PICTURE).exists()


def test_nothing_is_made_anew_where_nothing_changed(kitted, contents):
    before = contents(kitted.root / "build/kit")
    code, said = told(kitted)

    assert 0 == code
    assert " 0 of them made anew" in said
    assert before == contents(kitted.root / "build/kit")


def test_only_what_changed_is_made_anew(new_project):
    made = new_project()
    (made.root / "out").mkdir()
    told(made, "out")
    change(made, "content/guides.yml", "How to wash your hands", "How to wash hands well")

    assert " 1 of them made anew" in told(made, "out")[1]


def test_equal_content_gives_equal_pictures(kitted, new_project, contents):
    other = new_project()
    (other.root / "out").mkdir()
    told(other, "out")
    made = contents(other.root / "out")

    assert {path: digest for path, digest in contents(kitted.site).items() if path.endswith(PICTURE)} == made


def test_a_campaign_that_is_over_has_another_picture(kitted, tmp_path):
    told(kitted, str(folder(tmp_path, "over")), LOA_TODAY="2024-08-01")
    name = f"chien-dich/mua-mua/{PICTURE}"
    before, after = (Image.open(path / name).convert("RGB") for path in (kitted.site, tmp_path / "over"))

    assert (0x8F, 0x3A, 0x0B) == near(before.getpixel((20, 20)), (0x8F, 0x3A, 0x0B))
    assert (0xF3, 0xEC, 0xDC) == near(after.getpixel((20, 20)), (0xF3, 0xEC, 0xDC))


def near(found, wanted):
    """A palette rounds colours."""
    return wanted if all(abs(one - other) <= 2 for one, other in zip(found, wanted, strict=True)) else found


def folder(above, name):
    made = above / name
    made.mkdir()
    return made


@pytest.mark.parametrize(("file", "old", "new", "place"), [
    ("content/guides.yml", "How to wash your hands", "How to wash your hands " * 30, "content/guides.yml:4:"),
    ("content/contacts.yml", "vi: \"Cấp cứu", "vi: \"" + "Cấp cứu của cả nước " * 30, "content/contacts.yml:3:"),
    ("content/guides.yml", "How to wash your hands", "W" * 90, "content/guides.yml:4:"),
])
def test_a_text_that_is_too_long_is_told_at_its_record_and_leaves_the_site_alone(new_project, file, old, new, place):
    made = new_project()
    out = folder(made.root, "out")
    change(made, file, old, new)
    code, said = told(made, "out")

    assert 1 == code
    assert place in said
    assert "too long" in said
    assert [] == list(out.iterdir())


def test_letters_that_no_font_has_are_told_with_their_record(new_project):
    made = new_project()
    folder(made.root, "out")
    change(made, "content/guides.yml", "How to wash your hands", "ꪀꪫ hands")
    code, said = told(made, "out")

    assert 1 == code
    assert "content/guides.yml:4:" in said
    assert "ꪀꪫ" in said


def test_a_folder_that_is_not_there_is_wrong_usage(new_project):
    code, said = told(new_project(), "nowhere")

    assert 2 == code
    assert "nowhere" in said

