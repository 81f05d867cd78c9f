"""`loa codes printed`: what goes to print is locked, and no build may break it."""

import datetime as dt

import pytest

from loa.build.outputs import listed, sha256
from loa.pages.outputs import Kit, Output

LIBRARY = "48988"  # the media library, in Vietnamese
MESSAGES = "93390"
ADDRESS = "https://loa.test/"
LINE = f'- {{code: "{LIBRARY}", target: "library", lang: vi, added: 2026-11-22}}\n'
OTHER = f'"{MESSAGES}", target: "messages", lang: vi'


def test_what_is_printed_is_locked_as_phones_will_read_it(loa, lock, entries):
    code, said, _ = loa("codes", "printed", LIBRARY, MESSAGES, LIBRARY, "--where", "áp phích A3, 10.000 tờ",
                        "--on", "2022-09-12")
    promises = entries()[1]

    assert 0 == code
    assert [LIBRARY, MESSAGES] == [promise.code for promise in promises]
    assert f"https://LOA.TEST/{LIBRARY}" == promises[0].payload
    assert ("áp phích A3, 10.000 tờ", dt.date(2022, 9, 12)) == (promises[0].where, promises[0].printed)
    assert 2 == len(lock.read_text("utf-8").splitlines())
    assert f"https://LOA.TEST/{LIBRARY}" in said
    assert 0 == loa("codes", "check")[0]


def test_a_print_run_is_locked_once_and_a_reprint_again(loa, lock):
    first = ("codes", "printed", LIBRARY, "--where", "A3", "--on", "2022-09-12")
    loa(*first)
    before = lock.read_bytes()
    loa(*first)

    assert before == lock.read_bytes()

    loa("codes", "printed", LIBRARY, "--where", "A4", "--on", "2022-10-01")

    assert lock.read_bytes().startswith(before)
    assert 2 == len(lock.read_bytes().splitlines())
    assert 0 == loa("codes", "check")[0]


def test_printed_codes_name_the_address_of_the_site_and_not_of_a_preview(loa, entries, monkeypatch):
    monkeypatch.setenv("LOA_SITE_URL", "https://xem-truoc.test/nhanh/")
    loa("codes", "printed", LIBRARY, "--where", "A3")

    assert f"https://LOA.TEST/{LIBRARY}" == entries()[1][0].payload
    assert 0 == loa("codes", "check")[0]


def test_nothing_is_printed_on_a_sample_site(loa, folder, lock):
    settings = folder / "content/site.yml"
    settings.write_text(settings.read_text("utf-8").replace(ADDRESS, "https://loa.example/"), "utf-8")
    code, _, complaint = loa("codes", "printed", LIBRARY, "--where", "A3")

    assert 1 == code
    assert complaint.startswith("content/site.yml:")
    assert not lock.exists()


@pytest.mark.parametrize("words", [
    ["--where", "A3"],
    [LIBRARY],
    [LIBRARY, "--where", " "],
    ["48989", "--where", "A3"],
    [LIBRARY, "48989", "--where", "A3"],
    [LIBRARY, "--where", "A3", "--on", "12/9/2022"],
    [LIBRARY, "--where", "A3", "--on", "2022-09"],
    [LIBRARY, "--where", "A3", "--on", ""],
    [LIBRARY, "--where", "A3", "--on", "2999-01-01"],
])
def test_what_can_not_be_locked_is_refused_and_nothing_is_written(loa, lock, words):
    code, _, complaint = loa("codes", "printed", *words)

    assert 2 == code
    assert complaint
    assert not lock.exists()


def test_a_retired_code_is_not_printed_again(loa, lock):
    loa("codes", "retire", LIBRARY, "--instead", "home", "--why-vi", "x")

    assert 2 == loa("codes", "printed", LIBRARY, "--where", "A3")[0]
    assert not lock.exists()


# --- Sheets of the kit

SHEET = "kho/2k/vi/ap-phich-a3-nha-in.pdf"
PAPER = b"%PDF: a poster"
OWN, NAMED = "76502", LIBRARY
"""Codes on the poster: what a phone reads, and another in words."""


@pytest.fixture
def kit(folder):
    """`kit(address)` is the folder of a kit with one poster and one slide, of 1 September 2022."""

    def make(address=ADDRESS):
        def output(path, kind, data, codes):
            return Output(path, kind, "message:2k", "vi", "", "print", path[-3:], "A3", 297, 420, len(data),
                          sha256(data), "", codes)

        made = Kit((output(SHEET, "poster-a3-press", PAPER, (OWN, NAMED)),
                    output("kho/2k/vi/man-hinh.png", "led", b"PNG", ())), edition="2022-09-01", address=address)
        laid = folder / "build/kit"
        (laid / SHEET).parent.mkdir(parents=True)
        (laid / SHEET).write_bytes(PAPER)
        (laid / "kho/outputs.json").write_bytes(listed(made, ""))
        return laid

    return make


