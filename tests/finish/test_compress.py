"""Text files get smaller forms beside them, which say the same."""

import gzip
import os
import zlib

import brotli
import pytest

from loa.finish.compress import LEAST, compress, in_brotli, in_gzip

PAGE = "<p>Tiêm chủng an toàn cho mọi người</p>\n" * 200
DECODERS = {".br": brotli.decompress, ".gz": gzip.decompress}


@pytest.fixture
def site(tmp_path):
    """A finished folder with a page, a picture and a page too small to gain."""
    (tmp_path / "en").mkdir()
    (tmp_path / "index.html").write_text(PAGE)
    (tmp_path / "en" / "index.html").write_text(PAGE + "<p>in English</p>")
    (tmp_path / "anh.jpg").write_bytes(b"\xff\xd8" * LEAST)
    (tmp_path / "robots.txt").write_text("a" * (LEAST - 1))
    return tmp_path


def forms(folder):
    """Bytes of every compressed form, under its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*") if path.suffix in DECODERS}


@pytest.mark.parametrize("quality", [0, 9, 11])
def test_what_is_sent_says_what_the_page_says(site, quality):
    compress(site, quality)
    made = forms(site)

    assert {"index.html.br", "index.html.gz", "en/index.html.br", "en/index.html.gz"} == made.keys()
    for path, data in made.items():
        plain = site / path.removesuffix(path[-3:])
        assert plain.read_bytes() == DECODERS[path[-3:]](data)


def test_equal_pages_give_equal_bytes_on_any_day_and_system(site):
    compress(site)
    first = forms(site)
    os.utime(site / "index.html", (0, 0))
    compress(site)

    assert first == forms(site)
    assert {(0, 255)} == {(int.from_bytes(data[4:8], "little"), data[9])
                          for path, data in first.items() if path.endswith(".gz")}


def test_what_would_not_get_smaller_is_left_alone(site):
    noise = site / "so-lieu.csv"
    noise.write_bytes(os.urandom(2 * LEAST))
    noise.with_name("so-lieu.csv.br").write_bytes(b"of an earlier, longer table")
    compress(site)

    assert not [path for path in forms(site) if path.startswith(("so-lieu", "anh", "robots"))]


def test_the_sum_is_told(site):
    saved = compress(site)
    plain = [path.read_bytes() for path in (site / "index.html", site / "en" / "index.html")]

    assert (2, sum(map(len, plain))) == (saved.files, saved.plain)
    assert sum(len(in_brotli(data)) for data in plain) == saved.brotli
    assert sum(len(in_gzip(data)) for data in plain) == saved.gzip


def test_an_empty_folder_is_no_mistake(tmp_path):
    assert 0 == compress(tmp_path).files


def test_any_reader_of_gzip_reads_it():
    reader = zlib.decompressobj(wbits=31)

    assert PAGE.encode() == reader.decompress(in_gzip(PAGE.encode()))
    assert reader.eof
