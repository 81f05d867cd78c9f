"""What is read off the picture that a page is shared with agrees with the records; a change on the way is found."""

import dataclasses
import shutil

import pytest

from audit.agreement import disagreements
from audit.retold import Retold
from audit.shared import HEIGHT, KIND, WIDTH
from loa.build import share_pictures
from loa.build.studio import means
from loa.pages.outputs import Output
from loa.typeset.fonts import families
from loa.typeset.press import Press

FONT = "Be Vietnam Pro"


@pytest.fixture(scope="module")
def check(inputs, edition):
    """`check("message:rua-tay")`: what is found in the picture of a page, drawn with a theme from changed values."""
    wanted = {(each.page.id, each.language.tag): each for each in share_pictures.wanted_pictures(edition)}

    def work(page_id, tag="vi", theme=inputs.theme, **changed):
        each = wanted[page_id, tag]
        drawn = dataclasses.replace(each, share=dataclasses.replace(each.share, **changed))
        press = Press(theme, [families(inputs.theme / "fonts")[FONT]])
        data = share_pictures.make(press, drawn, FONT, means(inputs))
        output = Output(each.path, KIND, page_id, tag, "", "screen", "png", f"{WIDTH}×{HEIGHT}", WIDTH, HEIGHT,
                        len(data), "", each.path)
        shown = Retold(edition, dataclasses.replace(inputs, theme=theme)).text
        return {found.rule: found.found for found in disagreements([output], lambda _: data, edition, shown)}

    return work


@pytest.fixture
def changed_theme(inputs, tmp_path):
    """`changed_theme(old, new)`: the theme after somebody's edit of the template that draws these pictures."""

    def work(old, new):
        shutil.copytree(inputs.theme / "typst", tmp_path / "typst")
        shutil.copytree(inputs.theme / "fonts", tmp_path / "fonts")
        shutil.copy(inputs.theme / "tokens.json", tmp_path)
        path = tmp_path / "typst/share.typ"
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return tmp_path

    return work


@pytest.mark.parametrize(("page_id", "tag"), [
    ("home", "vi"), ("home", "en"), ("hotlines", "vi"), ("message:rua-tay", "vi"), ("message:rua-tay", "en"),
    ("campaign:mua-mua", "vi"), ("locality:tinh-moi", "vi"),
])
def test_a_picture_that_nobody_touched_agrees(check, page_id, tag):
    assert {} == check(page_id, tag)


@pytest.mark.parametrize("changed", [{"number": "116"}, {"title": "Rửa chân"}, {"address": "thu.example/10000"}])
def test_a_picture_that_is_not_what_the_records_give_is_found(check, changed):
    assert "picture" in check("message:rua-tay", **changed)


def test_a_number_that_the_template_changes_is_found(check, changed_theme):
    theme = changed_theme('#import "lib.typ": *', '#import "lib.typ": *\n#show "115": "116"')

    assert {"number-lacking": "lacking"} == check("message:rua-tay", theme=theme)


def test_an_address_that_the_template_changes_is_found(check, changed_theme):
    theme = changed_theme('#import "lib.typ": *', '#import "lib.typ": *\n#show "thu.example": "tin.example"')

    assert {"address": "lacking"} == check("hotlines", theme=theme)


def test_a_title_that_the_template_changes_is_found(check, changed_theme):
    theme = changed_theme('#import "lib.typ": *', '#import "lib.typ": *\n#show "nóng": "lạnh"')

    assert {"slogan": "lacking"} == check("hotlines", theme=theme)
