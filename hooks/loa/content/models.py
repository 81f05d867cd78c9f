"""A file of the content folder -> what stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from loa.model.audit import Audit
from loa.model.codes import Code, PrintedCode
from loa.model.fields import TEXT, Group, Holds, Many, Table
from loa.model.l10n import Accepted
from loa.model.places import Language
from loa.model.record import Part
from loa.model.settings import Profile, Settings
from loa.model.site import KINDS, Synonyms
from loa.model.style import PlainWord, WordList

LISTED: Mapping[str, type[Part]] = MappingProxyType({
    **{kind.plural: kind.model for kind in KINDS},
    "profiles": Profile,
    "languages": Language,
    "codes": Code,
    "codes.lock": PrintedCode,
    "l10n.lock": Accepted,
    "synonyms": Synonyms,
    "words": WordList,
    "plain_words": PlainWord,
    "audit": Audit,
})
"""`contacts` -> what `contacts.yml` and the files of `contacts/` list."""


@dataclass(frozen=True)
class ContentFile:
    """A file that the loader reads."""

    path: Path
    holds: Holds


def content_files(folder: Path) -> Iterator[ContentFile]:
    """All of them, in order of their names; what the loader does not read is nobody's to touch."""
    for path in sorted(folder.rglob("*.yml")):
        holds = holding_of(path.relative_to(folder).as_posix())
        if holds is not None:
            yield ContentFile(path, holds)


def holding_of(name: str) -> Holds | None:
    """What a file holds that is named from the content folder on; None where the loader does not read it."""
    path = PurePosixPath(name)
    if name == "site.yml":
        return Group(Settings)
    if path.parent.name == "ui" and len(path.parts) == len(("ui", "vi.yml")):
        return Table(TEXT)
    listed = LISTED.get(path.parts[0] if len(path.parts) > 1 else path.stem)
    return Many(Group(listed), one_line=False) if listed else None
