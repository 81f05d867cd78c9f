"""Every link leads somewhere, and no page fetches anything from anybody else."""

import re
from urllib.parse import urlsplit

import pytest

from loa.pages.kit import KIT

LINKS = ("href", "src", "action", "poster", "data")
FETCHING = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest"}


@pytest.fixture(params=["shipped", "small", "under_a_path"])
def site(request):
    """Both sites at the root of a host, and one of them below a path."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def under_a_path(build, parsed, small_content):
    """The small site as somebody's `/y-te/loa/`."""
    docs = small_content.parent / "docs"
    return parsed(build(small_content, docs, LOA_TODAY="2024-06-15", LOA_SITE_URL="https://chung.example/y-te/loa"))


def documents(site):
    """(path, document) of everything that answers with HTML."""
    yield from site.pages.items()
    yield from site.missing.items()
    yield from ((f"{code}/", document) for code, document in site.stubs.items())


def links(document):
    """(element, address) of everything that points somewhere."""
    for element in document.iter():
        if isinstance(element.tag, str):
            yield from ((element, element.get(name)) for name in LINKS if element.get(name) is not None)
            yield from ((element, part.split()[0]) for part in element.get("srcset", "").split(",") if part.strip())
            if element.get("http-equiv", "").lower() == "refresh":
                yield element, element.get("content").partition("url=")[2]


def leaves(address):
    return bool(urlsplit(address).scheme or urlsplit(address).netloc)


def inside(site):
    """(path, link, where it leads, anchor) of every link to the site itself."""
    for path, document in documents(site):
        for _, address in links(document):
            target, anchor = site.resolve(path, address)
            if not leaves(target):
                yield path, address, target, anchor


def file_of(site, target):
    return site.folder / (target + "index.html" if target.endswith("/") or not target else target)


def test_every_link_inside_leads_to_a_file(site):
    """But for the kit, which is laid into a site afterwards: `tests/screens` holds its paths against the pages."""
    dead = {(path, address) for path, address, target, _ in inside(site)
            if not (file_of(site, target).is_file() or target.startswith(f"{KIT}/"))}

    assert set() == dead


def test_every_anchor_is_there(site):
    known = {path: {*document.xpath("//@id")} for path, document in documents(site)}
    dead = {(path, address) for path, address, target, anchor in inside(site)
            if anchor and anchor not in known.get(target, set())}

    assert set() == dead


def test_links_inside_are_relative_and_move_with_the_site(site):
    absolute = {(path, address) for path, document in site.pages.items() for element, address in links(document)
                if address.startswith("/") or (element.tag == "a" and address.startswith(site.address))}

    assert set() == absolute


def test_a_missing_address_links_from_the_root_wherever_it_is_asked_for(under_a_path):
    for document in under_a_path.missing.values():
        inside = [address for element, address in links(document)
                  if element.tag == "a" and not leaves(address) and not address.startswith("#")]

        assert inside
        assert [] == [address for address in inside if not address.startswith("/y-te/loa/")]


def test_no_page_asks_another_host_for_anything(site):
    asked = {
        (path, address) for path, document in documents(site) for element, address in links(document)
        if fetches(element) and leaves(address) and urlsplit(address).scheme != "data"
        and not address.startswith(site.address)
    }

    assert set() == asked


def fetches(element):
    if element.tag == "link":
        return bool(FETCHING & set(element.get("rel", "").split()))
    return element.tag not in ("a", "area")


def test_no_style_asks_another_host_for_anything(site):
    styles = {style for _, document in documents(site) for style in document.xpath("//style/text() | //@style")}
    fetched = {address for style in styles for address in re.findall(r"""(?:url\(|@import)\s*['"]?([^'")]+)""", style)}

    assert set() == {address for address in fetched if not address.startswith(("data:", "#"))}


SHARING = {"button-share.zalo.me", "www.facebook.com"}
"""Where a page is handed on."""


@pytest.mark.parametrize(("name", "pages"), [("shipped", "shipped_pages"), ("small", "small_pages")])
def test_links_to_others_go_to_trusted_hosts_over_https(request, name, pages):
    site, settings = request.getfixturevalue(name), request.getfixturevalue(pages).edition.site.settings
    trusted = {*SHARING, *settings.trusted_hosts, *(urlsplit(channel.url).hostname for channel in settings.social)}
    outside = {address for _, document in site.pages.items() for element, address in links(document)
               if element.tag == "a" and urlsplit(address).scheme not in ("", "tel", "mailto", "sms")}

    assert outside
    assert set() == {address for address in outside if not address.startswith("https://")}
    assert set() == {address for address in outside if not within(urlsplit(address).hostname, trusted)}
    assert set() == {address for address in outside if within(urlsplit(address).hostname, settings.never_link)}


def within(host, hosts):
    return any(host == each or host.endswith(f".{each}") for each in hosts)


@pytest.mark.parametrize(("name", "pages"), [("shipped", "shipped_pages"), ("small", "small_pages")])
def test_addresses_that_are_only_printed_are_never_links(request, name, pages):
    site, content = request.getfixturevalue(name), request.getfixturevalue(pages).edition.site
    printed = {
        *(app.url for app in content.apps if app.url and app.url_status != "link"),
        *(fund.url for fund in content.funds if fund.url and fund.status != "current"),
    }
    linked = {address for _, document in documents(site) for _, address in links(document)}

    assert printed
    assert set() == {address.rstrip("/") for address in printed} & {address.rstrip("/") for address in linked}


def test_a_hidden_address_is_shown_nowhere(small, text):
    assert [] == [path for path, document in documents(small) if "dong.example" in text(document)]
