"""A site the engine has built -> the finished site, put in the place of the old one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from loa.build.admin import write_admin
from loa.build.edition import Checked, check_edition
from loa.build.inputs import Inputs
from loa.build.leaks import leaks
from loa.build.offline import offline_files
from loa.build.outputs import kit_in, made_from
from loa.build.pictures import with_pictures
from loa.build.shelf import finished_kit, lay
from loa.build.stage import stage
from loa.build.swap import empty_workshop, restore, swap
from loa.build.templates import templates
from loa.build.theme import Look, look, published_scripts
from loa.content.load import stop_at_errors
from loa.finish.dress import allowed, dresser, sealer
from loa.finish.folder import lift_missing_pages, write_files
from loa.model.places import Language
from loa.pages.edition import Edition
from loa.pages.files import files
from loa.pages.files.asset import Asset
from loa.pages.files.packs import assets
from loa.pages.frame import Frame, frame


@dataclass(frozen=True)
class Build:
    """One build under way: what the engine's events pass on to one another."""

    inputs: Inputs
    checked: Checked
    look: Look
    packs: tuple[Asset, ...]
    """Files to carry, made before the pages that tell how large they are."""
    live: Path
    """Where the finished site will stand."""
    workshop: Path
    """Where the engine builds it."""

    @property
    def edition(self) -> Edition:
        """What is being published."""
        return self.checked.edition

    @property
    def languages(self) -> tuple[Language, ...]:
        """Languages the engine has to build, the source language first."""
        return self.edition.languages

    @cached_property
    def frames(self) -> dict[str, Frame]:
        """What the shell shows around every page, per language."""
        return {language.tag: frame(self.edition, language) for language in self.languages}

    @cached_property
    def dress(self) -> Callable[[str], str]:
        """A page as the engine wrote it -> with its styles and its policy."""
        return dresser(self.look.sheet, self.inlined)

    @property
    def inlined(self) -> tuple[str, str]:
        """The scripts that stand inside pages."""
        return self.look.head, self.look.script


def begin(inputs: Inputs, live: Path) -> Build:
    """Check everything, then stage every page; raises ContentError before anything is written."""
    live = live.resolve()
    restore(live)
    checked = check_edition(inputs)
    edition = replace(with_pictures(checked.edition, inputs), kit=kit_in(finished_kit(inputs), made_from(inputs)))
    shown = look(inputs, edition.site)
    packs = tuple(assets(edition, templates(inputs), sealer(shown.sheet)))
    checked = replace(checked, edition=replace(edition, sizes={pack.path: pack.size for pack in packs}))
    stage(checked.edition, inputs)
    return Build(inputs, checked, shown, packs, live, empty_workshop(live))


def complete(build: Build) -> None:
    """Add what is not a page, and put the finished folder in the place of the old one.

    Raises ContentError, with the old one still there, if one place's site says anything of another.
    """
    edition = build.edition
    source = edition.site.source_language.tag
    lift_missing_pages(build.workshop, ("" if tag == source else tag for tag in (each.tag for each in build.languages)))
    write_files(build.workshop,
                files(edition, templates(build.inputs), build.dress, allowed(build.inlined), build.packs))
    write_files(build.workshop, published_scripts(build.inputs.theme))
    write_files(build.workshop, offline_files(build.workshop, edition, build.inputs, build.look))
    if edition.kit:
        lay(finished_kit(build.inputs), build.workshop)
    stop_at_errors(tuple(leaks(build.workshop, build.checked.whole, edition)))
    if build.inputs.admin:
        # Behind the search for leaks: it is for editors, who edit every place's files.
        write_admin(build.inputs, build.workshop / "admin", build.inputs.admin, source)
    swap(build.workshop, build.live)
