"""Short codes on the built site: every page has one, every reader of QR codes finds it, and it leads back there."""

import io
import json
import re
import unicodedata
from urllib.parse import urljoin, urlsplit

import pytest
import resvg_py
import zxingcpp
from lxml import etree
from PIL import Image

from loa.qr.matrix import matrix

HOST = "loa.example"
SUB_PATH = "https://so-y-te.github.io/loa/"
DEAD_HOSTS = ("tokhaiyte.vn", "qr.tokhaiyte.vn", "tiemchungcovid-19.gov.vn")
NEVER_SHIPPED = "19003228"
LARGEST_VERSION = 3


@pytest.fixture(scope="module")
def below(build, parsed, project):
    """The shipped site under a sub-path."""
    return parsed(build(project / "content", project / "docs", LOA_SITE_URL=SUB_PATH))


@pytest.fixture(scope="module", params=["at the root", "under a sub-path"])
def site(request):
    """The shipped site at either place."""
    return request.getfixturevalue("shipped" if request.param == "at the root" else "below")


def live(site):
    return [code for code in site.manifest["codes"] if code["status"] == "live"]


def document(site, url):
    return site.pages[url.removeprefix(site.address)]


def read_back(drawing):
    """What a phone finds in an SVG of a page."""
    source = etree.tostring(drawing, encoding="unicode")
    source = source.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).replace("viewbox=", "viewBox=")
    picture = Image.open(io.BytesIO(resvg_py.svg_to_bytes(svg_string=source, zoom=6, skip_system_fonts=True)))
    return [found.text for found in zxingcpp.read_barcodes(picture.convert("L"))]


def stub_of(site, code):
    """(where it leads without a script, its link, the page search engines should keep)."""
    stub = site.stubs[code]
    refresh, = stub.xpath("//meta[@http-equiv='refresh']/@content")
    link, = stub.xpath("//body//a/@href")
    canonical, = stub.xpath("//link[@rel='canonical']/@href")
    return refresh, link, canonical


def test_every_page_has_a_code_in_every_language_and_no_two_share_one(site):
    pages = site.manifest["pages"]
    codes = [page["code"] for page in pages]

    assert len(site.pages) == len(pages)
    assert None not in codes
    assert len(codes) == len(set(codes))


def test_the_manifest_tells_of_the_same_codes_as_pages_and_stubs(site):
    by_target = {(code["target"], code["lang"]): code["code"] for code in live(site)}

    assert {(page["id"], page["lang"]): page["code"] for page in site.manifest["pages"]} == by_target
    assert {code["code"] for code in site.manifest["codes"]} == site.stubs.keys()
    assert all(site.address + code["code"] == code["url"] for code in site.manifest["codes"])


def test_the_code_on_every_page_is_read_back_as_its_own_short_address(site):
    parts = urlsplit(site.address)
    wrong = {}
    for page in site.manifest["pages"]:
        drawings = document(site, page["url"]).xpath("//svg[contains(concat(' ', @class, ' '), ' qr ')]")
        expected = f"https://{parts.netloc.upper()}{parts.path}{page['code']}"
        found = [text for drawing in drawings for text in read_back(drawing)]
        if [expected] != found:
            wrong[page["url"]] = found

    assert {} == wrong


def test_the_address_in_words_is_the_one_in_the_code(site, text):
    base = site.address.removeprefix("https://")
    wrong = {
        page["url"] for page in site.manifest["pages"]
        if [base + page["code"]] != [
            text(words) for words in document(site, page["url"]).xpath("//*[@class='words']")
        ]
    }

    assert set() == wrong


def test_codes_are_coarse_enough_for_a_wall(site):
    parts = urlsplit(site.address)
    texts = [f"https://{parts.netloc.upper()}{parts.path}{code['code']}" for code in site.manifest["codes"]]

    assert {True} == {matrix(text).version <= LARGEST_VERSION for text in texts}


