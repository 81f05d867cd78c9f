"""The campaign kit -> what the library shows of it: each subject's files by where they are used, and all subjects."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from loa.i18n.say import Said
from loa.model.campaigns import Campaign, Message
from loa.model.events import Material
from loa.model.places import Language, Locality
from loa.model.recordings import Recording
from loa.pages.face import face
from loa.pages.on_paper import sheet_day
from loa.pages.outputs import Bundle, Output, Thumb
from loa.pages.page import Page
from loa.pages.pieces import OF_A_PLACE, name_of, piece_of, place_of, shelf_of, use_of
from loa.pages.reader import Reader
from loa.pages.views.channels import ChannelWords, channel_words


@dataclass(frozen=True)
class File:
    """A file to take, and what it is good for."""

    output: Output
    use: Said
    turn: int
    """Which of several that are shown in turn; 0 for one alone."""


@dataclass(frozen=True)
class Piece:
    """One sheet, picture or text, in every form there is of it."""

    name: Said
    size: str
    thumb: Thumb | None
    files: tuple[File, ...]


@dataclass(frozen=True)
class Shelf:
    """Pieces that are used in one way."""

    key: str
    """Of the sentence that heads it."""
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Local:
    """What a locality has with its own numbers."""

    place: Locality
    bundle: Bundle
    poster: Output | None
    """What most people want of it."""
    thumb: Thumb | None
    since: dt.date
    """Sheets of an earlier day have been replaced."""


@dataclass(frozen=True)
class Sound:
    """A message as somebody reads it out, in whatever language."""

    recording: Recording
    language: Language
    transcript: str
    """Address of the page with its words; empty where the site has none in that language."""
    older: bool
    """Whether the text has been reviewed since somebody compared the two."""


@dataclass(frozen=True)
class KitPage:
    """Everything that was made of one subject."""

    made: bool
    """Whether a kit has been made at all."""
    shelves: tuple[Shelf, ...]
    bundle: Bundle | None
    locals: tuple[Local, ...]
    words: ChannelWords | None
    words_page: str
    sounds: tuple[Sound, ...]
    materials: tuple[Material, ...]
    """What editors have put into the media library about it."""
    sample: bool
    over: Campaign | None


@dataclass(frozen=True)
class Subject:
    """A subject in the list of all."""

    page: Page
    thumb: Thumb | None
    count: int
    bundle: Bundle | None
    campaign: Campaign | None


@dataclass(frozen=True)
class Library:
    """All subjects, and one picture of everything."""

    made: bool
    subjects: tuple[Subject, ...]
    sheet: Thumb | None
    sample: bool


def kit_page(page: Page, reader: Reader) -> KitPage:
    """In the reader's language; localities follow the whole country."""
    kit, record = reader.edition.kit, page.record
    outputs = kit.of(page.about, reader.tag) if kit else ()
    words_page = f"channels:{record.id}" if isinstance(record, Message) else ""
    return KitPage(
        made=kit is not None,
        shelves=tuple(_shelves([each for each in outputs if not each.locality], reader)),
        bundle=kit.named(page.about, reader.tag) if kit else None,
        locals=tuple(_locals(page, outputs, reader)),
        words=channel_words(reader.page_of(words_page), reader) if words_page else None,
        words_page=words_page,
        sounds=tuple(_sounds(record, reader)) if isinstance(record, Message) else (),
        materials=tuple(each for each in reader.edition.site.materials if _is_about(each, page.about)),
        sample=reader.edition.sample,
        over=record if isinstance(record, Campaign) else None,
    )


def library(page: Page, reader: Reader) -> Library:
    """Subjects in the order of the plan: campaigns, messages, apps, numbers; not those of which nothing is made."""
    kit = reader.edition.kit
    pages = (each for each in reader.edition.plan.by_section.get(page.id, ()) if each.about)
    subjects = tuple(_subject(each, reader) for each in pages if kit is None or kit.has(each.about))
    return Library(kit is not None, subjects,
                   kit.sheets.get(reader.tag) if kit else None, reader.edition.sample)


def _subject(page: Page, reader: Reader) -> Subject:
    kit, campaign = reader.edition.kit, page.record if isinstance(page.record, Campaign) else None
    if kit is None:
        return Subject(page, None, 0, None, campaign)
    count = sum(not each.locality for each in kit.of(page.about, reader.tag))
    return Subject(page, face(page.about, reader), count, kit.named(page.about, reader.tag), campaign)


def _shelves(outputs: Sequence[Output], reader: Reader) -> Iterator[Shelf]:
    for use, group in groupby(sorted(outputs, key=place_of), key=shelf_of):
        pieces = groupby(group, key=piece_of)
        yield Shelf(use, tuple(_piece(kind, tuple(files), reader) for kind, files in pieces))


def _piece(kind: str, outputs: tuple[Output, ...], reader: Reader) -> Piece:
    thumbs = reader.edition.kit.thumbs
    thumb = next((thumbs[each.preview] for each in outputs if each.preview in thumbs), None)
    uses = [use_of(each) for each in outputs]
    files = tuple(File(each, reader.ui.say(use), uses[:place].count(use) + 1 if uses.count(use) > 1 else 0)
                  for place, (each, use) in enumerate(zip(outputs, uses, strict=True)))
    return Piece(name_of(kind, reader.ui), outputs[0].size, thumb, files)


def _locals(page: Page, outputs: Sequence[Output], reader: Reader) -> Iterator[Local]:
    kit = reader.edition.kit
    for each in kit.bundles_of(page.about, reader.tag) if kit else ():
        if each.locality:
            posters = (out for out in outputs if (out.locality, out.kind) == (each.locality, OF_A_PLACE))
            poster = next(posters, None)
            place = reader.record("locality", each.locality)
            yield Local(place, each, poster, kit.thumbs.get(poster.preview) if poster else None,
                        sheet_day(reader.page_of(page.about), place, reader))


def _sounds(message: Message, reader: Reader) -> Iterator[Sound]:
    languages = {language.tag: language for language in reader.edition.site.languages}
    for each in sorted(message.recordings, key=lambda recording: recording.language != reader.tag):
        language = languages[each.language]
        published = language in reader.edition.languages
        transcript = reader.href(f"message:{message.id}", language.tag) if published else ""
        yield Sound(each, language, transcript, older=each.checked < message.reviewed)


def _is_about(material: Material, subject: str) -> bool:
    return material.status in ("current", "unknown") and subject in (
        f"message:{material.message}", f"campaign:{material.campaign}")
