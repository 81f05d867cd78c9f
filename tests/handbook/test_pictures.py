"""The handbook's pictures: taken from the real screens, after the tasks have been done as it says.

`--update-goldens` takes them anew, into `docs/files/so-tay`.
"""

import dataclasses
import shutil

import pytest

from tests.handbook.conftest import TODAY
from tests.handbook.pictures import PHONE, WIDE, differences

SCREENS = {
    "doi-so": ("build/diff", "", WIDE),
    "them-so": ("trang", "dia-phuong/son-la/#so", PHONE),
    "dich": ("trang", "bien-tap/#ban-dich", PHONE),
    "ket-thuc": ("trang", "chien-dich/son-la-2021/", PHONE),
    "thong-bao": ("gap", "", PHONE),
    "trang-tinh": ("tinh", "", PHONE),
}
"""Picture -> folder of the office, the screen in it, and how large it is."""


@pytest.fixture(scope="module")
def busy_office(new_office, project):
    """An office that has done it all; the site of a province and the one with a notice lie beside its own."""
    office = dataclasses.replace(new_office(project), language="vi")

    def does(name):
        office.does((project / "docs/vi/so-tay" / f"{name}.md").read_text("utf-8"))

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
    return office


@pytest.mark.parametrize("name", SCREENS)
def test_a_picture_shows_what_the_screen_looks_like(name, busy_office, browser, serve_folder, project, request):
    folder, path, size = SCREENS[name]
    address = f"{serve_folder(busy_office.root / folder)}{path}"
    kept = project / "docs/files/so-tay" / f"{name}.png"

    assert [] == list(differences(browser, address, size, kept, request.config.getoption("--update-goldens")))
