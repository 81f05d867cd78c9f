"""The content folder -> one frozen `Site`, or every problem in it at once.

The build, `loa check` and every other command read content here and nowhere else: a second reader would read some
numbers differently (`yaml.safe_load` turns the unquoted hotline 02437737000 into 343916032).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from loa.content.checks import check
from loa.content.checks.walk import Walked, walked
from loa.content.folder import Reading, files, shown_name
from loa.content.located import Located, located_items
from loa.content.prose import read_prose
from loa.content.reading import read
from loa.errors import ContentError, Place, Problem
from loa.errors.brevity import shorten
from loa.model.audit import Audit
from loa.model.codes import Code, PrintedCode
from loa.model.l10n import Accepted
from loa.model.links import SeenLink
from loa.model.places import Language
from loa.model.settings import Profile, Settings
from loa.model.site import KINDS, Site, Synonyms
from loa.model.style import NO_STYLE, HouseStyle, PlainWord, WordList
from loa.model.words import RichWords


@dataclass(frozen=True)
class Content:
    """The site, and where in the files each record stands."""

    site: Site
    problems: tuple[Problem, ...]
    located: Mapping[str, Located]
    unread: frozenset[str] = frozenset()
    """Kinds of which a part could not be read at all."""
    style: HouseStyle = NO_STYLE
    """How this site writes."""
    walk: tuple[Walked, ...] = ()
    """Every record with all that is in it, also those that are wrong."""

    def place_of(self, owner: str, path: tuple[str | int, ...] = ()) -> Place:
        """The place of a value of a record: `place_of("contact:cap-cuu-115", ("number",))`."""
        return self.located[owner].place_of(path)

    def knows(self, record_id: str) -> bool:
        """Whether somebody has written this record, right or wrong; of kinds that were not read, it may be so."""
        return record_id in self.located or record_id.partition(":")[0] in self.unread

    @property
    def rich_texts(self) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
        """(record, path, text) of every text with light Markdown."""
        for record in self.walk:
            for path, value, _ in record.values:
                if isinstance(value, RichWords):
                    yield from ((record.owner, (*path, tag), text) for tag, text in value.root.items())

    @property
    def plannable(self) -> bool:
        """Whether there is enough to plan pages: settings, and one source language."""
        return "site:settings" in self.located and self.site.settings.name is not None and self.site.has_source


def load(folder: Path, docs: Path, now: dt.date) -> Content:
    """Read and check everything; raises `ContentError` with all problems if one of them is an error."""
    content = read_content(folder, docs, now)
    stop_at_errors(content.problems)
    return content


def read_content(folder: Path, docs: Path, now: dt.date) -> Content:
    """Read and check everything; records that are wrong are left out of the site, and told.

    `now` is the real day: nothing can have been reviewed after it, whatever day the edition is for.
    """
    reading = Reading(folder, _source_language(folder))
    site, style = _site(reading, docs), _style(reading)
    walk = walked(site, reading.torn)
    problems = [*reading.problems, *check(site, walk, reading.located, reading.unread, now, docs)]
    return Content(site, tuple(problems), MappingProxyType(reading.located), frozenset(reading.unread), style, walk)


def stop_at_errors(problems: Sequence[Problem]) -> None:
    """Raises ContentError with all problems, the warnings too, if one of them is an error."""
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(shorten(problems))


def _site(reading: Reading, docs: Path) -> Site:
    languages = reading.records("language", "languages", Language, "tag")
    kinds = {kind.plural: reading.records(kind.name, kind.plural, kind.model, "id") for kind in KINDS}
    return Site(
        settings=_settings(reading),
        profiles=reading.records("profile", "profiles", Profile, "id"),
        languages=languages,
        codes=reading.records("code", "codes", Code, "code"),
        printed_codes=reading.records("printed-code", "codes.lock", PrintedCode, None),
        synonyms=reading.records("synonyms", "synonyms", Synonyms, None),
        audits=reading.records("audit", "audit", Audit, None),
        accepted=reading.records("accepted", "l10n.lock", Accepted, None),
        seen_links=reading.records("seen-link", "links.lock", SeenLink, None),
        prose=_prose(reading, docs, tuple(language.tag for language in languages)),
        ui=_ui(reading),
        **kinds,
    )


def _style(reading: Reading) -> HouseStyle:
    return HouseStyle(
        lists=reading.records("word-list", "words", WordList, None),
        plain=reading.records("plain-word", "plain_words", PlainWord, None),
    )


def _source_language(folder: Path) -> str:
    """The tag of the source language, needed before anything else can be judged; what is wrong is told later."""
    for path in files(folder, "languages"):
        tree, _ = read(shown_name(path, folder), path.read_bytes(), "")
        for item in located_items(tree)[0] if tree is not None else ():
            if isinstance(item.plain, dict) and item.plain.get("source") == "true":
                return str(item.plain.get("tag", ""))
    return ""


_NO_SETTINGS = Settings.model_construct(name=None, tagline=None, address="https://loa.example/", emergency="")
"""Stands in while the checks go on, so that a broken `site.yml` does not hide other problems; never published."""


def _settings(reading: Reading) -> Settings:
    path = reading.folder / "site.yml"
    if not path.exists():
        reading.problems.append(Problem(Place(shown_name(path, reading.folder)), "file-missing", {"file": "site.yml"}))
        return _NO_SETTINGS
    reading.mapping(path, "site:settings")
    settings = reading.validated("site:settings", Settings)
    return settings if isinstance(settings, Settings) else _NO_SETTINGS


def _ui(reading: Reading) -> Mapping[str, Mapping[str, str]]:
    """`ui/vi.yml`, `ui/en.yml`: keys and sentences."""
    tables = {}
    for path in sorted((reading.folder / "ui").glob("*.yml")):
        located = reading.mapping(path, f"ui:{path.stem}")
        if located is not None:
            tables[path.stem] = MappingProxyType(_sentences(located, reading))
    return MappingProxyType(tables)


def _sentences(located: Located, reading: Reading) -> dict[str, str]:
    sentences = {}
    for key, text in located.plain.items():
        if isinstance(text, str):
            sentences[key] = text
        else:
            reading.problems.append(Problem(located.place_of((key,)), "shape-text", {"field": key, "value": ""}, key))
    return sentences


def _prose(reading: Reading, docs: Path, tags: tuple[str, ...]) -> tuple:
    pages, problems = read_prose(docs, tags)
    reading.problems += problems
    return pages
