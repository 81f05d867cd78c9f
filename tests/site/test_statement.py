"""The accessibility page says what the last audit found, and cannot say more."""

import dataclasses
import datetime as dt

import pytest

from audit.measure import Measure
from audit.statement import lines
from audit.states import STATES
from loa.content.load import read_content
from loa.model.audit import Audit

SEEN = {"pages": 250, "kinds": 41, "states": [state.key for state in STATES], "axe": "4.10.2", "violations": 3}
DONE = {
    "axe": Measure("", SEEN), "keyboard": Measure("", {"pages": 82, "faults": 1}),
    "sense": Measure("", {"pages": 250, "faults": 2}), "html": Measure("", {"files": 500, "errors": 0}),
    "lighthouse": Measure("", {"lowest": {"accessibility": 98}}),
}
FOUND = Audit(day="2024-06-15", pages="7", kinds="5", axe="4.10.2", states=("phone-dark",), barriers="0", walked="4",
              walk_faults="0", limits=("machine",))


@pytest.fixture
def statement(shipped_pages, text):
    """`statement(audits, lang)` is what the page says after these audits, and its list items."""

    def make(audits, lang="en"):
        site = dataclasses.replace(shipped_pages.edition.site, audits=audits)
        pages = dataclasses.replace(shipped_pages, edition=dataclasses.replace(shipped_pages.edition, site=site))
        body = pages.body("accessibility", lang)
        after = body.xpath("//h2[@id='lan-kiem-tra']/following-sibling::*")
        return " ".join(map(text, after)), [text(item) for each in after for item in each.xpath(".//li")]

    return make


def sentence(pages, key, lang="en", **values):
    return pages.edition.site.ui[lang][key].format(**values)


def test_what_is_written_is_what_was_measured_and_can_be_read_again(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/audit.yml").write_text("\n".join(lines("2024-06-15", DONE)), "utf-8")
    content = read_content(tmp_path / "content", tmp_path / "docs", dt.date(2024, 6, 15))
    (audit,) = content.site.audits

    assert (250, 41, 5, 82, 1, 0, 98) == (audit.pages, audit.kinds, audit.barriers, audit.walked, audit.walk_faults,
                                          audit.html_errors, audit.lighthouse)
    assert tuple(SEEN["states"]) == audit.states


def test_what_this_machine_could_not_measure_is_not_written():
    done = {**DONE, "html": Measure(""), "lighthouse": Measure("")}

    assert not [line for line in lines("2024-06-15", done) if line.strip().startswith(("html_errors", "lighthouse"))]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_names_only_the_ways_and_limits_in_the_file(statement, shipped_pages, lang):
    _, items = statement((FOUND,), lang)

    assert [sentence(shipped_pages, key, lang) for key in ("audit.state.phone-dark", "audit.limit.machine")] == items


def test_faults_are_told_and_never_called_none(statement, shipped_pages):
    said, _ = statement((FOUND.model_copy(update={"barriers": 3, "walk_faults": 2}),))

    assert sentence(shipped_pages, "audit.none") not in said
    assert sentence(shipped_pages, "audit.some", n="3") in said
    assert sentence(shipped_pages, "audit.some", n="2") in said


def test_a_checker_that_did_not_run_is_not_named(statement, shipped_pages):
    said, _ = statement((FOUND,))

    assert sentence(shipped_pages, "audit.html") not in said
    assert "Lighthouse" not in said


def test_without_an_audit_the_page_says_so(statement, shipped_pages):
    said, items = statement(())

    assert sentence(shipped_pages, "audit.never") == said
    assert [] == items


def test_the_latest_audit_counts(statement, shipped_pages):
    said, _ = statement((FOUND, FOUND.model_copy(update={"day": FOUND.day.replace(year=2023), "pages": 99})))

    assert "99" not in said
