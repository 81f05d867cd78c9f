"""The form as it is made from the shipped content, in a browser that has the project's files in a folder of its own."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from loa.build.admin import write_admin
from loa.build.admin_host import Repository
from loa.build.inputs import read_inputs
from loa.cli.project import icons, today

FOLDER = Path(__file__).with_name("folder.js")
WINDOW = {"width": 1280, "height": 900}
TALL = {"width": 1280, "height": 8000}
"""What is below the window is not made."""


@pytest.fixture(scope="session")
def modules(project):
    if not (project / "build/admin/npm/.fetched").exists():
        pytest.skip("nothing came from npm: make test fetches it where there is a network")
    return project / "build/admin/npm/node_modules"


@pytest.fixture(scope="session")
def inputs(project):
    return read_inputs(project, icons(), {}, today())


@pytest.fixture(scope="session")
def admin(inputs, modules, tmp_path_factory):
    folder = tmp_path_factory.mktemp("form") / "admin"
    write_admin(inputs, folder, Repository(), "vi")
    return folder


@pytest.fixture(scope="session")
def texts(project):
    """Path -> text of all that somebody can edit."""
    return {path.relative_to(project).as_posix(): path.read_text("utf-8")
            for pattern in ("content/**/*.yml", "docs/*/**/*.md") for path in sorted(project.glob(pattern))}


@dataclass(frozen=True)
class Opened:
    """The form with a folder open, and everything it asked and complained of."""

    page: Page
    address: str
    asked: list[str]
    complaints: list[str]

    def opens(self, place: str, first: str) -> None:
        """One file of a collection, in a window that shows all of it."""
        self.page.set_viewport_size(TALL)
        self.page.goto(f"{self.address}#/collections/{place}")
        expect(self.at(first)).to_be_visible()

    def at(self, path: str) -> Locator:
        """A field."""
        return self.page.locator(f'[data-key-path="{path}"]').first

    def adds(self, path: str = "") -> None:
        """One more of a list."""
        within = self.at(path) if path else self.page
        within.get_by_role("button", name=re.compile("^Thêm")).first.click()

    def ticks(self, path: str) -> None:
        """The box of a part that need not be there."""
        self.at(path).get_by_role("checkbox").first.click()

    def expands(self, number: int) -> None:
        """One of a list, of which all are folded."""
        self.page.get_by_role("button", name="Mở rộng", exact=True).nth(number).click()

    def writes(self, path: str, text: str) -> None:
        """Into a field for text."""
        self.at(path).locator("input, textarea").first.fill(text)

    def chooses(self, path: str, value: str) -> None:
        """From a list that opens, or from a few values side by side."""
        box = self.at(path).locator(f'[role=radio][value="{value}"], [role=combobox]').first
        box.click()
        if box.get_attribute("role") == "combobox":
            self.page.get_by_role("option", name=value).first.click()

    def saves(self) -> None:
        """The form goes back to its list when the file is written."""
        self.page.get_by_role("button", name="Lưu", exact=True).click()
        expect(self.page).to_have_url(re.compile(r"#/collections/[\w-]+$"), timeout=30_000)
        self.page.set_viewport_size(WINDOW)

    def reads(self, path: str) -> str:
        """A file of the folder; empty where there is none."""
        return self.page.evaluate("readFile", path)


@pytest.fixture(scope="module")
def form(browser, serve_folder, admin, texts):
    context = browser.new_context(locale="vi-VN", viewport=WINDOW)
    context.add_init_script(path=FOLDER)
    page = context.new_page()
    opened = Opened(page, f"{serve_folder(admin.parent)}admin/", [], [])
    page.on("request", lambda request: opened.asked.append(request.url))
    page.on("console", lambda said: opened.complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    page.goto(opened.address)
    page.evaluate("putFiles", texts)
    page.get_by_role("button", name="Làm việc với kho mã nguồn cục bộ").click()
    expect(page.get_by_text("Đường dây nóng, cơ sở, điểm tiêm").first).to_be_visible()
    yield opened
    context.close()
