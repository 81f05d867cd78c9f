"""Small sites made in a line: records with just the fields a test is about."""

import datetime as dt
import re

import pytest

from loa.model.places import Language
from loa.model.record import Record
from loa.model.site import KINDS, Settings, Site
from loa.model.words import RichWords, Words
from loa.pages.edition import Edition
from loa.pages.plan import plan
from loa.pages.reader import Reader

MODELS = {kind.name: kind.model for kind in KINDS}
FIELDS = {kind.model: kind.plural for kind in KINDS}
LANGUAGES = (
    Language(tag="vi", name="Tiếng Việt", english_name="Vietnamese", script="Latn", status="published", source=True),
    Language(tag="en", name="English", english_name="English", script="Latn", status="published"),
)


@pytest.fixture(scope="session")
def record():
    """`record("campaign:a", period=…)`: what a model wants and a test does not care about is made up."""

    def make(name: str, /, **fields) -> Record:
        kind, _, record_id = name.partition(":")
        model = MODELS[kind]
        known = {"id": record_id, "source": (), "reviewed": dt.date(2024, 1, 1), "review_by": dt.date(2030, 1, 1),
                 "status": "current"}
        for field, info in model.model_fields.items():
            if info.is_required() and info.annotation in (Words, RichWords):
                known[field] = info.annotation({"vi": f"{record_id} {field}"})
        return model.model_construct(**{**known, **fields})

    return make


@pytest.fixture(scope="session")
def interface(project):
    """The shipped sentences of the interface."""
    tables = {}
    for path in sorted((project / "content/ui").glob("*.yml")):
        lines = (re.fullmatch(r'([\w.-]+): "(.*)"', line) for line in path.read_text("utf-8").splitlines())
        tables[path.stem] = {line[1]: line[2] for line in lines if line}
    return tables


@pytest.fixture(scope="session")
def site_of(interface):
    """`site_of(record, …, lead_campaigns=…)` is a site with these records, and these settings."""

    def make(*records: Record, **settings) -> Site:
        kinds = {}
        for each in records:
            kinds.setdefault(FIELDS[type(each)], []).append(each)
        usual = {"name": Words({"vi": "Thử"}), "tagline": Words({"vi": "Thử."}), "emergency": "",
                 "address": "https://thu.example/"}
        wanted = Settings.model_construct(**{**usual, **settings})
        return Site(settings=wanted, languages=LANGUAGES, ui=interface,
                    **{kind: tuple(each) for kind, each in kinds.items()})

    return make


@pytest.fixture(scope="session")
def reader_of():
    """`reader_of(site, "documents", today="2024-06-15")` is somebody who reads a page of it on a day."""

    def make(site: Site, page: str, tag: str = "vi", today: str = "2024-06-15") -> Reader:
        edition = Edition(site, plan(site), dt.date.fromisoformat(today), site.settings.address)
        return Reader(edition, edition.plan.by_id[page], next(each for each in LANGUAGES if each.tag == tag))

    return make
