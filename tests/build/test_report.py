"""The page with pictures before and after, and what its pictures are taken from."""

import datetime as dt
import io
import shutil
import subprocess
import sys
from contextlib import contextmanager

import pytest
from lxml import html
from PIL import Image

from loa.build import report
from loa.build.camera import NoCameraError, camera
from loa.build.comparing import comparison
from loa.build.inputs import read_inputs
from loa.build.twins import build_apart
from loa.cli.project import icons

OLD, NEW = "024 3773 7000", "024 3773 0700"
SHOOT = """
import sys
from pathlib import Path
from loa.build.camera import camera
with camera() as shoot:
    Path(sys.argv[2]).write_bytes(shoot(Path(sys.argv[1]), "trang/"))
"""


@pytest.fixture(scope="module")
def changed(new_project, tmp_path_factory):
    """A project in one language, to be quick, in which a number and a message differ from the folder beside it."""
    project = new_project()
    languages = project.root / "content/languages.yml"
    first, *others = languages.read_text("utf-8").split("\n\n")
    others = [each.replace("status: published", "status: draft") for each in others]
    languages.write_text("\n\n".join([first, *others]), "utf-8")
    before = tmp_path_factory.mktemp("before") / "loa"
    shutil.copytree(project.root, before, symlinks=True)
    for name, old, new in (("contacts", OLD, NEW), ("messages", "20 giây", "40 giây")):
        file = project.root / f"content/{name}.yml"
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    return project.root, before


@pytest.fixture(scope="module")
def inputs(changed):
    """Those of the changed project."""
    environment = {"LOA_CONTENT": str(changed[0] / "content"), "LOA_TODAY": "2024-06-15"}
    return read_inputs(changed[0], icons(), environment, dt.date.max)


@pytest.fixture(scope="module")
def compared(changed, inputs):
    """The two of them."""
    with comparison(str(changed[1]), inputs, "en") as found:
        yield found


def drawn(site, path):
    """Stands in for a browser: each page of each site looks a little different."""
    picture = Image.new("RGB", (360, 1000), "white")
    if site.name == "before":
        picture.paste("black", (0, 500, 360, 501))
    written = io.BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


@contextmanager
def fake_camera():
    yield drawn


def broken_camera():
    raise NoCameraError("playwright")


@pytest.fixture
def written(compared, inputs, tmp_path, monkeypatch):
    """`written(camera)` is the page, as it is made with a camera."""

    def write(taken_by):
        monkeypatch.setattr(report, "camera", taken_by)
        monkeypatch.setattr(report, "build_apart", lambda inputs, program, folder: folder)
        made = report.write_report(compared, inputs, "en", tmp_path / "out")
        return html.parse(tmp_path / "out/index.html").getroot(), tmp_path / "out", made

    return write


def test_pages_and_sheets_stand_side_by_side(written):
    document, folder, made = written(fake_camera)
    pictures = [image.get("src") for image in document.iter("img")]
    pages = [name for name in pictures if name.startswith("page-")]
    stops = [" ".join(item.text_content().split()) for item in document.xpath("//*[@id='number']//li[@class='stop']")]

    assert [True] == [f"“{OLD}” → “{NEW}”" in stop for stop in stops]
    assert set(pictures) == {path.name for path in folder.glob("*.png")}
    assert made == len(pictures) > len(pages) > 0
    assert {"before", "after"} == {name.removesuffix(".png").rpartition("-")[2] for name in pages}
    assert {241} == {Image.open(folder / name).height for name in pages}  # cut to what differs
    # Nothing is fetched, and nothing runs.
    assert [] == list(document.iter("script", "link", "iframe"))
    assert [] == [image.get("src") for image in document.iter("img") if "/" in image.get("src")]
    assert [] == [image for image in document.iter("img") if not image.get("alt")]


def test_without_a_browser_it_says_so_and_still_shows_sheets(written):
    document, folder, made = written(broken_camera)

    assert "playwright" in document.xpath("//*[@role='note']")[0].text_content()
    assert made == len(list(folder.glob("sheet-*.png"))) > 0
    assert [] == list(folder.glob("page-*.png"))


def test_a_computer_without_playwright_has_no_camera(monkeypatch):
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)

    with pytest.raises(NoCameraError), camera({}):
        pass


def test_pictures_are_those_of_a_small_phone(project, tmp_path):
    (tmp_path / "trang").mkdir()
    (tmp_path / "trang/index.html").write_text("<!doctype html><body style='margin:0'><div style='height:900px'>")
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(project / "hooks"), "HOME": str(tmp_path)}
    chromium = subprocess.run([project / ".ci/browser"], check=True, capture_output=True, text=True).stdout.strip()
    subprocess.run([sys.executable, "-c", SHOOT, tmp_path, tmp_path / "picture.png"], check=True,
                   env={**environment, "LOA_CHROMIUM": chromium})

    assert (360, 900) == Image.open(tmp_path / "picture.png").size


def test_a_site_is_built_apart_and_the_project_is_left_alone(changed, inputs, compared, tmp_path, monkeypatch):
    monkeypatch.setenv("LOA_ADMIN", "1")  # asks for a form that was not fetched
    site = build_apart(compared.base, inputs.root, tmp_path / "before")

    assert OLD in (site / "duong-day-nong/tram-thu/index.html").read_text("utf-8")
    assert not (changed[0] / "site").exists()


def test_what_cannot_be_built_has_no_pictures(inputs, tmp_path):
    shutil.copytree(inputs.content.parent, tmp_path / "broken", symlinks=True)
    (tmp_path / "broken/content/site.yml").write_text("name: [")
    broken = read_inputs(inputs.root, icons(), {"LOA_CONTENT": str(tmp_path / "broken/content")}, dt.date.max)

    assert build_apart(broken, inputs.root, tmp_path / "apart") is None
