"""One visit, and then no network, a slow one, or a newer edition: what a phone shows, fetches and keeps."""

import json
import re
import threading
from functools import partial
from http.server import ThreadingHTTPServer

import pytest

from loa.pages.essential import MOST_BYTES
from tests.site.host import Answers, Host
from tests.site.worker import IS_GONE, IS_KEPT, KEPT, KEPT_URLS, SAVED, SHOWN_SIZE, stop_workers, until


@pytest.fixture
def serve():
    """`serve(folder, prefix)` is (address, host) until the test ends."""
    servers = []

    def start(folder, prefix="/"):
        host = Host(folder, prefix)
        host.up.set()
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Answers, host=host))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append((server, host))
        return f"http://127.0.0.1:{server.server_port}{prefix}", host

    yield start
    for server, host in servers:
        host.up.set()
        server.shutdown()
        server.server_close()


def kept_files(folder):
    """Language -> paths that `sw.js` keeps."""
    found = re.search(r"const LANGUAGES=(\{.*?\});", (folder / "sw.js").read_text("utf-8"))
    return {tag: each["files"] for tag, each in json.loads(found[1]).items()}


@pytest.fixture(scope="module")
def next_edition(build, small_content):
    """The small site a day later."""
    return build(small_content, small_content.parent / "docs", LOA_TODAY="2024-06-16")


@pytest.fixture
def visit(page, serve, small_site):
    """`visit()` is the host of the small site after a phone has opened one page and the worker has done its work."""

    def make(path="en/", prefix="/", folder=small_site):
        address, host = serve(folder, prefix)
        page.goto(address + path)
        until(page, KEPT, len(kept_files(folder)["en"]))
        return address, host

    return make


# --- Without a network

@pytest.mark.parametrize("prefix", ["/", "/y-te/loa/"])
def test_after_one_visit_the_essential_pages_open_without_a_network(page, visit, small_site, prefix):
    address, host = visit(prefix=prefix)
    host.down = True
    notices = {}
    for path in kept_files(small_site)["en"]:
        if path.endswith("/"):
            page.goto(address + path)
            notices[path] = page.inner_text(SAVED).split(". ")[0]

    assert {"en/", "en/ngoai-tuyen/", "en/duong-day-nong/", "en/thong-diep/"} <= notices.keys()
    assert {"Saved copy of 15 June 2024, may be out of date"} == set(notices.values())


def test_the_first_message_and_the_emergency_number_are_among_them(shipped):
    for tag, files in kept_files(shipped.folder).items():
        prefix = "" if tag == shipped.languages()[0] else f"{tag}/"

        assert {f"{prefix}thong-diep/after-injection/", f"{prefix}duong-day-nong/cap-cuu-115/"} <= set(files)


def test_a_worker_that_was_stopped_meanwhile_answers_as_well(page, visit):
    address, host = visit()
    host.down = True
    stop_workers(page)
    page.goto(address + "en/duong-day-nong/")

    assert page.is_visible(SAVED)


def test_a_page_that_was_opened_once_is_kept_too(page, visit):
    address, host = visit()
    page.goto(address + "en/hoi-dap/")
    until(page, IS_KEPT, address + "en/hoi-dap/")
    host.down = True
    page.goto(address + "en/hoi-dap/?tu=quet#5k")

    assert page.is_visible(SAVED)
    assert "hoi-dap" in page.url


@pytest.mark.parametrize("prefix", ["/", "/y-te/loa/"])
def test_a_page_that_is_not_kept_leads_to_those_that_are(page, visit, prefix):
    address, host = visit(prefix=prefix)
    host.down = True
    page.goto(address + "en/van-ban-chi-dao/nam-2024/")
    lost = page.inner_text(".lost:visible")
    calls = page.locator("main a[href^='tel:']:visible").count()
    stayed = page.url
    page.click("main .ways a >> nth=0")

    assert lost.startswith("There is no network")
    assert calls
    assert address + "en/van-ban-chi-dao/nam-2024/" == stayed
    assert address + "en/" == page.url
    assert page.is_visible(SAVED)


def test_a_printed_code_leads_to_its_kept_page(page, visit, small):
    address, host = visit()
    host.down = True
    code = next(each["code"] for each in small.manifest["codes"]
                if (each["target"], each["lang"], each["status"]) == ("hotlines", "en", "live"))
    page.goto(address + code)

    assert address + "en/duong-day-nong/" == page.url


# --- With a network

def test_a_code_that_the_host_redirects_leads_on(page, visit):
    address, host = visit()
    host.moved["/12340"] = "/en/hoi-dap/"
    page.goto(address + "12340")

    assert address + "en/hoi-dap/" == page.url
    assert not page.is_visible(".saved")


def test_a_page_from_the_network_claims_nothing_about_copies(page, visit):
    address, _ = visit()
    page.goto(address + "en/duong-day-nong/")

    assert not page.is_visible(".saved")


def test_a_slow_host_is_not_waited_for_and_what_arrives_late_is_shown_next(page, visit, next_edition):
    address, host = visit()
    host.folder = next_edition
    host.up.clear()
    page.goto(address + "en/")
    shown = page.inner_text(SAVED)
    host.up.set()
    until(page, "async (day) => (await (await caches.match(location)).text()).includes(day)", "16 June 2024")
    host.up.clear()
    page.click(f"{SAVED} a")
    page.wait_for_function("!document.documentElement.hasAttribute('data-saved')")
    late = page.text_content(".saved")

    assert "15 June 2024" in shown
    assert "16 June 2024" in late


