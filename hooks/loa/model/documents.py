"""The register of directive documents: number, issuer, level, dates, and how they change one another."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from loa.model.dates import Date
from loa.model.fact import Fact
from loa.model.places import Level
from loa.model.record import DocumentId, LocalityId, OrganisationId, Part, Url
from loa.model.words import PlainText, RichWords, Words

DocumentKind = Literal["law", "resolution", "decree", "decision", "directive", "circular", "plan", "dispatch",
                       "telegram", "article"]
Force = Literal["in-force", "amended", "replaced", "expired", "unknown"]


class Relation(Part):
    """How one document stands to another."""

    kind: Literal["implements", "amends", "replaces", "refers-to", "reports"]
    """implements: issued to carry it out; reports: a news item about it."""
    document: DocumentId
    """The other document."""


class Attachment(Part):
    """A file that belongs to a document."""

    name: Words
    """What it is."""
    file: PlainText
    """File name under `docs/files/`."""
    kind: Literal["pdf", "docx", "xlsx", "png", "jpg", "mp3", "mp4"]
    """Type of file."""
    bytes: int
    """Size; checked against the file."""
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """Checksum; checked against the file."""


class Document(Fact):
    """A directive document."""

    LEAD: ClassVar[str | None] = "summary"

    number: PlainText | None = None
    """Number, such as “488/KH-UBND”; none where the paper bears none."""
    number_note: Words | None = None
    """Why there is no number, or what is odd about it."""
    kind: DocumentKind
    """Kind of paper."""
    title: Words
    """Title, as the paper has it."""
    issuer: OrganisationId
    """Who issued it."""
    level: Level
    """Rung of the issuer."""
    issued_on: Date | None = None
    """Date of issue, as far as known."""
    effective_from: Date | None = None
    """Date it takes effect, if another."""
    force: Force
    """In force, amended, replaced, expired or unknown: today's state, not of its time."""
    locality: LocalityId | None = None
    """Where it applies; none for the whole country."""
    relations: tuple[Relation, ...] = ()
    """How it stands to other documents."""
    attachments: tuple[Attachment, ...] = ()
    """Its files."""
    url: Url | None = None
    """Official copy."""
    archived_url: Url | None = None
    """Archive copy."""
    summary: RichWords | None = None
    """What it means for a citizen."""
    featured: bool = False
    """Shown first."""
