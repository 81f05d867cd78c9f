"""The handbook's pictures: taken from the real screens, after the tasks have been done as it says.

`--update-goldens` takes them anew, into `docs/files/so-tay`.
"""

import io
import shutil

import pytest
from PIL import Image

from audit.likeness import changed, likeness
from tests.handbook.conftest import TODAY

PHONE, WIDE = {"width": 360, "height": 640}, {"width": 1000, "height": 640}
SCREENS = {
    "them-so": ("site/duong-day-nong/", PHONE),
    "thong-bao": ("site/", PHONE),
    "ket-thuc": ("site/chien-dich/son-la-2021/", PHONE),
    "dich": ("site/bien-tap/", PHONE),
    "doi-so": ("build/diff/", WIDE),
    "trang-tinh": ("tinh/", PHONE),
}
"""Picture -> where the screen is, below the office's folder, and how large it is."""


@pytest.fixture(scope="module")
def busy_office(new_office, project):
    """An office that has done it all, and built its site and that of a province."""
    office = new_office(project)
    for name in ("trang-tinh", "doi-so", "them-so", "thong-bao", "ket-thuc"):
        office.does((project / "docs/vi/so-tay" / f"{name}.md").read_text("utf-8"))
        if name == "trang-tinh":
            shutil.move(office.root / "site", office.root / "tinh")
    built = office.runs("loa", "build", LOA_TODAY=TODAY.isoformat())
    assert 0 == built.returncode, built.stderr
    return office


@pytest.mark.parametrize("name", SCREENS)
def test_a_picture_shows_what_the_screen_looks_like(name, busy_office, browser, serve_folder, project, request):
    path, size = SCREENS[name]
    folder, _, inside = path.partition("/")
    context = browser.new_context(viewport=size, device_scale_factor=2)
    page = context.new_page()
    page.goto(f"{serve_folder(busy_office.root / folder)}{inside}", wait_until="networkidle")
    taken = page.screenshot()
    context.close()
    kept = project / "docs/files/so-tay" / f"{name}.png"
    if request.config.getoption("--update-goldens"):
        Image.open(io.BytesIO(taken)).convert("P", palette=Image.Palette.ADAPTIVE, colors=64).save(kept, optimize=True)

    now, before = likeness(Image.open(io.BytesIO(taken))), likeness(Image.open(kept).convert("RGB"))

    assert [] == list(changed({name: now}, {name: before}))
