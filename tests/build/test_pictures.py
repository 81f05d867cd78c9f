"""Pictures of the media library reach pages in forms that phones can afford."""

import hashlib
import json
import shutil

import pytest
from lxml import html
from PIL import ExifTags, Image

from tests.kept import collect, lend

PAGE = "tin-tuc/tin-mua-mua"
MOST_ON_PHONES = 30_000
SHARED = ("share",)
"""Drawings, which these tests are not about."""


@pytest.fixture(scope="module")
def built(new_project, kept):
    """A small site, built."""
    made = new_project()
    lend(kept, made.root, SHARED)
    made.build()
    collect(kept, made.root)
    return made


@pytest.fixture(scope="module")
def picture(built):
    """The picture of a news item, as the page offers it."""
    [found] = html.parse(built.site / PAGE / "index.html").xpath("//main//picture")
    return found


def file_of(built, href):
    return built.site / PAGE / href


def offered(source):
    """[(address, width)] of a srcset."""
    return [(address, int(width.removesuffix("w"))) for address, width in
            (each.split() for each in source.get("srcset").split(", "))]


def replace_picture(made, picture, **options):
    """Put another picture in the place of the small site's photograph, and its size and sum into its record."""
    path = made.root / "docs/files/lop-hoc.jpg"
    old = path.read_bytes()
    picture.save(path, "JPEG", **options) if isinstance(picture, Image.Image) else path.write_bytes(picture)
    new = path.read_bytes()
    record = made.root / "content/materials.yml"
    text = record.read_text("utf-8").replace(f"bytes: {len(old)}", f"bytes: {len(new)}")
    record.write_text(text.replace(hashlib.sha256(old).hexdigest(), hashlib.sha256(new).hexdigest()), "utf-8")


def test_browsers_choose_by_format_and_by_width(picture):
    sources = list(picture.iter("source"))
    choices = [(source.get("type"), source.get("media"), [width for _, width in offered(source)]) for source in sources]

    assert [
        ("image/avif", "(min-width:48em)", [360, 720, 1080]), ("image/webp", "(min-width:48em)", [360, 720, 1080]),
        ("image/avif", None, [360, 720]), ("image/webp", None, [360, 720]),
    ] == choices
    assert all(source.get("sizes") for source in sources)


def test_every_form_that_is_offered_is_there_and_as_wide_as_it_says(built, picture):
    for source in list(picture.iter("source")):
        for address, width in offered(source):
            with Image.open(file_of(built, address)) as form:
                assert (source.get("type"), width) == (f"image/{form.format.lower()}", form.width)


def test_what_phones_fetch_is_small(built, picture):
    [img] = picture.iter("img")
    on_phones = {address for source in list(picture.iter("source")) if not source.get("media")
                 for address, _ in offered(source)} | {img.get("src")}

    assert all(file_of(built, address).stat().st_size <= MOST_ON_PHONES for address in on_phones)


def test_room_is_kept_and_nothing_is_fetched_before_it_is_needed(built, picture):
    [img] = picture.iter("img")
    with Image.open(file_of(built, img.get("src"))) as plain:
        assert ("JPEG", plain.size) == (plain.format, (int(img.get("width")), int(img.get("height"))))

    assert ("lazy", "async") == (img.get("loading"), img.get("decoding"))
    assert "Hai bàn tay bên chậu nước, dưới vòi." == img.get("alt")


def test_names_carry_a_hash_of_what_is_in_the_file(built):
    forms = list((built.site / "anh").iterdir())

    assert forms
    assert all(hashlib.sha256(path.read_bytes()).hexdigest()[:12] in path.name for path in forms)


def test_forms_are_made_once(new_project, kept):
    made = new_project()
    lend(kept, made.root, SHARED)
    first = made.build()
    [kept] = [path for path in (made.root / "build/pictures").iterdir()
              if path.suffix == "" and "lop-hoc" in path.read_text("utf-8")]
    swapped = json.loads(kept.read_text("utf-8"))
    kept.write_text(json.dumps(swapped[-1:]), "utf-8")

    assert {path for path in made.build() if path.startswith("anh/lop-hoc")} == {swapped[-1]["path"]}
    shutil.rmtree(made.root / "build/pictures")
    assert first == made.build()


def test_a_staged_tree_holds_the_forms_too(built, tmp_path):
    built.loa("stage", str(tmp_path))
    names = [{path.name for path in (folder / "anh").iterdir()} for folder in (built.site, tmp_path)]

    assert names[0] == names[1]


@pytest.mark.parametrize(("data", "rule"), [
    (b"\xff\xd8\xff\xe0 cut off", "cannot be read as a jpg picture"),
    (b"\x89PNG\r\n\x1a\n", "cannot be read as a jpg picture"),
])
def test_a_broken_picture_is_told_with_its_place(new_project, data, rule):
    made = new_project()
    replace_picture(made, data)
    finished = made.loa("check")

    assert 1 == finished.returncode
    assert "content/materials.yml:" in finished.stderr
    assert "lop-hoc.jpg" in finished.stderr
    assert rule in finished.stderr


def test_a_photograph_that_tells_where_it_was_taken_is_refused(new_project):
    made = new_project()
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (21.0, 2.0, 0.0)
    replace_picture(made, Image.new("RGB", (400, 300), "teal"), exif=exif)
    finished = made.loa("check")

    assert 1 == finished.returncode
    assert "tells where it was taken" in finished.stderr


def test_the_original_that_is_offered_tells_nothing_of_who_took_it(new_project, tmp_path):
    made = new_project()
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Thu Thu"
    replace_picture(made, Image.new("RGB", (400, 300), "teal"), exif=exif)
    staged = made.loa("stage", str(tmp_path))
    published = (tmp_path / "files/lop-hoc.jpg").read_bytes()

    assert 0 == staged.returncode, staged.stderr
    assert b"Thu Thu" in (made.root / "docs/files/lop-hoc.jpg").read_bytes()
    assert b"Thu Thu" not in published
    with Image.open(tmp_path / "files/lop-hoc.jpg") as picture:
        assert (400, 300) == picture.size
