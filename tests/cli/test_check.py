"""`loa check`: what people, pipelines and programs are told, and what is mended."""

import json

import pytest


@pytest.fixture
def broken(folder):
    """A wrong number, and a page written on a Mac and in Word."""
    contacts = folder / "content/contacts.yml"
    text = contacts.read_text("utf-8")
    contacts.write_text(text.replace('number: "115"', 'number: "11S"', 1), "utf-8")
    page = folder / "docs/vi/thu.md"
    page.write_text('---\nid: thu\ntitle: "Thử"\ndescription: "Thử."\n---\n\nTie\u0302m\xa0chủng.\n', "utf-8")
    return folder


def test_sound_content_passes_whatever_is_proposed(loa):
    code, said, complaint = loa("check")

    assert (0, "") == (code, complaint)
    assert said.splitlines()[-1].endswith("languages: no errors")
    assert {"notice"} == {line.split(": ")[1] for line in said.splitlines()[:-1]}


@pytest.mark.parametrize(("words", "severity"), [((), "error"), (("--lang", "vi"), "lỗi")])
def test_problems_are_told_in_the_language_asked_for(loa, broken, words, severity):
    code, said, complaint = loa("check", *words)

    assert (1, "") == (code, said)
    assert complaint.startswith("content/contacts.yml:6:11: " + severity)
    assert severity in complaint.splitlines()[-1]


def test_one_run_serves_a_pipeline_its_summary_and_a_report(loa, broken):
    summary = broken / "summary.md"
    summary.write_text("before\n", "utf-8")
    code, said, _ = loa("check", "--format", "github", "--format", "gitlab=quality.json", "--format", "json=all.json",
                        "--summary", str(summary))

    assert 1 == code
    assert said.startswith("::error file=content/contacts.yml,line=6,col=11,")
    assert {"path": "content/contacts.yml", "lines": {"begin": 6}} == json.loads(
        (broken / "quality.json").read_text("utf-8"))[0]["location"]
    assert 2 == json.loads((broken / "all.json").read_text("utf-8"))["counts"]["error"]
    assert summary.read_text("utf-8").startswith("before\n### Check of the content: errors: 2")


@pytest.mark.parametrize("words", [("--format", "xml"), ("--lang", "xx"), ("--summary", "none/there.md")])
def test_what_cannot_be_done_is_wrong_usage(loa, words):
    assert 2 == loa("check", *words)[0]


def test_what_is_safe_is_mended_and_told_and_what_is_not_stays(loa, broken):
    contacts = (broken / "content/contacts.yml").read_bytes()
    code, _, complaint = loa("check", "--fix")

    assert 1 == code
    assert complaint.startswith("docs/vi/thu.md: mended: special spaces (1), words in composed Unicode (1)\n")
    assert "Tiêm chủng.\n" == (broken / "docs/vi/thu.md").read_text("utf-8").splitlines(keepends=True)[-1]
    assert contacts == (broken / "content/contacts.yml").read_bytes()
    assert "mended" not in loa("check", "--fix")[2]
