"""Codes that are over, and builds that must not be: a project of its own for each, for tests to spoil."""

import datetime as dt
import re

import pytest

HOST = "loa.example"


@pytest.fixture
def copy(new_project, project):
    """A copy of the shipped project that tests may spoil."""
    return new_project(project / "content", project / "docs")


@pytest.fixture
def other(copy):
    """One whose address can be printed."""
    settings = copy.root / "content/site.yml"
    settings.write_text(settings.read_text("utf-8").replace(HOST, "loa.test"), "utf-8")
    return copy


def test_a_retired_code_says_why_and_where_to_go(copy, parsed, text):
    retired = copy.loa("codes", "retire", "61437", "--instead", "campaigns", "--why-vi", "Đã gộp.",
                        "--why-en", 'Merged <into> the "campaigns".')
    added = copy.loa("codes", "add")
    finished = copy.loa("build")
    site = parsed(copy.site)
    page = site.stubs["61437"]
    status = {code["code"]: code["status"] for code in site.manifest["codes"]}

    assert [0, 0, 0] == [each.returncode for each in (retired, added, finished)]
    assert "en" == page.get("lang")
    assert 'Merged <into> the "campaigns".' in text(page)
    assert str(dt.datetime.now(dt.UTC).year) in text(page)
    assert "en/chien-dich/" in {site.resolve("61437/", href)[0] for href in page.xpath("//main//a/@href")}
    assert not page.xpath("//meta[@http-equiv='refresh']")
    assert "retired" == status["61437"]
    assert not [line for line in (copy.site / "_redirects").read_text().splitlines() if line.startswith("/61437")]


def test_a_broken_promise_stops_the_build_and_leaves_the_site_alone(other):
    assert 0 == other.loa("codes", "printed", "61437", "--where", "A3").returncode
    other.site.mkdir()
    (other.site / "index.html").write_text("the site of yesterday")
    registry = other.root / "content/codes.yml"
    lines = registry.read_text("utf-8").splitlines(keepends=True)
    registry.write_text("".join(line for line in lines if '"61437"' not in line), "utf-8")
    finished = other.loa("build")

    assert 1 == finished.returncode
    assert re.search(r"content/codes\.lock\.yml:1:10: error: .*61437", finished.stdout + finished.stderr)
    assert "Traceback" not in finished.stdout + finished.stderr
    assert ["index.html"] == [path.name for path in other.site.iterdir()]


def test_a_page_without_a_code_is_a_warning_at_a_desk_and_an_error_in_ci(other):
    registry = other.root / "content/codes.yml"
    lines = registry.read_text("utf-8").splitlines(keepends=True)
    registry.write_text("".join(line for line in lines if '"61437"' not in line), "utf-8")

    assert 0 == other.loa("check").returncode
    assert 1 == other.loa("check", CI="true").returncode


def test_a_preview_under_another_address_breaks_no_promise(other):
    other.loa("codes", "printed", "61437", "--where", "A3")
    checked = other.loa("check", LOA_SITE_URL="https://xem-truoc.test/nhanh/")

    assert (0, "") == (checked.returncode, checked.stderr)
