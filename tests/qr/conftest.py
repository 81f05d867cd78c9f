"""What tests of codes share: a code as the pictures people get, and a reader for pictures."""

import io

import jinja2
import pytest
import resvg_py
import zxingcpp
from PIL import Image


@pytest.fixture(scope="session")
def component(project):
    """The template that draws codes."""
    templates = jinja2.Environment(
        loader=jinja2.FileSystemLoader(project / "overrides"), autoescape=True, undefined=jinja2.StrictUndefined
    )
    return templates.get_template("components/qr.html").module


@pytest.fixture(scope="session")
def svg(component):
    """An outline and a label -> the SVG of files to lay out."""
    return component.qr


@pytest.fixture(scope="session")
def line(component):
    """Dashes and a label -> the drawing that stands in pages, as a file."""
    return lambda *drawn: str(component.qr_line(*drawn)).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)


@pytest.fixture(scope="session")
def picture():
    """An SVG or a PNG -> its pixels in grey, the SVG with `scale` pixels per unit."""

    def picture(source, scale=1):
        if not isinstance(source, bytes):
            source = resvg_py.svg_to_bytes(svg_string=str(source), zoom=scale, skip_system_fonts=True)
        return Image.open(io.BytesIO(source)).convert("L")

    return picture


@pytest.fixture(scope="session")
def read_back():
    """A picture -> all texts that a reader of QR codes finds in it."""

    def read_back(picture):
        return [found.text for found in zxingcpp.read_barcodes(picture)]

    return read_back
