"""What people read on a translation that fell behind: the old words beside the new ones."""

import pytest

from loa.content.l10n.blocks import signature
from loa.content.l10n.earlier import Replaced, replaced, wordings
from loa.content.l10n.signs import Difference
from loa.content.l10n.states import Finding
from loa.content.l10n.told import SHOWN, told
from loa.content.l10n.units import Unit

OLD = "- Rửa tay 20 giây.\n- Đeo khẩu trang.\n- Mở cửa sổ."
RECORD = f'- id: a\n  text:\n    vi: |\n      {OLD.replace(chr(10), chr(10) + "      ")}\n    en: "Wash"\n'.encode()
PAGE = f'---\nid: a\ntitle: "Rửa tay"\n---\n\n## Khi nào\n\n{OLD}\n'.encode()


def stale(before, now, **more):
    return Finding(Unit("message:a", ("text",), {"vi": now, "en": "Wash"}), "en", "stale",
                   **{"was": signature(before), **more})


@pytest.mark.parametrize(("name", "raw"), [("messages.yml", RECORD), ("a.md", PAGE)])
def test_every_wording_of_an_earlier_file_is_known_by_its_digest(name, raw):
    assert set(signature(OLD).split(".")) < set(wordings(name, raw))


def test_of_a_broken_file_what_stands_before_its_mistake_is_known():
    assert {signature("Uống nước"), signature("vi")} <= set(wordings("a.yml", 'vi: "Uống nước"\n]'.encode()))


@pytest.mark.parametrize(("now", "expected"), [
    (OLD.replace("20", "30"), [Replaced("- Rửa tay 20 giây.", "- Rửa tay 30 giây.")]),
    (OLD.replace("\n- Đeo khẩu trang.", ""), [Replaced("- Đeo khẩu trang.", None)]),
    (f"{OLD}\n- Gọi 115.", [Replaced(None, "- Gọi 115.")]),
])
def test_each_block_stands_beside_the_one_it_replaces(now, expected):
    assert expected == list(replaced(now, signature(OLD), wordings("messages.yml", RECORD)))


@pytest.mark.parametrize(("language", "expected"), [
    ("vi", ["bản gốc đã đổi: en message:a#text (bản dịch cũng đã đổi)", "    vi, trước: Rửa tay 20 giây",
            "    vi, nay: Rửa tay 30 giây", "    en: Wash", "    số: chỉ bản gốc có 30; chỉ bản dịch có –"]),
    ("en", ["stale: en message:a#text (the translation has changed too)", "    vi, was: Rửa tay 20 giây",
            "    vi, now: Rửa tay 30 giây", "    en: Wash",
            "    numbers: only in the original 30; only in the translation –"]),
])
def test_it_is_told_in_the_language_of_the_reader(language, expected):
    each = stale("Rửa tay 20 giây", "Rửa tay 30 giây", touched=True, differences=(Difference("number", ("30",), ()),))

    assert expected == list(told(each, "vi", {signature("Rửa tay 20 giây"): "Rửa tay 20 giây"}, language))


def test_words_that_nobody_kept_are_said_to_be_lost():
    assert "    vi, was: (its old wording is not in git)" in told(stale("Một", "Hai"), "vi", {}, "en")


def test_a_long_paragraph_is_shown_where_it_changed():
    before, now = ("từ " * SHOWN + end for end in ("hai mét", "ba mét"))
    lines = list(told(stale(before, now), "vi", {signature(before): before}, "vi"))

    assert [True, True] == [line.endswith(f"từ {end} mét") and ", trước: …từ" in line.replace("nay", "trước")
                            for line, end in zip(lines[1:3], ("hai", "ba"), strict=True)]
