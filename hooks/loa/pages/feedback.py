"""(reader, short address) -> where a mistake on the page is reported, with the page and its edition already named."""

from __future__ import annotations

from urllib.parse import quote

from loa.pages.reader import Reader


def feedback_link(reader: Reader, address: str) -> str | None:
    """The form as it is, or a mail that says which page it is about (RFC 6068); None until the owner names one."""
    feedback = reader.edition.site.settings.feedback
    if feedback is None or feedback.startswith("https://"):
        return feedback
    subject = reader.ui.text("feedback.subject", title=reader.title(reader.page).text)
    edition = reader.ui.text("paper.edition", date=reader.date(reader.edition.today))
    body = f"{address}\r\n{edition}\r\n\r\n"
    return f"mailto:{quote(feedback, safe='@')}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
