"""An edition -> the words of the kit as files: what is sent, posted and read aloud, one file for each."""

from __future__ import annotations

from collections.abc import Iterator

from loa.build.outputs import sha256
from loa.messages.post import Post
from loa.model.campaigns import Message
from loa.pages.edition import Edition
from loa.pages.files import carriers
from loa.pages.kit import folder
from loa.pages.outputs import Output
from loa.pages.reader import Reader
from loa.pages.views.channels import ChannelWords, channel_words


def words(edition: Edition) -> Iterator[tuple[Output, bytes]]:
    """Of messages that may be spread, in the languages they are wholly written in."""
    for page in edition.plan.pages:
        for language in edition.languages if page.template == "channels" and isinstance(page.record, Message) else ():
            reader = Reader(edition, page, language)
            found = channel_words(page, reader)
            if found.reusable and found.lang == language.tag:
                for kind, name, text in _texts(found, reader):
                    yield _file(f"message:{page.record.id}", language.tag, kind, name, text)


def _texts(found: ChannelWords, reader: Reader) -> Iterator[tuple[str, str, str]]:
    """(kind, name of the file, what is in it)."""
    if found.brief.marked and found.brief.unmarked:
        yield "sms", "tin-nhan.txt", found.brief.marked.text
        yield "sms-unmarked", "tin-nhan-khong-dau.txt", found.brief.unmarked.text
        yield "sms-carriers", carriers.NAME, carriers.table([reader], reader).rstrip("\n")
    yield "post", "bai-dang.txt", found.post.whole
    yield "post-parts", "bai-dang-tung-phan.txt", _parts(found.post, reader)
    yield "ticker", "chu-chay.txt", found.brief.ticker
    for script in found.scripts:
        if script.fits:
            yield f"script-{script.wanted}", f"loi-phat-{script.wanted}-giay.txt", "\n\n".join(script.paragraphs)


def _parts(post: Post, reader: Reader) -> str:
    """A post field by field, as forms of Zalo's official accounts and Facebook's pages ask for it."""
    names = reader.ui.choices("post.parts")
    texts = (post.title, post.lead, post.body, post.link, post.picture)
    return "\n\n".join(f"[{name}]\n{text}" for name, text in zip(names, texts, strict=True))


def _file(subject: str, tag: str, kind: str, name: str, text: str) -> tuple[Output, bytes]:
    data = f"{text}\n".encode()
    return Output(
        path=f"{folder(subject, tag)}{name}", kind=kind, subject=subject, language=tag, locality="", purpose="text",
        format=name.rpartition(".")[2], size="", width=0, height=0, bytes=len(data), sha256=sha256(data), preview="",
    ), data
