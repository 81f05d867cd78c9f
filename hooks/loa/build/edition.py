"""Inputs -> an edition: content loaded, pages planned, everything checked."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import partial

from loa.build.inputs import Inputs
from loa.build.pictures import picture_problems
from loa.build.problems import edition_problems, lacking_codes
from loa.content.load import Content, load, read_content, stop_at_errors
from loa.content.local import local_site
from loa.errors import ContentError, Problem, UsageError
from loa.errors.brevity import shorten
from loa.model.settings import Settings
from loa.model.site import Site
from loa.pages.edition import Edition
from loa.pages.plan import plan


@dataclass(frozen=True)
class Checked:
    """An edition that may be published, and what its editors should still look at."""

    edition: Edition
    warnings: tuple[Problem, ...]
    whole: Edition
    """All of the content, of which the edition may be one place's part."""


@dataclass(frozen=True)
class Findings:
    """Content as far as it could be read, and everything that is wrong with it."""

    content: Content
    edition: Edition | None
    """None where there are no settings or no source language to plan pages with."""
    whole: Edition | None
    """The same of all content, whatever part of it is published."""
    problems: tuple[Problem, ...]

    @property
    def broken(self) -> bool:
        """Whether anything forbids publishing."""
        return any(problem.severity == "error" for problem in self.problems)


def find(inputs: Inputs) -> Findings:
    """Load, plan and check; all problems at once, none of them raised.

    All content is checked, also for those who publish one place's part of it: the rest is somebody's too.
    """
    with collector_paused():
        content = read_content(inputs.content, inputs.docs, inputs.now)
        if not content.plannable:
            return Findings(content, None, None, content.problems)
        whole = whole_edition(content, inputs)
        problems = [*content.problems, *edition_problems(content, whole), *picture_problems(content, inputs)]
        edition = published_part(whole, inputs)
    if not any(problem.severity == "error" for problem in problems):
        problems += lacking_codes(edition, inputs, whole.site.codes)
    return Findings(content, edition, whole, tuple(problems))


def check_edition(inputs: Inputs) -> Checked:
    """An edition without errors; raises ContentError with every problem if one of them is an error."""
    found = find(inputs)
    if found.edition is None or found.whole is None:
        raise ContentError(shorten(found.problems))
    stop_at_errors(found.problems)
    return Checked(found.edition, tuple(shorten(found.problems)), found.whole)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Python does not look for cycles: content has none, and looking takes a quarter of the check of 5,000 records."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()  # nor later: what is not referred to any more is freed all the same
            gc.enable()


def planned_edition(inputs: Inputs) -> tuple[Content, Edition]:
    """Load and plan alone, for those who are about to mend what the checks would find."""
    content = load(inputs.content, inputs.docs, inputs.now)
    return content, planned(content, inputs)


def planned(content: Content, inputs: Inputs) -> Edition:
    """The content's pages, on the day and at the address of the inputs, as far as their profile publishes them."""
    return published_part(whole_edition(content, inputs), inputs)


def whole_edition(content: Content, inputs: Inputs) -> Edition:
    """All of the content."""
    return _edition(content.site, inputs)


def published_part(whole: Edition, inputs: Inputs) -> Edition:
    """What the profile of the inputs publishes; raises UsageError if nobody has written one of that name."""
    settings = _settings(whole.site, inputs.profile)
    if settings.locality is None and not settings.languages:
        return whole
    site = local_site(whole.site, settings, partial(_told_nationally, whole, settings.national or whole.address))
    part = _edition(site, inputs)
    pages = part.plan.by_id
    codes = tuple(code for code in site.codes if (code.instead or code.target) in pages)
    return replace(part, site=replace(site, codes=codes))


def _edition(site: Site, inputs: Inputs) -> Edition:
    address = (inputs.address or site.settings.address).rstrip("/") + "/"
    return Edition(site, plan(site), inputs.today, address, inputs.preview)


def _settings(site: Site, name: str | None) -> Settings:
    if name is None:
        return site.settings
    known = {profile.id: profile for profile in site.profiles}
    if name not in known:
        guess = next(iter(get_close_matches(name, known, n=1)), "")
        raise UsageError("LOA_PROFILE", "profile-unknown", {"value": name, "known": ", ".join(known), "guess": guess})
    return known[name].over(site.settings)


def _told_nationally(whole: Edition, address: str, owner: str) -> str:
    """The national page of a record, or the home page where it has none."""
    page = whole.plan.by_id.get(owner)
    path = whole.path(page, whole.site.source_language.tag) if page else ""
    return f"{address.rstrip('/')}/{path}"
