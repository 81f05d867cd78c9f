"""Messages that may be spread -> a table of their short messages that carriers take (CSV, RFC 4180)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from loa.messages.sms import Sms
from loa.model.campaigns import Message
from loa.model.gateways import Gateway
from loa.pages.edition import Edition
from loa.pages.files.asset import Asset
from loa.pages.files.series import BYTE_ORDER_MARK, as_text
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.views.channels import channel_words

NAME = "tin-nhan-nha-mang.csv"
"""Its name, of all messages beside the library and of one message in its kit."""


def tables(edition: Edition) -> Iterator[Asset]:
    """All messages in all languages, with headings in each language; none where nothing can be counted."""
    pages = [page for page in edition.plan.pages if page.template == "channels"]
    home = edition.plan.by_id["library"]
    for language in edition.languages:
        reader = Reader(edition, home, language)
        texts = table((Reader(edition, page, each) for page in pages for each in edition.languages), reader)
        if texts:
            yield Asset(f"{edition.path(home, language.tag)}{NAME}", texts, home.id, language.tag)


def table(of: Iterable[Reader], reader: Reader) -> str:
    """One row for each text: how it is written, counted and billed, and whether each gateway takes it as it is."""
    gateways = tuple(each for each in reader.edition.site.gateways if each.kind == "gateway")
    rows = tuple(row for each in of for row in _rows(each.page, each, gateways, reader))
    if not rows:
        return ""
    file = StringIO(newline="")
    out = csv.writer(file)
    out.writerow((*reader.ui.choices("carriers.columns"), *(reader.name(each).text for each in gateways)))
    out.writerows(rows)
    return BYTE_ORDER_MARK + file.getvalue()


def _rows(page: Page, spoken: Reader, gateways: tuple[Gateway, ...], reader: Reader) -> Iterator[tuple[str, ...]]:
    message: Message = page.record
    words = channel_words(page, spoken)
    if not message.spreads or words.lang != spoken.tag or words.brief.marked is None:
        return
    sample = reader.ui.text("sheet.sample") if reader.edition.sample else ""
    texts = dict.fromkeys((words.brief.marked, words.brief.unmarked))
    for sms in texts:
        plain = sms == words.brief.unmarked
        yield (message.id, as_text(spoken.name(message).text), spoken.tag,
               reader.ui.text("carriers.unmarked" if plain else "carriers.marked"), as_text(sms.text), sms.encoding,
               str(sms.length), str(sms.parts), reader.ui.text(f"status.{message.status}"),
               message.review_by.isoformat(), sample, *(_taken(sms, plain, each, reader) for each in gateways))


def _taken(sms: Sms, plain: bool, gateway: Gateway, reader: Reader) -> str:
    """How many parts a gateway counts, or that it does not take the text as it is."""
    if not gateway.takes(sms.text, plain):
        return reader.ui.text("carriers.refused")
    return str(next((n for n, most in enumerate(gateway.parts, 1) if sms.length <= most), sms.parts))
