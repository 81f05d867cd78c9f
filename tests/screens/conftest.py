"""The small site's pages, and what their pictures say."""

import dataclasses
import datetime as dt
import shutil

import pytest

from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.cli.project import icons
from loa.pages.reader import Reader
from loa.screens.share import share

DAY = "2024-06-15"


@pytest.fixture(scope="session")
def edition(project, tmp_path_factory):
    """The small site on its day, when one campaign runs, one is ahead and two are over."""
    folder = tmp_path_factory.mktemp("small") / "small"
    shutil.copytree(project / "tests/sites/small", folder)
    shutil.copytree(project / "content/ui", folder / "content/ui")
    shutil.copy(folder / "content/ui/en.yml", folder / "content/ui/qaa-Tavt.yml")
    environment = {"LOA_CONTENT": str(folder / "content"), "LOA_TODAY": DAY}
    return check_edition(read_inputs(project, icons(), environment, dt.date.max)).edition


@pytest.fixture(scope="session")
def said(edition):
    """`said("campaign:mua-mua", "en", day="2024-08-01")` is what the picture of a page says."""

    def make(page_id, tag="vi", day=DAY, **changes):
        changed = dataclasses.replace(edition, today=dt.date.fromisoformat(day), **changes)
        language = next(each for each in changed.languages if each.tag == tag)
        return share(Reader(changed, changed.plan.by_id[page_id], language))

    return make
