"""Code in Markdown is only shown, so nothing in it counts."""

import pytest

from loa.model.light_markdown import without_code


@pytest.mark.parametrize(("markdown", "left"), [
    ("không có mã", "không có mã"),
    ("viết `{{ a }}` nhé", "viết           nhé"),
    ("``a ` b`` c", "          c"),
    ("một dấu ` thôi", "một dấu ` thôi"),
    ("hai đoạn `\n\nkhác `", "hai đoạn `\n\nkhác `"),
    ("```\n<b>\n```\nsau", "   \n   \n   \nsau"),
    ("```yaml\nchưa đóng", "       \n         "),
])
def test_code_becomes_spaces_and_everything_else_stays_where_it_is(markdown, left):
    blank = without_code(markdown)

    assert left == blank
    assert len(markdown) == len(blank)
