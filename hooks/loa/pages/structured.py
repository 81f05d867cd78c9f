"""(page, reader) -> what search engines are told of a page in data: only what the page itself says and stands by."""

from __future__ import annotations

from markupsafe import Markup

from loa.model.campaigns import Campaign, Message
from loa.model.contacts import Contact, Hours
from loa.model.fact import Fact
from loa.model.guides import App, Guide
from loa.model.knowledge import Question
from loa.model.record import Record
from loa.pages import schema_org as say
from loa.pages.reader import Reader

DAYS = {"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday",
        "sun": "Sunday"}
ALL_DAY = ("00:00", "23:59")
SERVICES = frozenset({"portal", "service"})
"""Kinds of apps that are services of a public body."""
HEALTH = frozenset({"message", "guide"})
"""Templates of what people look after their health by; texts for other channels are for those who spread them."""


def structured(reader: Reader, way: tuple[tuple[str, str], ...]) -> str:
    """JSON-LD of the reader's page; `way` is (name, address) from the home page to this one."""
    if reader.page.id == "home":
        return say.json_ld(_site(reader))
    return say.json_ld(_page(reader, say.BreadcrumbList(itemListElement=tuple(
        say.ListItem(position=position, name=name, item=address) for position, (name, address) in enumerate(way, 1)
    ))))


def _site(reader: Reader) -> say.WebSite:
    edition = reader.edition
    search = edition.url(edition.plan.by_id["search"], reader.tag)
    return say.WebSite(
        name=reader.say(edition.site.settings.name).text,
        url=edition.url(reader.page, reader.tag),
        publisher=publisher(reader),
        potentialAction=say.SearchAction(
            target=say.EntryPoint(urlTemplate=f"{search}?q={{search_term_string}}"),
            query_input="required name=search_term_string",
        ),
    )


def _page(reader: Reader, breadcrumb: say.BreadcrumbList) -> say.WebPage:
    record = reader.page.record
    reviewed = record.reviewed.isoformat() if isinstance(record, Fact) else None
    if isinstance(record, Message | Guide) and reader.page.template in HEALTH:
        return say.MedicalWebPage(lastReviewed=reviewed, publisher=publisher(reader), about=_about(record, reader),
                                  breadcrumb=breadcrumb)
    if isinstance(record, Question) and record.status == "current":
        return say.FAQPage(lastReviewed=reviewed, mainEntity=(_question(record, reader),), breadcrumb=breadcrumb)
    return say.WebPage(lastReviewed=reviewed, mainEntity=_main(record, reader), breadcrumb=breadcrumb)


def publisher(reader: Reader) -> say.Organization | None:
    """Who answers for the site; nobody until an owner sets theirs."""
    owner = reader.edition.site.settings.owner
    return _organisation(owner, reader) if owner else None


def _organisation(name: str, reader: Reader) -> say.Organization:
    body = reader.record("organisation", name)
    return say.Organization(name=reader.name(body).text, url=body.website)


def _about(record: Message | Guide, reader: Reader) -> say.Thing:
    if isinstance(record, Message):
        return say.Thing(name=reader.say(record.formula or record.title).text)
    service = _service(reader.record("app", record.app), reader) if record.app else None
    return service or say.Thing(name=reader.ui.text(f"topic.{record.topic}"))


def _main(record: Record | None, reader: Reader) -> say.Thing | None:
    if isinstance(record, Contact):
        return _contact(record, reader)
    if isinstance(record, App):
        return _service(record, reader)
    return _campaign(record, reader) if isinstance(record, Campaign) else None


def _contact(contact: Contact, reader: Reader) -> say.Thing | None:
    """A number that is confirmed: data has no room for the doubts that a page can tell."""
    if contact.status != "current" or not contact.callable_on(reader.edition.today) or contact.number is None:
        return None
    point = say.ContactPoint(
        name=reader.name(contact).text,
        telephone=contact.number.dialled,
        contactType=contact.kind.replace("-", " "),
        areaServed=_area(contact.locality, reader),
        availableLanguage=contact.languages,
        hoursAvailable=_hours(contact),
    )
    if contact.organisation is None:
        return point
    body = reader.record("organisation", contact.organisation)
    return say.Organization(name=reader.name(body).text, contactPoint=point)


def _hours(contact: Contact) -> tuple[say.OpeningHoursSpecification, ...]:
    stated = (Hours(days=tuple(DAYS), opens=ALL_DAY[0], closes=ALL_DAY[1]),) if contact.always_open else contact.hours
    return tuple(
        say.OpeningHoursSpecification(dayOfWeek=tuple(DAYS[day] for day in hours.days), opens=hours.opens,
                                      closes=hours.closes)
        for hours in stated
    )


def _service(app: App, reader: Reader) -> say.GovernmentService | None:
    """A portal or service that can be used today, by the body that offers it."""
    if app.kind not in SERVICES or app.status != "current" or app.publisher is None:
        return None
    return say.GovernmentService(name=reader.name(app).text, provider=_organisation(app.publisher, reader))


def _campaign(campaign: Campaign, reader: Reader) -> say.GovernmentService | None:
    """A campaign that is ahead or running; one that is over offers nothing."""
    if campaign.status != "current" or campaign.period.state(reader.edition.today) == "ended":
        return None
    return say.GovernmentService(
        name=reader.say(campaign.short_title).text,
        provider=_organisation(campaign.issuer, reader),
        areaServed=_area(campaign.locality, reader),
    )


def _area(locality: str | None, reader: Reader) -> say.AdministrativeArea | None:
    return say.AdministrativeArea(name=reader.name(reader.record("locality", locality)).text) if locality else None


def _question(record: Question, reader: Reader) -> say.Question:
    return say.Question(name=reader.name(record).text, acceptedAnswer=say.Answer(text=_plain(record, reader)))


def _plain(question: Question, reader: Reader) -> str:
    pieces, _ = reader.rich(question.answer)
    return Markup("").join(piece if isinstance(piece, Markup) else str(piece) for piece in pieces).striptags()
