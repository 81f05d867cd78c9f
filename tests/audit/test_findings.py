"""The audit finds what is wrong: dead links, codes that lead elsewhere, pages over budget."""

import json
from itertools import pairwise

import pytest

from audit.__main__ import table, told
from audit.built import Built
from audit.codes import wrong_codes
from audit.links import dead_links
from audit.measure import NOT_MEASURED, Measure
from loa.qr.matrix import matrix
from loa.qr.outline import outline
from loa.qr.payload import payload

ADDRESS = "https://loa.example/"


@pytest.fixture
def site(tmp_path):
    """Two pages; the second shows the code of the first, and one of its links is dead."""
    drawn = outline(matrix(payload(ADDRESS, "48217")))
    qr = f'<svg class="qr" viewBox="0 0 {drawn.size} {drawn.size}"><path fill="#fff" d="M0 0h99v99H0z"/>' \
         f'<path d="{drawn.path}"/></svg>'
    pages = {"": f'<h1 id="a">Home</h1><a href="b/#b">b</a>{qr}',
             "b/": f'<h1 id="b">B</h1><a href="../#a">a</a><a href="../#c">c</a><a href="tel:115">115</a>{qr}'}
    for path, body in pages.items():
        (tmp_path / path).mkdir(exist_ok=True)
        (tmp_path / path / "index.html").write_text(f"<!doctype html><title>x</title>{body}", "utf-8")
    rows = [{"id": name, "lang": "vi", "url": ADDRESS + path} for name, path in (("home", ""), ("b", "b/"))]
    codes = [{"target": "home", "lang": "vi", "status": "live", "url": ADDRESS + "48217"},
             {"target": "b", "lang": "vi", "status": "live", "url": ADDRESS + "10000"}]
    manifest = {"generated_for": "2024-06-15", "pages": rows, "codes": codes}
    (tmp_path / "loa.json").write_text(json.dumps(manifest), "utf-8")
    return Built(tmp_path)


def test_a_link_to_an_anchor_that_is_gone_is_dead(site):
    assert (3, ("b/: ../#c",)) == dead_links(site)


def test_a_code_that_leads_elsewhere_is_wrong(site):
    read, wrong = wrong_codes(site)

    assert 2 == read
    assert ["b (vi)"] == [each.partition(":")[0] for each in wrong]


def test_columns_stand_under_each_other():
    lines = list(table((("page", "bytes", "part"), ("home (vi)", "8000", "styles"), ("b", "12", "text"))))

    assert all(first.index(a) + len(a) == second.index(b) + len(b)
               for (first, a), (second, b) in pairwise(zip(lines, ("bytes", "8000", "12"), strict=True)))


def test_what_was_not_measured_is_not_called_passed():
    assert "not measured" in " ".join(told("html", NOT_MEASURED))
    assert NOT_MEASURED.values is None


def test_a_long_list_is_cut_and_says_so():
    lines = list(told("axe", Measure("many", broken=tuple(map(str, range(50))))))

    assert "30 more" in lines[-1]
