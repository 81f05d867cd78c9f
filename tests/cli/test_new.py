"""`loa new`: what people type, what they are told, and what stands in the files then."""

import io
import shutil
import sys

import pytest

from loa.build.edition import check_edition
from loa.cli import main
from loa.cli.project import inputs
from loa.content.writing.templates import templates

SOURCE = ("source.document=ke-hoach-mua-mua", "source.section=Mục II", "status=current")
WORDS = {
    "hotline": ("name.vi=Đường dây nóng Đà Thử", "name.en=Đà Thử hotline", "number=024.6282.7979", "cost=ordinary",
                "role=Gọi khi cần hỏi.", "languages=vi,en", "locality=tinh-moi", *SOURCE),
    "guide": ("title=Rửa tay thế nào?", "lead=Sáu bước.", "topic=disinfection", "steps.1.text=Làm ướt tay.",
              "steps.2.text.vi=Xoa xà phòng.", *SOURCE),
    "document": ("number=12/KH-BT", "kind=plan", "title=Kế hoạch thử", "issuer=bo-thu", "level=central",
                 "issued_on=2024-05", "force=in-force", *SOURCE),
    "fact-check": ("claim=Uống nước nóng khỏi bệnh", "verdict=false", "explanation=Không đúng.", "topic=prevention",
                   "seen_on=2024-06-01", "evidence.name=Báo Thử, 01/6/2024", *SOURCE),
    "locality": ("name=Xã Mới", "short_name=Mới Hai", "level=commune", "parent=tinh-moi", *SOURCE),
    "campaign": ("title=Chiến dịch thử", "short_title=Rửa tay mùa hè", "summary=Hai câu.", "theme.colour=#a11226",
                 "theme.accent=#f2b233", "theme.icon=heart-pulse", "period.start=2024-07", "issuer=bo-thu",
                 "plan=ke-hoach-mua-mua", *SOURCE),
    "language": ("tag=hmn", "name=Hmoob", "english_name=Hmong", "script=Latn", "ui.languages=Lus"),
}
ADDED = ("contact:duong-day-nong-da-thu", "guide:rua-tay-the-nao", "document:12-kh-bt",
         "factcheck:uong-nuoc-nong-khoi-benh", "locality:moi-hai", "campaign:rua-tay-mua-he")


@pytest.fixture
def content(project, tmp_path, monkeypatch):
    """The small site's content; commands run inside it, at a desk without a terminal."""
    for name in ("content", "docs"):
        shutil.copytree(project / "tests/sites/small" / name, tmp_path / name)
    shutil.copytree(project / "content/ui", tmp_path / "content/ui")
    (tmp_path / "content/ui/qaa-Tavt.yml").write_text('languages: "[Ļäñğ]"\n', "utf-8")
    (tmp_path / "overrides").symlink_to(project / "overrides")
    shutil.copy(project / "mkdocs.yml", tmp_path)
    for variable in ("CI", "LOA_CONTENT", "LOA_PROFILE", "LOA_SITE_URL", "LOA_TODAY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LOA_LANG", "en")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    return tmp_path / "content"


@pytest.fixture
def terminal(monkeypatch):
    """`terminal("a", "b")`: somebody who types these lines."""

    class Typed(io.StringIO):
        def isatty(self):
            return True

    return lambda *lines: monkeypatch.setattr(sys, "stdin", Typed("".join(f"{line}\n" for line in lines)))


