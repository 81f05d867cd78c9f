"""`_headers`, read as the hosts that honour it do: every rule that matches counts, and equal names are joined."""

import re
from urllib.parse import urlsplit

import pytest

MOST_RULES = 100
"""Cloudflare Pages."""


def rules_of(folder):
    """[(pattern, {name: value})] in order."""
    rules = []
    for line in (folder / "_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            rules.append((line, {}))
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1][name] = value
        else:
            assert not line or line.startswith("#")
    return rules


def sent(rules, path):
    """{name: [values]} for a path."""
    headers = {}
    for pattern, values in rules:
        assert "*" not in pattern[:-1]
        if path == pattern or (pattern.endswith("*") and path.startswith(pattern[:-1])):
            for name, value in values.items():
                headers.setdefault(name, []).append(value)
    return headers


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


def test_every_answer_is_guarded_as_by_nginx(project, rules, base):
    sample = (project / "deploy/nginx.conf").read_text("utf-8")
    guards = {name: value.strip('"') for name, value in re.findall(r'add_header (\S+) ("[^"]*"|\S+) always;', sample)}

    assert guards
    assert guards == {name: values[0] for name, values in sent(rules, base + "khong-co/").items()}
