"""The small site's sheets, typeset and read back as a phone, a screen reader and a printing house would."""

import ctypes
import dataclasses
import datetime as dt
import io
import re
import shutil
from functools import cache, cached_property
from itertools import pairwise

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
from loa.model.settings import Loudspeaker
from loa.paper.formats import formats_of
from loa.paper.plan import sheets
from loa.qr.codes import allot
from loa.typeset.fonts import families
from loa.typeset.press import Press

DAY = "2024-06-15"
FONT = "Be Vietnam Pro"
TIMES = ("05:30", "11:15", "17:00")


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

    @cached_property
    def lines(self):
        """Its lines, page by page: words, and the tight box around their letters (left, bottom, right, top)."""
        return [line for page in pypdfium2.PdfDocument(self.data) for line in _lines(page.get_textpage())]

    def beyond(self):
        """Lines that go over an edge of the sheet as it is cut."""
        page = self.pdf.pages[0]
        left, bottom, right, top = (float(side) for side in page.get("/TrimBox", page.MediaBox))
        return [words for words, box in self.lines if MARKS not in words and not (
            left <= box[0] and bottom <= box[1] and box[2] <= right and box[3] <= top)]

    def touching(self):
        """Lines of one size, one below the other, whose letters touch: marks over capitals need the most room."""
        return [(above[0], below[0]) for above, below in pairwise(self.lines)
                if above[1][0] == pytest.approx(below[1][0], abs=3) and above[1][3] > below[1][3] > above[1][1]]

    def torn(self):
        """The words on both sides of each end of a line."""
        ends = [(above[0].split()[-1].lower(), below[0].split()[0].lower()) for above, below in pairwise(self.lines)]
        return [tuple(word.strip(",.()") for word in pair) for pair in ends]

    def ink_of(self, words):
        """The colour of the first letter of these words."""
        page = pypdfium2.PdfDocument(self.data)[0].get_textpage()
        at, _ = page.search(words).get_next()
        parts = [ctypes.c_uint() for _ in range(4)]
        pypdfium2.raw.FPDFText_GetFillColor(page, at, *parts)
        return tuple(part.value for part in parts[:3])

    def codes(self, dots, page=0):
        """What a phone reads from it."""
        return [each.text for each in zxingcpp.read_barcodes(self.picture(dots, page))]


MARKS = "message:"
"""In what stands beside crop marks, outside the cut."""


def _lines(page):
    """(words, box) of each line of a text page, as its letters stand."""
    found = []
    for at in range(page.count_chars()):
        letter, box = page.get_text_range(at, 1), page.get_charbox(at)
        if letter in "\r\n":
            found.append(("", None))
        elif found and letter.strip():
            words, around = found[-1]
            found[-1] = (words + letter, box if around is None else (
                min(box[0], around[0]), min(box[1], around[1]), max(box[2], around[2]), max(box[3], around[3])))
        elif found:
            found[-1] = (found[-1][0] + " ", found[-1][1])
        else:
            found.append((letter, box))
    return [(words.strip(), box) for words, box in found if words.strip()]


@pytest.fixture(scope="session")
def inputs(project, tmp_path_factory):
    """The small site on its day, when one campaign runs, one is ahead and two are over."""
    folder = tmp_path_factory.mktemp("small") / "small"
    shutil.copytree(project / "tests/sites/small", folder)
    shutil.copytree(project / "content/ui", folder / "content/ui")
    shutil.copy(folder / "content/ui/en.yml", folder / "content/ui/qaa-Tavt.yml")
    languages = folder / "content/languages.yml"
    shipped = (project / "content/languages.yml").read_text("utf-8")
    counting = re.search(r"^  source: true\n", shipped, re.M)[0] + re.search(
        r"^  counting:\n(?:    .*\n)+", shipped, re.M)[0]
    languages.write_text(languages.read_text("utf-8").replace("  source: true\n", counting), "utf-8")
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
    def made(day, times):
        settings = edition.site.settings.model_copy(update={"loudspeaker": Loudspeaker(times=times)})
        site = dataclasses.replace(edition.site, settings=settings)
        return tuple(sheets(dataclasses.replace(edition, site=site, today=dt.date.fromisoformat(day))))

    def make(subject, tag="vi", place="", day=DAY, times=TIMES, **changes):
        [found] = [each for each in made(day, times)
                   if (subject, tag, place) == (each.subject, each.lang, each.locality)]
        return dataclasses.replace(found, **changes)

    return make


@pytest.fixture(scope="session")
def printed(inputs):
    """`printed(sheet, "poster-a4", "press")`: the sheet in a format and inks."""
    press = Press(inputs.theme, families(inputs.theme / "fonts").values())
    drawn = means(inputs)

    @cache
    def make_one(said, kind, inks="screen", banner_cm=400, font=FONT):
        [form] = [each for each in formats_of(said, banner_cm) if each.kind == kind]
        return Printed(make(press, Job(said, form, inks, preview=False), font, drawn, inputs.today))

    return make_one


@pytest.fixture(scope="session")
def kinds():
    """`kinds(sheet)`: every (kind, inks) that is made of it."""

    def listed(said):
        return [(form.kind, inks) for form in formats_of(said, 400) for inks in form.inks]

    return listed
