"""What hosts that read `_headers` send with each answer, and for how long phones keep it."""

import re
from urllib.parse import urlsplit

import pytest

from tests.site.headers import rules_of, sent

MOST_RULES = 100
"""Cloudflare Pages."""
MOST_BYTES = 1600
"""A ninth of what arrives before a first acknowledgement (RFC 6928); HTTP/2 sends names and letters in fewer bits."""


@pytest.fixture(scope="module", params=["at the root", "under a sub-path"])
def site(request, parsed, build, small_content):
    """The small site at either place."""
    if request.param == "at the root":
        return request.getfixturevalue("small")
    docs = small_content.parent / "docs"
    return parsed(build(small_content, docs, LOA_TODAY="2024-06-15", LOA_SITE_URL="https://chung.example/y-te/loa"))


@pytest.fixture(scope="module")
def rules(site):
    return rules_of(site.folder)


@pytest.fixture(scope="module")
def base(site):
    return urlsplit(site.address).path


def test_pages_are_asked_for_again_within_minutes(site, rules, base):
    kept = {tuple(sent(rules, base + path)["Cache-Control"]) for path in site.pages}

    assert {("public, max-age=300",)} == kept


def test_hashed_names_are_kept_for_good(site, rules, base):
    scripts = [path.name for path in (site.folder / "scripts").iterdir()]

    assert scripts
    for name in scripts:
        assert re.search(r"-[0-9a-f]{12}\.js$", name)
        assert ["public, max-age=31536000, immutable"] == sent(rules, f"{base}scripts/{name}")["Cache-Control"]


def test_no_header_is_sent_twice_and_no_host_has_too_many_rules(site, rules, base):
    paths = [*site.pages, *(f"{code}/" for code in site.stubs), "scripts/a.js", "loa.json", "khong-co/"]
    twice = [(path, name) for path in paths for name, values in sent(rules, base + path).items() if len(values) > 1]

    assert [] == twice
    assert MOST_RULES >= len(rules)


def test_what_decides_on_the_edition_is_asked_each_time(site, rules, base):
    for path in ("sw.js", *(f"{tag}.webmanifest" for tag in site.languages())):
        assert ["no-cache"] == sent(rules, base + path)["Cache-Control"]


def test_every_answer_is_guarded_as_by_nginx(site, rules, base):
    lines = (site.folder / "headers.nginx.conf").read_text("utf-8")
    guards = dict(re.findall(r'^add_header (\S+) "([^"]*)" always;$', lines, re.MULTILINE))

    assert {"Content-Security-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
            "Permissions-Policy", "Referrer-Policy", "Strict-Transport-Security",
            "X-Content-Type-Options"} == guards.keys()
    assert guards == {name: values[0] for name, values in sent(rules, base + "khong-co/").items()}


def test_headers_fit_beside_a_page_in_its_first_packets(rules, base):
    size = sum(len(f"{name}: {values[0]}\r\n") for name, values in sent(rules, base).items())

    assert MOST_BYTES >= size


def test_the_policy_of_the_header_is_that_of_the_page_without_its_styles(site, rules, base):
    sheets = set()
    for path, document in site.pages.items():
        page = directives(document.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)"))
        header = directives(sent(rules, base + path)["Content-Security-Policy"][0])
        sheets.add(page.pop("style-src"))

        assert "'none'" == page.pop("default-src")
        for name in NARROWED if page["connect-src"] == "'none'" else ():
            assert "'none'" == page.pop(name)
        assert page.items() <= header.items()
        assert {"'none'"} == {header[name] for name in header.keys() - page.keys() - NARROWED}
        assert not {"style-src", "default-src"} & header.keys()

    assert len(sheets) > 1


NARROWED = {"connect-src", "media-src", "form-action"}
"""What a page may forbid itself, so that a picture a reader puts into it stays there."""


def directives(policy):
    return dict(rule.split(" ", 1) for rule in policy.split("; "))
