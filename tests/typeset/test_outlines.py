"""Icons are drawn with a pen."""

import pytest

from loa.typeset.outlines import icon_outline, outline

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M4 4h16v16H4z"/></svg>'


def test_a_path_becomes_steps_in_a_square():
    steps = (("moveTo", (4.0, 4.0)), ("lineTo", (20.0, 4.0)), ("lineTo", (20.0, 20.0)), ("lineTo", (4.0, 20.0)),
             ("lineTo", (4.0, 4.0)), ("closePath",))

    assert 24 == icon_outline(SQUARE).side
    assert [steps[0], steps[-1]] == [icon_outline(SQUARE).steps[0], icon_outline(SQUARE).steps[-1]]


def test_arcs_become_curves():
    names = [step[0] for step in outline(24, "M16 9.5a4 4 0 0 1 0 5z").steps]

    assert "curveTo" in names


def test_an_icon_that_is_no_square_is_refused():
    with pytest.raises(ValueError, match="square"):
        icon_outline('<svg viewBox="0 0 24 12"><path d="M0 0z"/></svg>')
