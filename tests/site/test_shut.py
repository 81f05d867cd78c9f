"""What a page allows itself, tried in a browser: under header and page together its own scripts run and no others."""

import shutil
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

from tests.conftest import StaticSite
from tests.site.headers import rules_of, sent

FOREIGN = """
<script>window.ran=1</script><img src="x" onerror="window.ran=2">
<script src="data:text/javascript,window.ran=3"></script>
<svg onload="window.ran=4"></svg><a id="link" href="javascript:window.ran=5">x</a>
<iframe srcdoc="<script>parent.ran=6</script>"></iframe><object data="data:text/html,x"></object>
<script src="https://noi-khac.example/a.js"></script><link rel="stylesheet" href="https://noi-khac.example/a.css">
<img src="https://noi-khac.example/a.png"><base href="https://noi-khac.example/">
<form id="form" action="https://noi-khac.example/"></form>
"""
"""What somebody might get into a page, by all the ways there are."""

STYLED = "<style>h1{letter-spacing:9px}</style>"
META = '<meta http-equiv="Content-Security-Policy"'


class Guarded(StaticSite):
    """A host that sends what `_headers` says."""

    def __init__(self, *args: object, rules: list, **kwargs: object) -> None:
        self.rules = rules
        super().__init__(*args, **kwargs)

    def end_headers(self) -> None:
        for name, values in sent(self.rules, urlsplit(self.path).path).items():
            self.send_header(name, ", ".join(values))
        super().end_headers()


@pytest.fixture(scope="module")
def folder(small_site, tmp_path_factory):
    """The small site, and two pages that somebody got at: one still with its own policy, one without."""
    copy = tmp_path_factory.mktemp("guarded") / "site"
    shutil.copytree(small_site, copy)
    whole = (copy / "index.html").read_text("utf-8").replace("</main>", f"{FOREIGN}{STYLED}</main>", 1)
    for name, text in (("with", whole), ("without", whole.replace(META, '<meta name="none"', 1))):
        (copy / name).mkdir()
        (copy / name / "index.html").write_text(text, "utf-8")
    return copy


@pytest.fixture(scope="module")
def serve(folder):
    """`serve(headers)` is where it answers, with the headers or without."""
    servers = []

    def start(headers):
        handler = partial(Guarded, directory=str(folder), prefix="/", rules=rules_of(folder) if headers else [])
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(("headers", "path", "let_out"), [
    (True, "without/", {"a.css"}), (False, "with/", set()), (True, "with/", set()),
], ids=["the header alone, which leaves styles to the page", "the page alone", "both"])
def test_nothing_runs_or_is_fetched_that_is_not_ours(page, serve, headers, path, let_out):
    address = serve(headers)
    blocked, asked = set(), set()
    page.on("request", lambda request: asked.add(request.url))
    page.on("requestfailed", lambda request: request.failure == "csp" and blocked.add(request.url))
    page.goto(address + path)
    page.locator("#link").click()
    page.evaluate("document.getElementById('form').requestSubmit()")
    page.wait_for_load_state()

    assert page.evaluate("window.ran") is None
    assert address + path == page.url
    assert let_out == {url.rpartition("/")[2] for url in asked - blocked if "noi-khac" in url}


def test_a_page_wears_no_style_but_its_own(page, serve):
    page.goto(serve(True) + "with/")

    assert "normal" == page.evaluate("getComputedStyle(document.querySelector('h1')).letterSpacing")


def test_every_kind_of_page_works_under_header_and_page_together(browser, serve, small):
    address = serve(True)
    context = browser.new_context(viewport={"width": 360, "height": 640})
    tab = context.new_page()
    said = []
    tab.on("console", lambda message: message.type in ("error", "warning") and said.append((tab.url, message.text)))
    tab.on("pageerror", lambda error: said.append((tab.url, str(error))))
    kinds = {row["id"].partition(":")[0]: row for row in small.manifest["pages"]}
    scripted = set()
    for row in kinds.values():
        tab.goto(address + row["url"].removeprefix(small.address))
        scripted.add(tab.evaluate("document.documentElement.classList.contains('js')"))
    tab.goto(f"{address}tim-kiem/?q=rua+tay")
    tab.wait_for_selector("#ket-qua a")
    context.close()

    assert [] == said
    assert {True} == scripted
