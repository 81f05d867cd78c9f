"""The small site's sheets, typeset and read back as a phone, a screen reader and a printing house would."""

import dataclasses
import datetime as dt
import io
import shutil
from functools import cache, cached_property

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.build.sheets import Job, make
from loa.build.studio import means
from loa.cli.project import icons
from loa.model.codes import Code
from loa.paper.formats import formats_of
from loa.paper.plan import sheets
from loa.qr.codes import allot
from loa.typeset.fonts import families
from loa.typeset.press import Press

DAY = "2024-06-15"
FONT = "Be Vietnam Pro"


@dataclasses.dataclass(frozen=True)
class Printed:
    """A PDF, and what can be read from it."""

    data: bytes

    @property
    def text(self):
        """All its letters, white space as one space, ties undone."""
        document = pypdfium2.PdfDocument(self.data)
        found = " ".join(page.get_textpage().get_text_bounded() for page in document)
        return " ".join(found.replace("\u00a0", " ").replace("\u2060", "").replace("\ufffe", "").split())

    @cached_property
    def pdf(self):
        """Its objects."""
        return pikepdf.open(io.BytesIO(self.data))

    def picture(self, dots, page=0):
        """A page at so many dots per inch."""
        return pypdfium2.PdfDocument(self.data)[page].render(scale=dots / 72).to_pil().convert("RGB")

    def codes(self, dots, page=0):
        """What a phone reads from it."""
        return [each.text for each in zxingcpp.read_barcodes(self.picture(dots, page))]


@pytest.fixture(scope="session")
def inputs(project, tmp_path_factory):
    """The small site on its day, when one campaign runs, one is ahead and two are over."""
    folder = tmp_path_factory.mktemp("small") / "small"
    shutil.copytree(project / "tests/sites/small", folder)
    shutil.copytree(project / "content/ui", folder / "content/ui")
    shutil.copy(folder / "content/ui/en.yml", folder / "content/ui/qaa-Tavt.yml")
    environment = {"LOA_CONTENT": str(folder / "content"), "LOA_TODAY": DAY}
    return read_inputs(project, icons(), environment, dt.date.max)


@pytest.fixture(scope="session")
def edition(inputs):
    """Everything it publishes, and a code for every page."""
    found = check_edition(inputs).edition
    wanted = [(page.id, language.tag) for page, language in found.lacking]
    digits = allot(wanted, {code.code for code in found.site.codes})
    codes = [Code(code=code, target=target, lang=lang, added="2024-06-01")
             for code, (target, lang) in zip(digits, wanted, strict=True)]
    return dataclasses.replace(found, site=dataclasses.replace(found.site, codes=(*found.site.codes, *codes)))


@pytest.fixture(scope="session")
def sheet(edition):
    """`sheet("message:rua-tay", "en", place="xa-thu", day="2024-08-01")`."""

    @cache
    def made(day):
        return tuple(sheets(dataclasses.replace(edition, today=dt.date.fromisoformat(day))))

    def make(subject, tag="vi", place="", day=DAY, **changes):
        [found] = [each for each in made(day) if (subject, tag, place) == (each.subject, each.lang, each.locality)]
        return dataclasses.replace(found, **changes)

    return make


@pytest.fixture(scope="session")
def printed(inputs):
    """`printed(sheet, "poster-a4", "press")`: the sheet in a format and inks."""
    press = Press(inputs.theme, [families(inputs.theme / "fonts")[FONT]])
    drawn = means(inputs)

    @cache
    def make_one(said, kind, inks="screen", banner_cm=400):
        [form] = [each for each in formats_of(said, banner_cm) if each.kind == kind]
        return Printed(make(press, Job(said, form, inks, preview=False), FONT, drawn, inputs.today))

    return make_one


@pytest.fixture(scope="session")
def kinds():
    """`kinds(sheet)`: every (kind, inks) that is made of it."""

    def listed(said):
        return [(form.kind, inks) for form in formats_of(said, 400) for inks in form.inks]

    return listed
