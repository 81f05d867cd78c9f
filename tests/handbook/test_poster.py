"""The task of the handbook that takes a printing house: a poster made, built into the site, and recorded as printed."""

from pathlib import Path

import pytest

from tests.handbook.pictures import PHONE, differences


@pytest.fixture(scope="module")
def printed(printing_office, project):
    """The office, after it has done what the page says for a message of its own."""
    page = (project / "docs/vi/so-tay/in-ap-phich.md").read_text("utf-8")
    printing_office.does(page, **{"after-injection": "rua-tay"})
    return printing_office


def test_a_poster_is_printed_and_its_codes_are_locked(printed):
    locked = (printed.root / "content/codes.lock.yml").read_text("utf-8")

    assert "https://THU.VI-DU.VN/" in locked
    assert "Áp phích A4, 500 tờ" in locked
    assert any((printed.root / "site/kho/rua-tay/vi").glob("*.pdf"))


def test_a_browser_alone_takes_the_poster_from_the_library_without_scripts(printed, browser, serve_folder):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{serve_folder(printed.root / 'site')}kho-tai-lieu/")
    page.locator("main a[href$='rua-tay/']").first.click()
    with page.expect_download() as taken:
        page.locator("main a[href$='vi/ap-phich-a4.pdf']").first.click()
    sheet = Path(taken.value.path()).read_bytes()
    context.close()

    assert sheet.startswith(b"%PDF-")
    assert (printed.root / "site/kho/rua-tay/vi/ap-phich-a4.pdf").read_bytes() == sheet


def test_a_picture_shows_what_the_library_looks_like(printed, browser, serve_folder, project, request):
    address = f"{serve_folder(printed.root / 'site')}kho-tai-lieu/rua-tay/#ke-1"
    kept = project / "docs/files/so-tay/in-ap-phich.png"

    assert [] == list(differences(browser, address, PHONE, kept, request.config.getoption("--update-goldens")))
