"""An edition -> the words of the kit as files: what is sent, posted and read aloud, one file for each."""

from __future__ import annotations

from collections.abc import Iterator

from loa.build.outputs import sha256
from loa.model.campaigns import Message
from loa.pages.edition import Edition
from loa.pages.kit import folder
from loa.pages.outputs import Output
from loa.pages.reader import Reader
from loa.pages.views.channels import ChannelWords, channel_words


def words(edition: Edition) -> Iterator[tuple[Output, bytes]]:
    """Of messages that may be spread, in the languages they are wholly written in."""
    for page in edition.plan.pages:
        for language in edition.languages if page.template == "channels" and isinstance(page.record, Message) else ():
            found = channel_words(page, Reader(edition, page, language))
            if found.reusable and found.lang == language.tag:
                for kind, name, text in _texts(found):
                    yield _file(f"message:{page.record.id}", language.tag, kind, name, text)


def _texts(found: ChannelWords) -> Iterator[tuple[str, str, str]]:
    """(kind, name of the file, what is in it)."""
    yield "sms", "tin-nhan", found.brief.marked.text
    yield "sms-unmarked", "tin-nhan-khong-dau", found.brief.unmarked.text
    yield "post", "bai-dang", found.post.whole
    yield "ticker", "chu-chay", found.brief.ticker
    for script in found.scripts:
        if script.fits:
            yield f"script-{script.wanted}", f"loi-phat-{script.wanted}-giay", "\n\n".join(script.paragraphs)


def _file(subject: str, tag: str, kind: str, name: str, text: str) -> tuple[Output, bytes]:
    data = f"{text}\n".encode()
    return Output(
        path=f"{folder(subject, tag)}{name}.txt", kind=kind, subject=subject, language=tag, locality="",
        purpose="text", format="txt", size="", width=0, height=0, bytes=len(data), sha256=sha256(data), preview="",
    ), data
