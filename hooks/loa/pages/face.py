"""(subject, reader) -> the small picture that stands for everything made of it."""

from __future__ import annotations

from loa.pages.outputs import Thumb
from loa.pages.pieces import place_of
from loa.pages.reader import Reader


def face(subject: str, reader: Reader) -> Thumb | None:
    """A small picture of what most people know of a subject: its poster, if there is one in the reader's language."""
    kit = reader.edition.kit
    outputs = kit.of(subject, reader.tag) if kit else ()
    national = sorted((each for each in outputs if not each.locality), key=place_of)
    return next((kit.thumbs[each.preview] for each in national if each.preview in kit.thumbs), None)