@pytest.mark.parametrize("name", [SHEET, "2k/vi/ap-phich-a3-nha-in", "2k/vi/poster-a3-press", f"build/kit/{SHEET}"])
def test_a_sheet_locks_every_code_on_it_and_says_which_sheet_it_was(loa, kit, entries, name):
    kit()
    code, said, _ = loa("codes", "printed", name, "--where", "A3, 500", "--on", "2022-09-12")
    promises = entries()[1]

    assert 0 == code
    assert [(OWN, "message:2k"), (NAMED, "library")] == [(each.code, each.target) for each in promises]
    assert {(SHEET, "poster-a3-press", dt.date(2022, 9, 1), sha256(PAPER))} == {
        (each.sheet, each.kind, each.edition, each.sha256) for each in promises}
    assert f"{SHEET}: edition of 2022-09-01" in said


def test_a_file_is_known_by_its_bytes_wherever_it_lies(loa, kit, entries, tmp_path):
    kit()
    (tmp_path / "gui-nha-in.pdf").write_bytes(PAPER)

    assert 0 == loa("codes", "printed", "gui-nha-in.pdf", "--where", "A3")[0]
    assert SHEET == entries()[1][0].sheet


def test_what_shows_on_a_screen_has_the_code_of_its_page(loa, kit, entries):
    kit()
    loa("codes", "printed", "2k/vi/led", "--where", "UBND")

    assert [OWN] == [each.code for each in entries()[1]]


@pytest.mark.parametrize(("name", "told"), [
    ("2k/vi/ap-phich-a3-nha-im", "did you mean “2k/vi/ap-phich-a3-nha-in”"),
    ("sua.pdf", "somebody changed it"),
])
def test_a_sheet_that_is_not_of_the_kit_is_refused(loa, kit, lock, tmp_path, name, told):
    kit()
    (tmp_path / "sua.pdf").write_bytes(PAPER + b"!")
    code, _, complaint = loa("codes", "printed", LIBRARY, name, "--where", "A3")

    assert 2 == code
    assert told in complaint
    assert not lock.exists()


def test_a_sheet_without_a_kit_or_with_codes_of_another_site_is_refused(loa, kit, lock):
    missing = loa("codes", "printed", SHEET, "--where", "A3")
    kit("https://loa.example/")
    elsewhere = loa("codes", "printed", SHEET, "--where", "A3")

    assert (2, 2) == (missing[0], elsewhere[0])
    assert "loa kit" in missing[2]
    assert "lead to https://loa.example/ and not to https://loa.test/" in elsewhere[2]
    assert not lock.exists()


def test_a_code_of_a_printed_sheet_stays_and_the_sheet_is_named_where_it_would_not(loa, kit, registry):
    kit()
    loa("codes", "printed", SHEET, "--where", "A3, 500")
    registry.write_text(registry.read_text("utf-8").replace(LINE, ""), "utf-8")
    code, _, complaint = loa("check")

    assert 1 == code
    assert f"A3, 500; {SHEET}" in complaint


# --- Paper can't be edited: each of these stops the build

@pytest.mark.parametrize(("file", "old", "new", "place", "says"), [
    ("codes.yml", LINE, "", "codes.lock.yml:1:10", "was removed"),
    ("codes.yml", LINE, LINE.replace('"library"', '"home"'), "codes.lock.yml:1:27", "now leads to home (vi)"),
    ("codes.yml", LINE, LINE.replace("vi,", "en,"), "codes.lock.yml:1:27", "now leads to library (en)"),
    ("site.yml", ADDRESS, "https://moi.test/", "codes.lock.yml:1:57", "no longer leads here"),
    ("site.yml", ADDRESS, f"{ADDRESS}tinh/", "codes.lock.yml:1:57", "no longer leads here"),
    ("codes.lock.yml", "version: 2", "version: 3", "codes.lock.yml:1:", "drawn differently"),
    ("codes.lock.yml", "level: Q", "level: H", "codes.lock.yml:1:", "drawn differently"),
    ("codes.yml", LINE, LINE.replace('"library"', '"librari"'), "codes.yml:31:27", "did you mean “library”"),
    ("codes.yml", f'"{MESSAGES}"', '"93391"', "codes.yml:5:10", "wrong check digit"),
    ("codes.yml", f'"{MESSAGES}"', f'"{LIBRARY}"', "codes.yml:31:10", "already in the registry at"),
    ("codes.yml", OTHER, OTHER.replace("messages", "guides"), "codes.yml:7:10", "two codes"),
    ("codes.yml", OTHER, f"{OTHER}, status: retired", "codes.yml:5:", "without a day"),
])
def test_each_broken_promise_is_an_error_at_its_place(loa, folder, file, old, new, place, says):
    loa("codes", "printed", LIBRARY, "--where", "áp phích A3, 10.000 tờ", "--on", "2022-09-12")
    path = folder / "content" / file
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    code, _, complaint = loa("check")

    assert 1 == code
    assert any(line.startswith(f"content/{place}") and says in line for line in complaint.splitlines()), complaint