def test_a_host_that_fails_is_as_good_as_none(page, visit):
    address, host = visit()
    host.status = 503
    page.goto(address + "en/")

    assert page.is_visible(SAVED)


def test_a_new_edition_shows_at_once_and_replaces_the_earlier_one(page, visit, next_edition):
    address, host = visit()
    [before] = page.evaluate("caches.keys()")
    host.folder = next_edition
    page.goto(address + "en/thong-diep/")
    at_once = page.text_content(".saved"), page.is_visible(".saved")
    until(page, "async (old) => !(await caches.keys()).includes(old)", before)
    host.down = True
    page.goto(address + "en/duong-day-nong/")

    assert "16 June 2024" in at_once[0]
    assert not at_once[1]
    assert 1 == len(page.evaluate("caches.keys()"))
    assert "16 June 2024" in page.inner_text(SAVED)


def test_a_page_that_is_gone_is_not_kept(page, visit, tmp_path, small_site):
    address, host = visit()
    page.goto(address + "en/hoi-dap/")
    until(page, IS_KEPT, address + "en/hoi-dap/")
    host.folder = tmp_path
    page.goto(address + "en/hoi-dap/")
    until(page, IS_GONE, address + "en/hoi-dap/")

    assert page.evaluate(IS_KEPT, address + "en/duong-day-nong/")


def test_only_the_readers_language_is_kept(page, visit):
    address, _ = visit()
    urls = page.evaluate(KEPT_URLS)

    assert {"en", "scripts"} == {url.removeprefix(address).split("/")[0] for url in urls}


# --- What it costs

def test_all_that_is_fetched_unasked_stays_within_what_the_page_promises(page, serve, built_site):
    for tag, files in kept_files(built_site).items():
        address, host = serve(built_site)
        home = next(path for path in files if not path.endswith(".js"))
        page.goto(address + home)
        until(page, KEPT, len(files))
        icons = {each["src"] for each in json.loads((built_site / f"{tag}.webmanifest").read_text("utf-8"))["icons"]}
        missed = {*icons, f"{tag}.webmanifest", "icons/apple.png"} - {path for path, _, _ in host.asked}
        first = next(size for path, size, _ in host.asked if path == home)
        extra = sum((built_site / path).stat().st_size for path in missed)

        assert MOST_BYTES >= host.sent() - first + extra
        assert 8 <= len(files)


def test_what_is_kept_is_asked_of_this_host_alone(page, serve, built_site):
    asked = []
    page.context.on("request", lambda request: asked.append(request.url))
    address, host = serve(built_site)
    page.goto(address)
    until(page, KEPT, len(kept_files(built_site)["vi"]))

    assert all(url.startswith((address, "data:")) for url in asked)
    assert not any("cookie" in {name.lower() for name in headers} for _, _, headers in host.asked)


def test_a_phone_that_spares_data_fetches_nothing_unasked(page, serve, small_site):
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})
    address, host = serve(small_site)
    page.goto(address + "en/", wait_until="networkidle")

    assert page.evaluate("navigator.connection.saveData")
    assert 0 == page.evaluate(SHOWN_SIZE)
    assert not {path for path, _, _ in host.asked} & {*kept_files(small_site)["en"], "sw.js"} - {"en/"}


# --- The reader's choice

def test_switched_off_nothing_is_kept_and_switched_on_it_is_again(page, visit):
    address, _ = visit("en/ngoai-tuyen/")
    page.reload()
    page.click("button:text('Remove and switch off')")
    page.wait_for_selector("text=Switched off.")
    off = page.evaluate(SHOWN_SIZE)
    page.goto(address + "en/", wait_until="networkidle")
    later = page.evaluate(SHOWN_SIZE)
    page.goto(address + "en/ngoai-tuyen/")
    told = page.inner_text("#may-nay")
    page.click("button:text('Keep on this phone')")
    page.wait_for_selector("dl[data-state=kept]:visible")

    assert [0, 0] == [off, later]
    assert "Switched off" in told
    assert "15 June 2024" == page.inner_text("[data-day]")
    assert re.fullmatch(r"\d+ kB", page.inner_text("[data-size]"))
    assert 2 == page.evaluate(SHOWN_SIZE)


def test_a_phone_that_spares_data_keeps_what_its_reader_asks_for(page, serve, small_site):
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setDataSaverOverride", {"dataSaverEnabled": True})
    address, _ = serve(small_site)
    page.goto(address + "en/ngoai-tuyen/")
    page.click("button:text('Keep on this phone')")
    page.wait_for_selector("dl[data-state=kept]:visible")

    assert str(sum(path.endswith("/") for path in kept_files(small_site)["en"])) == page.inner_text("[data-pages]")


def test_without_javascript_the_page_says_what_is_kept_and_offers_no_button(browser, serve, small_site):
    context = browser.new_context(java_script_enabled=False)
    reader = context.new_page()
    address, _ = serve(small_site)
    reader.goto(address + "en/ngoai-tuyen/")
    listed = reader.locator("main .ways a:visible").count()
    buttons = reader.locator("button:visible").count()
    explained = reader.locator("text=does not run JavaScript").is_visible()
    context.close()

    assert listed
    assert 0 == buttons
    assert explained


def test_the_page_about_it_needs_no_network_to_switch_it_off(page, visit):
    address, host = visit()
    host.down = True
    page.goto(address + "en/ngoai-tuyen/")
    page.click("button:text('Remove and switch off')")
    page.wait_for_selector("text=Switched off.")

    assert 0 == page.evaluate(SHOWN_SIZE)
