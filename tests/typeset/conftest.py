"""A press with the project's templates, and one with templates of a test's own."""

import pytest

from loa.typeset.fonts import families
from loa.typeset.press import Press


@pytest.fixture(scope="session")
def at_hand(project):
    """Families of fonts that come with the project."""
    return families(project / "overrides/fonts")


@pytest.fixture
def press(tmp_path, at_hand):
    """`press(text)` is a press and a template `sheet` of this text."""

    def make(text):
        (tmp_path / "typst").mkdir(exist_ok=True)
        (tmp_path / "typst/sheet.typ").write_text(text, "utf-8")
        return Press(tmp_path, [at_hand["Be Vietnam Pro"]])

    return make
