"""(reader, short address) -> where a mistake on the page is reported, with the page and its edition already named."""

from __future__ import annotations

from urllib.parse import quote

from loa.model.contacts import Contact
from loa.pages.reader import Reader

OF_NUMBERS = ("contact", "hotlines")
"""Pages on which a mistake is a wrong number."""

CRLF = "\r\n"
"""How lines of a mail end."""


def feedback_link(reader: Reader, address: str) -> str | None:
    """A form, or a mail (RFC 6068), that knows which page it is about; None until the owner names one."""
    feedback = reader.edition.site.settings.feedback
    if feedback is None:
        return None
    if feedback.startswith("https://"):
        return _form(feedback, reader, address)
    key = "feedback.number_subject" if reader.page.template in OF_NUMBERS else "feedback.subject"
    subject = reader.ui.text(key, title=reader.title(reader.page).text)
    edition = reader.ui.text("paper.edition", date=reader.date(reader.edition.today))
    number = getattr(reader.page.record, "number", None) if isinstance(reader.page.record, Contact) else None
    lines = [address, *([number.display] if number else []), edition, "", ""]
    body = CRLF.join(lines)
    return f"mailto:{quote(feedback, safe='@')}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"


def _form(form: str, reader: Reader, address: str) -> str:
    """The address of the form, with what its owner left room for."""
    code = reader.edition.codes.get((reader.page.id, reader.tag))
    slots = {"page": address, "code": code.code if code else "", "edition": reader.edition.today.isoformat()}
    for slot, value in slots.items():
        form = form.replace(f"{{{slot}}}", quote(value, safe=""))
    return form
