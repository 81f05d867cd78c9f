"""Carriers get every short message that may be sent, counted, with what each gateway makes of it."""

import csv
from io import StringIO

import pytest

from loa.model.gateways import PartLengths
from loa.model.words import Words
from loa.pages.files.carriers import NAME, table, tables
from loa.pages.files.series import BYTE_ORDER_MARK


@pytest.fixture
def site(record, site_of):
    both = Words({"vi": "Rửa tay", "en": "Wash hands"})
    return site_of(
        record("message:rua-tay", title=both, lead=both),
        record("message:cu", title=both, lead=both, status="replaced"),
        record("message:moi", title=Words({"vi": "=Mở cửa"}), lead=Words({"vi": "Mở cửa."})),
        record("gateway:chuan", kind="standard", gsm=PartLengths(alone=160, joined=153),
               ucs2=PartLengths(alone=70, joined=67)),
        record("gateway:cong", name=Words({"vi": "Cổng"}), kind="gateway", marks=False, parts=(10, 200)),
        record("contact:cap-cuu"), emergency="cap-cuu",
    )


@pytest.fixture
def rows(site, reader_of):
    """The table as a spreadsheet opens it."""

    def made(*pages):
        readers = [reader_of(site, page, tag) for page in pages for tag in ("vi", "en")]
        return list(csv.DictReader(StringIO(table(readers, reader_of(site, "library")).removeprefix(BYTE_ORDER_MARK))))

    return made


def test_a_message_is_told_with_marks_and_without_and_counted(rows):
    marked, unmarked, english = rows("channels:rua-tay")

    assert ("vi", "có dấu", "UCS-2") == (marked["Ngôn ngữ"], marked["Cách viết"], marked["Bảng mã"])
    assert ("vi", "không dấu", "GSM-7") == (unmarked["Ngôn ngữ"], unmarked["Cách viết"], unmarked["Bảng mã"])
    assert "Rua tay" in unmarked["Nội dung"]
    assert str(len(unmarked["Nội dung"])) == unmarked["Số ký tự"]
    assert "en" == english["Ngôn ngữ"]


def test_each_gateway_says_whether_it_takes_a_text_and_how_many_parts_it_counts(rows):
    marked, unmarked, _ = rows("channels:rua-tay")

    assert ("không nhận", "2") == (marked["Cổng"], unmarked["Cổng"])


def test_what_is_replaced_and_what_is_not_translated_is_not_sent(rows):
    assert [] == rows("channels:cu")
    assert {"vi"} == {row["Ngôn ngữ"] for row in rows("channels:moi")}


def test_no_cell_is_a_formula(rows):
    assert all(not cell.startswith("=") for row in rows("channels:moi") for cell in row.values())


def test_there_is_a_table_in_each_language_and_none_without_rules(site, reader_of, record, site_of):
    bare = site_of(record("message:rua-tay"), record("contact:cap-cuu"), emergency="cap-cuu")

    assert [f"kho-tai-lieu/{NAME}", f"en/kho-tai-lieu/{NAME}"] == [
        each.path for each in tables(reader_of(site, "library").edition)]
    assert [] == list(tables(reader_of(bare, "library").edition))
