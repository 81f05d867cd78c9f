"""The tasks of the handbook, done as it says, what people then find, and what the screens look like in its pictures.

`--update-goldens` takes the pictures anew, into `docs/files/so-tay`. Posters have a test of their own.
"""

import dataclasses
import datetime as dt
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from lxml import html

from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.cli.project import icons
from loa.pages.render import render
from loa.pages.standing import campaign_state
from loa.templating.html import html_environment
from tests.handbook.conftest import STANDS_FOR, TODAY, Office
from tests.handbook.pictures import PHONE, WIDE, differences
from tests.handbook.steps import steps

TASKS = ("doi-so", "them-so", "thong-bao", "dich", "in-ap-phich", "ket-thuc", "trang-tinh")


SCREENS = {
    "doi-so": ("build/diff", "", WIDE),
    "them-so": ("trang", "dia-phuong/son-la/#so", PHONE),
    "dich": ("trang", "bien-tap/#ban-dich", PHONE),
    "ket-thuc": ("trang", "chien-dich/son-la-2021/", PHONE),
    "thong-bao": ("gap", "", PHONE),
    "trang-tinh": ("tinh", "", PHONE),
}
"""Picture -> folder of the office, the screen in it, and how large it is."""


@dataclass(frozen=True)
class Busy:
    """An office that has done most tasks, one after the other."""

    office: Office
    said: Mapping[str, str]
    """Task -> what its commands said."""


@pytest.fixture(scope="module")
def busy(new_office, project):
    """Its site lies in `trang`, that of a province in `tinh`, and the one with a notice in `gap`."""
    office = dataclasses.replace(new_office(project), language="vi")
    said = {}

    def does(name):
        said[name] = office.does((project / "docs/vi/so-tay" / f"{name}.md").read_text("utf-8"))

    def builds(folder):
        built = office.runs("loa", "build", LOA_TODAY=TODAY.isoformat())
        assert 0 == built.returncode, built.stderr
        shutil.move(office.root / "site", office.root / folder)

    does("trang-tinh")
    shutil.move(office.root / "site", office.root / "tinh")
    does("doi-so")
    does("thong-bao")
    builds("gap")
    (office.root / "content/notices.yml").unlink()
    does("them-so")
    does("ket-thuc")
    builds("trang")
    return Busy(office, said)


def edition_of(office, today=TODAY):
    """What the office publishes on a day."""
    return check_edition(read_inputs(office.root, icons(), {"LOA_TODAY": today.isoformat()}, TODAY)).edition


def shown(office, page_id):
    """A page as readers of the office's site get it."""
    edition = edition_of(office)
    templates = html_environment(office.root / "overrides", icons())
    body = render(edition.plan.by_id[page_id], edition.site.source_language, edition, templates).body
    return html.fragment_fromstring(body, create_parent="main")


def dialled(document):
    return {link.get("href") for link in document.iter("a")}


@pytest.mark.parametrize("name", TASKS)
def test_both_languages_say_the_same_steps(project, name):
    vietnamese, english = (steps((project / "docs" / tag / "so-tay" / f"{name}.md").read_text("utf-8"), {})
                           for tag in ("vi", "en"))

    assert vietnamese
    assert vietnamese == english


def test_a_number_is_changed_and_reviewers_are_told_to_dial(busy):
    office, said = busy.office, busy.said["doi-so"]

    assert "tel:19003228" in dialled(shown(office, "contact:bo-y-te-1900-9095"))
    assert "tel:19009095" not in dialled(shown(office, "contact:bo-y-te-1900-9095"))
    assert "1900 9095" in said
    assert (office.root / "build/diff/index.html").is_file()


def test_a_number_changed_without_its_source_is_stopped(office, page):
    edit_alone = page("doi-so").replace("-      checked: …\n+      checked: HÔM NAY\n", "").split("```sh")[0]
    office.does(edit_alone)

    stopped = office.runs("loa", "diff", "main")

    assert 1 == stopped.returncode
    assert "1900 3228" in stopped.stdout + stopped.stderr


def test_a_hotline_is_added_with_its_codes(busy):
    edition = edition_of(busy.office)
    added = edition.site.contacts[-1]

    assert {(f"contact:{added.id}", tag) for tag in ("vi", "en")} <= edition.codes.keys()
    assert "1900 3228" in " ".join(shown(busy.office, "locality:son-la").text_content().split())


def test_a_notice_stands_over_every_page_until_its_last_day(office, page):
    office.does(page("thong-bao"))
    notice = edition_of(office).site.notices[-1]

    assert TODAY <= notice.shown_from <= notice.shown_to == dt.date.fromisoformat(STANDS_FOR["NGÀY CUỐI"])


def test_a_table_goes_to_a_translator_and_comes_back(office, page):
    before = {path: path.read_bytes() for path in (office.root / "content").rglob("*.yml")}
    office.does(page("dich"))

    changed = {path.name for path, data in before.items() if path.read_bytes() != data}

    assert changed <= {"l10n.lock.yml"}


def test_a_campaign_is_retired(busy):
    edition = edition_of(busy.office, dt.date(2022, 5, 15))

    assert "running" == campaign_state(edition.site.by_id["campaign:son-la-2021"], edition).state


def test_a_province_gets_a_site_of_its_own(busy):
    manifest = json.loads((busy.office.root / "tinh/loa.json").read_text("utf-8"))

    assert {"https://ninh-binh.loa.example"} == {"/".join(each["url"].split("/")[:3]) for each in manifest["pages"]}


@pytest.mark.parametrize("name", SCREENS)
def test_a_picture_shows_what_the_screen_looks_like(name, busy, browser, serve_folder, project, request):
    folder, path, size = SCREENS[name]
    address = f"{serve_folder(busy.office.root / folder)}{path}"
    kept = project / "docs/files/so-tay" / f"{name}.png"

    assert [] == list(differences(browser, address, size, kept, request.config.getoption("--update-goldens")))
