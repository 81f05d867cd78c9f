"""A message's recordings -> files for its bundle: each as editors gave it, and beside it what is said in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loa.build.outputs import sha256
from loa.model.campaigns import Message
from loa.model.recordings import Recording
from loa.pages.outputs import Output
from loa.pages.reader import Reader
from loa.pages.views.channels import plain

FILES = "files/"
"""Where what editors attach lies in a site."""


def recorded(reader: Reader, files: Path) -> Iterator[tuple[Output, bytes]]:
    """In the reader's language; the source language takes in those of languages that the site is not published in."""
    record, edition = reader.page.record, reader.edition
    if not isinstance(record, Message):
        return
    published = {language.tag for language in edition.languages}
    for each in record.recordings:
        bundled = each.language if each.language in published else edition.site.source_language.tag
        if bundled == reader.tag:
            words = "\n\n".join(_transcript(record, each, reader.speaking(each.language))) + "\n"
            yield _file(each, "recording", each.format, each.length or "", (files / each.file).read_bytes(), reader)
            yield _file(each, "transcript", "txt", "", words.encode(), reader)


def _transcript(message: Message, heard: Recording, reader: Reader) -> Iterator[str]:
    """What the message says in the language that it is read in, and whether that is newer than the recording."""
    if heard.checked < message.reviewed:
        yield f"[{reader.ui.text('recording.older', date=reader.date(heard.checked))}]"
    yield from (reader.say(words).text for words in (message.title, message.formula, message.lead) if words)
    for item in message.items:
        if item.status == "current":
            yield "\n".join(filter(None, (reader.say(item.title).text, plain(item.text, reader))))
    yield from filter(None, (plain(message.text, reader),))


def _file(heard: Recording, kind: str, ending: str, size: str, data: bytes, reader: Reader) -> tuple[Output, bytes]:
    """A transcript is called as its recording is, so that the two are seen together."""
    return Output(
        path=f"{FILES}{heard.file}{'' if kind == 'recording' else f'.{ending}'}", kind=kind,
        subject=reader.page.about or "", language=heard.language, locality="",
        purpose="sound" if kind == "recording" else "text", format=ending, size=size, width=0, height=0,
        bytes=len(data), sha256=sha256(data), preview="",
    ), data
