"""A hand-written page and parts of it that were translated -> its new text, head and sections in their order."""

from __future__ import annotations

import re
from collections.abc import Mapping

from loa.content.checks.walk import Step
from loa.content.entries import quoted
from loa.content.l10n.units import sections
from loa.model.prose import Prose

FENCE = "---"
HEAD = ("title", "description")


Parts = Mapping[tuple[Step, ...], str]


def page_text(text: str | None, original: Prose, written: Prose | None, parts: Parts) -> str | None:
    """The file, changed where a part came back; a new file from all parts, or None where some of them are missing."""
    body = _body(original, written, parts)
    if body is None:
        return None
    if text is None:
        if any((field,) not in parts for field in HEAD):
            return None
        head = [f"id: {original.id}", *(f"{field}: {quoted(parts[field,])}" for field in HEAD)]
        return "\n".join([FENCE, *head, FENCE, "", body, ""])
    start, head, _ = text.split(f"{FENCE}\n", 2)
    for field in HEAD:
        if (field,) in parts:
            head = re.sub(rf"(?m)^{field}: .*$", lambda _, field=field: f"{field}: {quoted(parts[field,])}", head)
    return f"{start}{FENCE}\n{head}{FENCE}\n\n{body}\n"


def _body(original: Prose, written: Prose | None, parts: Parts) -> str | None:
    if ("body",) in parts:
        return parts["body",]
    there = sections(written.body) if written else ()
    found = [parts.get(("body", index), there[index] if index < len(there) else None)
             for index in range(len(sections(original.body)))]
    changed = any(path[0] == "body" for path in parts)
    if written and not changed:
        return written.body
    return None if None in found else "\n\n".join(each for each in found if each)
