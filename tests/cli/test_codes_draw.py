"""`loa codes draw`: codes as files for whoever lays out a sheet by hand."""

import io

import resvg_py
import zxingcpp
from lxml import etree
from PIL import Image

LIBRARY = "48988"  # the media library, in Vietnamese
MESSAGES = "93390"


def test_drawings_are_read_back_as_the_registry_says(loa, folder):
    code, _, _ = loa("codes", "draw", "qr", LIBRARY, MESSAGES)
    found = {path.name: texts_in(path) for path in sorted((folder / "qr").iterdir())}
    drawing = etree.parse(folder / f"qr/{LIBRARY}.svg").getroot()

    assert 0 == code
    assert {f"{number}.{kind}" for number in (LIBRARY, MESSAGES) for kind in ("png", "svg")} == found.keys()
    assert all([f"https://LOA.TEST/{name[:5]}"] == texts for name, texts in found.items())
    assert f"loa.test/{LIBRARY}" == drawing.findtext("{*}title")


def texts_in(path):
    """What a reader finds in a drawing."""
    data = path.read_bytes()
    if path.suffix == ".svg":
        data = resvg_py.svg_to_bytes(svg_string=data.decode(), zoom=8, skip_system_fonts=True)
    return [found.text for found in zxingcpp.read_barcodes(Image.open(io.BytesIO(data)).convert("L"))]


def test_all_codes_in_use_are_drawn_where_none_is_named(loa, folder, entries):
    loa("codes", "retire", LIBRARY, "--instead", "home", "--why-vi", "x")
    loa("codes", "draw", "qr")
    drawn = {path.stem for path in (folder / "qr").iterdir()}

    assert entries()[0].keys() - {LIBRARY} == drawn


def test_an_unknown_code_is_not_drawn(loa, folder):
    assert 2 == loa("codes", "draw", "qr", LIBRARY, "48989")[0]
    assert not (folder / "qr").exists()