def texts(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yml")}


def test_what_is_added_is_right_and_in_order(content, monkeypatch, capsys):
    main(["fmt"])
    known = set(check_edition(inputs()).edition.site.by_id)
    statuses = {kind: main(["new", kind, *words]) for kind, words in WORDS.items()}
    monkeypatch.setenv("CI", "true")  # where a page without a code is an error
    site = check_edition(inputs()).edition.site

    assert dict.fromkeys(WORDS, 0) == statuses
    assert set(ADDED) == set(site.by_id) - known
    assert "hmn" in {language.tag for language in site.languages}
    assert 0 == main(["fmt", "--check"]), capsys.readouterr().err


def test_every_kind_is_tried():
    assert set(templates()) == set(WORDS)


def test_an_entry_stands_at_the_end_with_its_reminders(content):
    before = (content / "contacts.yml").read_text("utf-8")
    main(["new", "hotline", *WORDS["hotline"], "--lang", "vi"])
    after = (content / "contacts.yml").read_text("utf-8")
    added = after.removeprefix(before)

    assert added.startswith('\n- id: duong-day-nong-da-thu\n  name:\n    vi: "Đường dây nóng Đà Thử"\n')
    assert '  # Gọi thử trước khi gửi; người thứ hai so lại với nguồn.\n  number: "024.6282.7979"\n' in added
    assert "\n  # Có thể thêm: extension, audience, " in added


def test_everything_wrong_is_told_at_once_and_nothing_is_written(content, capsys):
    before = texts(content)
    words = ["number=19OO 9095" if word.startswith("number") else word for word in WORDS["hotline"]]
    words = [word for word in words if not word.startswith("role")]
    status = main(["new", "hotline", *words, "locality=tinh-mo", "website=javascript:x"])
    told = capsys.readouterr().err

    assert 1 == status
    assert before == texts(content)
    assert {"number", "locality", "website"} <= {line.partition(":")[0] for line in told.splitlines()}
    assert ["  role.vi='…'"] == [line.partition("  What")[0] for line in told.splitlines() if "role" in line]
    assert "1900 9095" in told
    assert told.endswith("Nothing was written.\n")


def test_an_entry_that_is_there_is_not_written_over(content, capsys):
    main(["new", "locality", *WORDS["locality"]])
    before = texts(content)

    assert 1 == main(["new", "locality", *WORDS["locality"]])
    assert before == texts(content)
    assert capsys.readouterr().err.startswith("id: ")


def test_a_field_that_does_not_exist_is_wrong_usage(content):
    before = texts(content)

    assert 2 == main(["new", "hotline", "nunber=115"])
    assert before == texts(content)


def test_a_file_of_ones_own(content):
    main(["new", "hotline", *WORDS["hotline"], "--file", "contacts/tinh-moi.yml"])

    assert (content / "contacts/tinh-moi.yml").read_text("utf-8").startswith("- id: duong-day-nong-da-thu\n")


def test_an_empty_list_gives_way_to_its_first_entry(content):
    (content / "factchecks.yml").write_text("# Kiểm chứng\n[]\n", "utf-8")
    main(["new", "fact-check", *WORDS["fact-check"]])

    assert (content / "factchecks.yml").read_text("utf-8").startswith("# Kiểm chứng\n- id: uong-nuoc-nong")


def test_a_new_language_begins_its_list_of_sentences(content):
    main(["new", "language", *WORDS["language"]])
    lines = (content / "ui/hmn.yml").read_text("utf-8").splitlines()

    assert 'languages: "Lus"' == lines[1]
    assert '# skip: "Đến nội dung chính"' in lines


def test_a_terminal_asks_until_each_answer_is_right(content, terminal, capsys):
    terminal(
        "Số thử", "Test line",  # name
        "", "1900.909O", "19009095", "Hỏi về tiêm chủng.", "",  # kind, number (twice), role
        "free", "", "tinh-mo", "",  # cost, always_open, locality, organisation
        "ke-hoach-mua-mua", "", "", "", "", "n",  # the source, and no other
        "", "", "current", "", "", "",  # reviewed, review_by, status, its note, id
        "charged", "tinh-moi",  # what only the whole site could find wrong
    )
    status = main(["new", "hotline"])
    told = capsys.readouterr()

    assert (0, "") == (status, told.err), told.out
    assert "number: “1900.909O”" in told.out or "has “O” in place of a digit" in told.out
    contact = check_edition(inputs()).edition.site.by_id["contact:so-thu"]

    assert ("1900 9095", "charged", "tinh-moi") == (contact.number.display, contact.cost, contact.locality)


def test_leaving_early_writes_nothing(content, terminal, capsys):
    before = texts(content)
    terminal("Số thử")

    assert 1 == main(["new", "hotline", "--lang", "vi"])
    assert before == texts(content)
    assert "Chưa ghi gì." in capsys.readouterr().out
