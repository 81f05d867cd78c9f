"""What a page says wrongly when it is read aloud, and pictures that a phone cannot afford."""

import pytest
from lxml import html
from PIL import Image

from audit.built import Built, Page
from audit.likeness import Likeness, changed, keep, likeness, read_kept
from audit.pictures import for_phone, heavy_pictures
from audit.structure import senseless

SOUND = '''<html lang="{lang}"><body><a href="#c">x</a><header></header>
<main id="c"><h1>A</h1>{main}</main><footer></footer></body></html>'''


@pytest.fixture
def page():
    """`page(main, lang)` is a page that is sound but for its main part."""

    def make(main="", lang="en"):
        data = SOUND.format(main=main, lang=lang).encode()
        return Page("home", lang, "", data, html.fromstring(data.decode()))

    return make


def test_a_sound_page_makes_sense(page):
    assert [] == list(senseless(page("<h2>B</h2><p>Call 115.</p>")))


@pytest.mark.parametrize(("main", "kind"), [
    ("<h3>B</h3>", "headings"),
    ("<h1>B</h1>", "headings"),
    ('<a href="x">Read more</a>', "link"),
    ("<nav><a href='x'>Home</a></nav>", "landmarks"),
    ('<nav aria-label="A"></nav><nav aria-label="A"></nav>', "landmarks"),
    ("<p>Người dân gọi số này khi cần được giúp đỡ ngay.</p>", "lang"),
])
def test_what_makes_no_sense_is_told(page, main, kind):
    assert {kind} == {found.partition(":")[0] for found in senseless(page(main))}


def test_a_foreign_piece_that_says_so_makes_sense(page):
    assert [] == list(senseless(page('<p lang="vi">Người dân gọi số này khi cần được giúp đỡ ngay.</p>')))


def test_a_phone_takes_the_narrowest_form_that_fills_it():
    assert "b" == for_phone("a 360w, b 720w, c 1440w")
    assert "a" == for_phone("a 360w")
    assert "a" == for_phone("a")


def test_a_heavy_picture_is_told(tmp_path, page):
    (tmp_path / "loa.json").write_text('{"pages": [{"id": "home", "lang": "en", "url": "https://loa.example/"}]}')
    (tmp_path / "a.jpg").write_bytes(b"x" * 11)
    shown = page('<img src="a.jpg" width="1" height="1" loading="lazy">')

    assert ["a.jpg has 11 bytes, at most 10"] == list(heavy_pictures(Built(tmp_path), shown, 10))
    assert [] == list(heavy_pictures(Built(tmp_path), shown, 11))


def test_a_look_that_is_kept_is_the_same_and_another_is_told(tmp_path):
    white, dark = (likeness(Image.new("RGB", (80, 200), colour)) for colour in ("white", "black"))
    keep({"home en 360 light": white}, tmp_path / "look.txt")
    kept = read_kept(tmp_path / "look.txt")

    assert [] == list(changed({"home en 360 light": white}, kept))
    assert ["home en 360 light: 96 of 96 fields look different"] == list(changed({"home en 360 light": dark}, kept))
    assert ["home en 360 light: 200 px long, now 900"] == list(
        changed({"home en 360 light": Likeness(900, white.grid)}, kept))
