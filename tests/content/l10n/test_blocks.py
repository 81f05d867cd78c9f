"""Digests change where a text says something else, and only there."""

import unicodedata

import pytest

from loa.content.l10n.blocks import blocks, changed_blocks, digest, signature

TEXT = "Rửa tay bằng *xà phòng*.\n\n- Trước khi ăn\n- Sau khi ho\n\n## Khi nào\nMỗi ngày,\nnhiều lần."


def test_a_text_is_taken_apart_into_paragraphs_items_and_headings():
    expected = ("Rửa tay bằng *xà phòng*.", "- Trước khi ăn", "- Sau khi ho", "## Khi nào", "Mỗi ngày, nhiều lần.")

    assert expected == blocks(TEXT)


@pytest.mark.parametrize("same", [
    unicodedata.normalize("NFD", TEXT),
    TEXT.replace("ngày,\nnhiều", "ngày, nhiều"),
    TEXT.replace("*", "_"),
    f"\n{TEXT}\n\n",
])
def test_what_reads_alike_is_the_same(same):
    assert signature(TEXT) == signature(same)


def test_only_the_block_that_says_something_else_has_changed():
    after = TEXT.replace("Sau khi ho", "Sau khi ho hoặc hắt hơi")

    assert ("- Sau khi ho hoặc hắt hơi",) == changed_blocks(after, frozenset([signature(TEXT)]))


def test_a_block_that_was_taken_out_leaves_no_new_one():
    after = TEXT.replace("- Sau khi ho\n", "")

    assert signature(TEXT) != signature(after)
    assert () == changed_blocks(after, frozenset([signature(TEXT)]))


def test_a_digit_is_a_change():
    assert digest("Gọi 115") != digest("Gọi 114")
