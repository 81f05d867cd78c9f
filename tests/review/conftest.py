"""The small site, and the same with one thing changed."""

import dataclasses
import datetime as dt
import shutil

import pytest

from loa.build.edition import whole_edition
from loa.build.inputs import read_inputs
from loa.cli.project import icons
from loa.content.load import read_content
from loa.errors import Place
from loa.model.codes import PrintedCode
from loa.model.site import KINDS
from loa.pages.plan import plan
from loa.review.changes import changes
from loa.templating.html import html_environment

PLURALS = {kind.name: kind.plural for kind in KINDS}


@pytest.fixture(scope="session")
def edition(project, tmp_path_factory):
    """The small site on its day; one of its codes is on paper."""
    folder = tmp_path_factory.mktemp("review") / "small"
    shutil.copytree(project / "tests/sites/small", folder)
    shutil.copytree(project / "content/ui", folder / "content/ui")
    environment = {"LOA_CONTENT": str(folder / "content"), "LOA_TODAY": "2024-06-15"}
    inputs = read_inputs(project, icons(), environment, dt.date.max)
    whole = whole_edition(read_content(inputs.content, inputs.docs, inputs.now), inputs)
    printed = PrintedCode(code="38441", target="message:rua-tay", lang="vi", payload="LOA.EXAMPLE/38441", version=2,
                          level="M", digest="0" * 16, printed="2024-06-02", where="A3, 200 tờ")
    return dataclasses.replace(whole, site=dataclasses.replace(whole.site, printed_codes=(printed,)))


@pytest.fixture(scope="session")
def changed(edition):
    """`changed("contact:cap-cuu", number=…)` is the small site with other fields in a record; None: without it."""

    def make(name, before=edition, gone=False, **fields):
        plural = PLURALS[name.partition(":")[0]]
        records = []
        for record in getattr(before.site, plural):
            if record.id != name.partition(":")[2]:
                records.append(record)
            elif not gone:
                records.append(record.model_validate({**dict(record), **fields}))
        site = dataclasses.replace(before.site, **{plural: tuple(records)})
        return dataclasses.replace(before, site=site, plan=plan(site))

    return make


@pytest.fixture(scope="session")
def templates(project):
    """Those that pages are laid out with."""
    return html_environment(project / "overrides", icons())


@pytest.fixture(scope="session")
def since(edition, templates):
    """`since(after)`: {(rule, subject): its values} between the small site and another."""

    def compare(after, before=edition):
        return changes(before, after, lambda owner, path: Place(owner), "en", templates)

    return compare


@pytest.fixture(scope="session")
def rules(since):
    """`rules(after)`: what is told, each with its subject."""
    return lambda after, **sides: [(each.rule, each.subject) for each in since(after, **sides).all]
