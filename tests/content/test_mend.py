"""What is mended without asking anybody, and what is left to people."""

import codecs

import pytest

from loa.content.mend import mended
from loa.content.reading import read

YAML = 'number: "1900 9095"\nvi: "Đường dây nóng"\n'

SPOILT = {
    "byte-order mark": (codecs.BOM_UTF8 + YAML.encode(), {"byte-order-mark": 1}),
    "Windows": (YAML.replace("\n", "\r\n").encode(), {"windows-line-ends": 1}),
    "Notepad's Unicode": (YAML.encode("utf-16"), {"utf-16": 1}),
    "Mac": (YAML.replace("Đường", "Đươ\u0300ng").encode(), {"decomposed-unicode": 1}),
    "Word": (YAML.replace("1900 ", "1900\xa0").encode(), {"special-space": 1}),
    "web page": (YAML.replace("9095", "90\u200b95\ufeff").encode(), {"invisible-character": 2}),
    "all at once": (codecs.BOM_UTF8 + YAML.replace("1900 ", "1900\xa0").replace("\n", "\r\n").encode(),
                    {"byte-order-mark": 1, "windows-line-ends": 1, "special-space": 1}),
}


@pytest.mark.parametrize("case", SPOILT.values(), ids=SPOILT)
def test_what_is_sure_is_mended_and_told(case):
    spoilt, done = case
    better = mended(spoilt, is_yaml=True)

    assert (YAML.encode(), done) == (better.raw, dict(better.done))
    assert ([], None) == (read("x.yml", better.raw, "vi")[1], mended(better.raw, is_yaml=True))


@pytest.mark.parametrize("raw", [
    YAML.encode(),
    "vi: Chú ý: rửa tay\n".encode(),
    "vi: §­êng d©y nãng\n".encode("latin-1"),
    'number: "1900\u202e9095"\n'.encode(),
    b"- a: x\n\tb: y\n",
    "a:\n\xa0\xa0b: x\n".encode(),
    'km: "ខ្មែរ\u200bភាសា"\n'.encode(),
], ids=["sound", "two colons", "old code page", "turned around", "tab", "indent", "Khmer"])
def test_what_needs_a_person_is_left_alone(raw):
    assert mended(raw, is_yaml=True) is None


def test_a_repair_that_would_change_what_is_read_is_not_made():
    """What nobody sees keeps the hash from beginning a comment."""
    assert mended("vi: Ở nhà \u200b#StayHome\n".encode(), is_yaml=True) is None


def test_pages_are_mended_inside_their_lines_only():
    better = mended("Gọi\xa0ngay.\n\n\xa0\xa0\xa0\xa0Không\u200b phải mã.\n".encode(), is_yaml=False)

    assert "Gọi ngay.\n\n\xa0\xa0\xa0\xa0Không phải mã.\n" == better.raw.decode()
