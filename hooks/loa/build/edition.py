"""Inputs -> an edition: content loaded, pages planned, everything checked."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from loa.build.inputs import Inputs
from loa.build.pictures import picture_problems
from loa.build.problems import edition_problems, lacking_codes
from loa.content.load import Content, load, read_content, stop_at_errors
from loa.errors import ContentError, Problem
from loa.errors.brevity import shorten
from loa.pages.edition import Edition
from loa.pages.plan import plan


@dataclass(frozen=True)
class Checked:
    """An edition that may be published, and what its editors should still look at."""

    edition: Edition
    warnings: tuple[Problem, ...]


def check_edition(inputs: Inputs) -> Checked:
    """Load, plan and check; raises ContentError with every problem if one of them is an error."""
    with _collector_paused():
        content = read_content(inputs.content, inputs.docs, inputs.now)
        if not content.plannable:
            raise ContentError(content.problems)
        edition = planned(content, inputs)
        problems = [*content.problems, *edition_problems(content, edition), *picture_problems(content, inputs)]
    stop_at_errors(problems)
    problems += lacking_codes(edition, inputs)
    stop_at_errors(problems)
    return Checked(edition, tuple(shorten(problems)))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Python does not look for cycles: content has none, and looking takes a quarter of the check of 5,000 records."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def planned_edition(inputs: Inputs) -> tuple[Content, Edition]:
    """Load and plan alone, for those who are about to mend what the checks would find."""
    content = load(inputs.content, inputs.docs, inputs.now)
    return content, planned(content, inputs)


def planned(content: Content, inputs: Inputs) -> Edition:
    """The content's pages, on the day and at the address of the inputs."""
    address = (inputs.address or content.site.settings.address).rstrip("/") + "/"
    return Edition(content.site, plan(content.site), inputs.today, address)