def test_every_stub_leads_to_the_page_its_code_was_given_for(site):
    urls = {(page["id"], page["lang"]): page["url"] for page in site.manifest["pages"]}
    wrong = {}
    for code in live(site):
        target = urls[code["target"], code["lang"]]
        refresh, link, canonical = stub_of(site, code["code"])
        led = {urljoin(f"{site.address}{code['code']}/", href) for href in (refresh.partition("url=")[2], link)}
        page = document(site, target)
        shown = {canonical, *page.xpath("//link[@rel='canonical']/@href")}
        if {target} != led | shown or page.get("lang") != code["lang"]:
            wrong[code["code"]] = led | shown

    assert {} == wrong


def test_stubs_lead_on_at_once_without_a_script_and_are_kept_out_of_searches(site):
    for code, stub in site.stubs.items():
        refresh, link, _ = stub_of(site, code)

        assert refresh == f"0; url={link}"
        assert not stub.xpath("//script")
        assert ["noindex"] == stub.xpath("//meta[@name='robots']/@content")
        assert not urlsplit(link).netloc
        assert stub.xpath("//title")[0].text.strip()


def test_who_sees_a_stub_learns_the_page_and_the_site_in_the_language_of_the_code(shipped, text):
    shown = {lang: shipped.page("verify", lang).findtext(".//title") for lang in shipped.languages()}
    names = {lang: title.rpartition(" – ")[2] for lang, title in shown.items()}
    titles = {page["code"]: page["title"] for page in shipped.manifest["pages"]}
    for code in live(shipped):
        stub = shipped.stubs[code["code"]]

        assert code["lang"] == stub.get("lang")
        assert titles[code["code"]] in text(stub)
        assert stub.findtext(".//title").endswith(f" – {names[code['lang']]}")


def test_servers_redirect_to_where_stubs_lead_for_now_and_not_for_ever(site):
    base = urlsplit(site.address).path
    urls = {(page["id"], page["lang"]): urlsplit(page["url"]).path for page in site.manifest["pages"]}
    ways = [
        (f"{base}{code['code']}{slash}", urls[code["target"], code["lang"]])
        for code in live(site) for slash in ("", "/")
    ]
    redirects = (site.folder / "_redirects").read_text().splitlines()
    nginx = (site.folder / "redirects.nginx.map").read_text().splitlines()

    assert [f"{short} {path} 302" for short, path in ways] == redirects
    assert [f"{short} {path};" for short, path in ways] == nginx


def test_apps_and_portals_are_reached_by_way_of_our_own_page(shipped):
    apps = [page for page in shipped.manifest["pages"] if page["id"].startswith("app:")]

    assert apps
    for app in apps:
        drawing, = document(shipped, app["url"]).xpath("//svg[contains(concat(' ', @class, ' '), ' qr ')]")

        assert [f"https://{HOST.upper()}/{app['code']}"] == read_back(drawing)


def test_no_link_or_code_leads_to_a_host_that_fell_to_strangers(site):
    hosts = {
        urlsplit(urljoin(site.address, link)).hostname
        for page in (*site.pages.values(), *site.stubs.values(), *site.missing.values())
        for link in page.xpath("//@href | //@src | //@action | //@content[contains(., '://')]")
    }

    assert not [host for host in hosts if host and any(f".{host}".endswith(f".{dead}") for dead in DEAD_HOSTS)]


def test_the_number_we_must_not_ship_stands_nowhere(shipped):
    files = [path for path in shipped.folder.rglob("*") if path.is_file()]
    holding = [path.name for path in files if NEVER_SHIPPED in digits(path.read_bytes().decode("utf-8", "replace"))]

    assert files
    assert [] == holding


def digits(written):
    """Text with whatever people put between the digits of a number taken out."""
    return re.sub(r"(?<=\d)[\s.\-()·\u00a0\u2011]+(?=\d)", "", unicodedata.normalize("NFKC", written))


def test_the_manifest_holds_nothing_of_this_machine(shipped):
    assert str(shipped.folder.parents[2]) not in json.dumps(shipped.manifest)
