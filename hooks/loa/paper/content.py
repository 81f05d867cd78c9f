"""(page, reader, locality) -> everything that a sheet of the page may say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loa.model.campaigns import Campaign, Message
from loa.model.fact import Fact
from loa.model.places import Locality
from loa.pages.cited import cited
from loa.pages.page import Page
from loa.pages.reader import Reader
from loa.pages.shell import short_address
from loa.pages.standing import standing
from loa.paper.airing import airing
from loa.paper.numbers import follow_up, numbers
from loa.paper.sheet import Band, Labels, Point, Sheet
from loa.paper.told import Point as ToldPoint
from loa.paper.told import Told, told_by


def sheet(page: Page, reader: Reader, place: Locality | None) -> Sheet | None:
    """What paper says of a subject; None where it is not wholly written in the reader's language, or has no code."""
    record: Fact = page.record or reader.record("contact", reader.edition.site.settings.emergency)
    told = told_by(page, reader)
    short = short_address(page, reader)
    if short is None or set(told.languages()) - {reader.tag}:
        return None
    site = reader.edition.site.settings
    campaign = _campaign(page, reader)
    colours = campaign.theme if campaign else site.colours
    urgent = isinstance(record, Message) and record.urgent
    return Sheet(
        subject=page.id, lang=reader.tag, direction=reader.language.direction,
        locality=place.id if place else "", place=reader.name(place).text if place else "",
        kicker=" · ".join([told.kicker.text, *([reader.name(place).text] if place else [])]),
        icon=told.icon, title=told.title.text,
        formula=told.formula.text if told.formula else "", lead=told.lead.text if told.lead else "",
        points=_points(told.points), inside=_points(told.inside),
        urgent=urgent,
        numbers=numbers(page, place, reader), follow_up=follow_up(place, reader),
        airing=airing(page, place, reader) if isinstance(record, Message) else None,
        band=_band(record, urgent, reader),
        ground=colours.colour if colours else "", accent=colours.accent if colours else "",
        address=short.words, payload=short.payload,
        labels=_labels(told, reader), fine=tuple(_fine(record, reader)),
        site=reader.say(site.name).text,
        sample=reader.ui.text("sheet.sample") if reader.edition.sample else "",
    )


def _campaign(page: Page, reader: Reader) -> Campaign | None:
    """The campaign whose colours a sheet wears, rather than the site's: its own, or one that is running."""
    if isinstance(page.record, Campaign):
        return page.record
    found = standing(page, reader.edition).campaigns
    return next((each.campaign for each in found if each.state == "running"), None)


def _band(record: Fact, urgent: bool, reader: Reader) -> Band | None:
    """Doubts about what may save a life stay in the small print: whoever reads on loses time."""
    ui = reader.ui
    if isinstance(record, Campaign):
        state = record.period.state(reader.edition.today)
        tone, icon = {"running": ("open", "bullhorn"), "upcoming": ("calm", "calendar")}.get(state, ("over", "archive"))
        return Band(f"{ui.text(f'state.{state}')} · {reader.period(record.period)}", tone, icon)
    if record.status != "unknown" or urgent:
        return None
    return Band(ui.text("status.unknown"), "calm", "help-circle")


def _points(told: Iterable[ToldPoint]) -> tuple[Point, ...]:
    return tuple(Point(icon, title.text, text.text if text else "") for icon, title, text in told)


def _labels(told: Told, reader: Reader) -> Labels:
    ui = reader.ui
    return Labels(ui.text("sheet.scan"), ui.text("sheet.opens"), ui.text("sheet.inside"), told.heading.text)


def _fine(record: Fact, reader: Reader) -> Iterator[str]:
    """The small print."""
    ui = reader.ui
    source = next((each for each in record.source if each.document), record.source[0])
    issuer = getattr(record, "issuer", None) or (
        reader.record("document", source.document).issuer if source.document else None)
    if issuer:
        yield ui.text("sheet.issuer", name=reader.name(reader.record("organisation", issuer)).text)
    yield ui.text("sheet.source", source=cited(source, reader))
    if record.status == "unknown":
        yield ui.text("status.unknown")
    yield ui.text("sheet.version", date=reader.date(reader.edition.today), check=reader.date(record.review_by))

