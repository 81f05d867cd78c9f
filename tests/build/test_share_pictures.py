"""Every page has a picture to be shared with; only what changed is drawn anew, and what can't be drawn is told."""

import dataclasses
import datetime as dt
import io
import shutil

import pytest
import zxingcpp
from PIL import Image

from loa.build.edition import planned_edition
from loa.build.inputs import read_inputs
from loa.build.share_pictures import MOST_BYTES, share_pictures
from loa.build.studio import means, style
from loa.cli.project import icons
from loa.errors import ContentError

PAGES = ("guide:rua-tay-dung-cach", "contact:cap-cuu", "campaign:mua-mua")


@pytest.fixture
def desk(project, tmp_path):
    """`desk()` is the pictures of three pages of the small site; `desk("guides.yml", old, new)` after an edit."""
    root = tmp_path / "small"
    shutil.copytree(project / "tests/sites/small", root)
    shutil.copytree(project / "content/ui", root / "content/ui")
    shutil.copy(root / "content/ui/en.yml", root / "content/ui/qaa-Tavt.yml")

    def work(file="guides.yml", old="", new="", day="2024-06-15", cache="cache"):
        path = root / "content" / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1) if old else text, "utf-8")
        environment = {"LOA_CONTENT": str(root / "content"), "LOA_TODAY": day}
        inputs = dataclasses.replace(read_inputs(project, icons(), environment, dt.date.max), root=tmp_path / cache)
        content, edition = planned_edition(inputs)
        everything = share_pictures(edition, content, inputs, style(inputs), means(inputs))
        named = {each: key for each, key in everything.named.items() if each.page.id in PAGES}
        return dataclasses.replace(everything, named=named)

    return work


def laid(batch):
    """Path -> bytes of every picture, drawn where that is needed."""
    assert () == batch.fill(lambda: None)
    files = {}
    batch.lay(files.__setitem__)
    return files


def test_a_picture_has_its_size_few_bytes_and_the_code_of_its_page(desk):
    made = desk()
    files = laid(made)

    assert 9 == len(made.named) == len(files)
    for each in made.named:
        with Image.open(io.BytesIO(files[each.path])) as picture:
            assert ("PNG", (1200, 630)) == (picture.format, picture.size)
            assert [each.share.payload] * bool(each.share.payload) == [
                found.text for found in zxingcpp.read_barcodes(picture.convert("RGB"))]
        assert len(files[each.path]) <= MOST_BYTES


def test_only_what_changed_is_drawn_anew_and_equal_content_gives_equal_pictures(desk):
    first = laid(desk())

    assert {} == desk().lacking
    assert first == laid(desk(cache="elsewhere"))
    assert ["en/huong-dan/rua-tay-dung-cach/chia-se.png"] == [
        each.path for each in desk(old="How to wash your hands", new="How to wash hands well").lacking]


def test_a_campaign_that_is_over_has_another_picture(desk):
    path = "chien-dich/mua-mua/chia-se.png"
    before, after = (Image.open(io.BytesIO(laid(desk(day=day, cache=day))[path])).convert("RGB").getpixel((20, 20))
                     for day in ("2024-06-15", "2024-08-01"))

    assert (0x8F, 0x3A, 0x0B) == pytest.approx(before, abs=2), "a palette rounds colours"
    assert (0xF3, 0xEC, 0xDC) == pytest.approx(after, abs=2)


@pytest.mark.parametrize(("file", "old", "new", "line"), [
    ("guides.yml", "How to wash your hands", "How to wash your hands " * 30, 4),
    ("contacts.yml", 'vi: "Cấp cứu', 'vi: "' + "Cấp cứu của cả nước " * 30, 3),
    ("guides.yml", "How to wash your hands", "W" * 90, 4),
])
def test_a_text_that_is_too_long_is_told_at_its_record(desk, file, old, new, line):
    problems = desk(file, old, new).fill(lambda: None)

    assert {("picture-text-long", file, line)} == {
        (each.rule, each.place.file.rpartition("/")[2], each.place.line) for each in problems}


def test_letters_that_no_font_has_are_told_with_their_record(desk):
    with pytest.raises(ContentError) as raised:
        desk(old="How to wash your hands", new="ꪀꪫ hands")
    [problem] = raised.value.problems

    assert ("picture-letters", 4, "ꪀꪫ") == (problem.rule, problem.place.line, problem.values["letters"])
