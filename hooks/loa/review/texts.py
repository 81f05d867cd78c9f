"""Two wordings -> what hurts if it is wrong in them: numbers to call, doses, figures, links; and where they part."""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal

from loa.model.light_markdown import without_code
from loa.model.phone_finder import phone_numbers
from loa.review.change import NOTHING

AROUND = 40
"""Letters shown before and after what changed."""
LONGEST = 320

LINK = re.compile(r"https?://[^\s<>()\"]+|\]\((?P<page>[^)\s]+)\)")
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
DOSE = re.compile(
    r"(?P<dose>\d+(?:[.,]\d+)*(?:\s*[-–]\s*\d+(?:[.,]\d+)*)?)\s*(?:"
    r"mg|mcg|µg|ml|g\b|lít|°C|độ C|viên|mũi|liều|giọt|lần|giây|phút|giờ|ngày|tuần|tháng(?!\s*\d)|"
    r"tablets?|doses?|shots?|drops?|times?|seconds?|minutes?|hours?|days?|weeks?|months?)",
    re.IGNORECASE,
)

Sort = Literal["number", "dose", "figure", "link", "text"]


def sort_of(before: str, after: str) -> Sort:
    """The most dangerous thing that is not the same in two texts."""
    for sort, found in (("number", _numbers), ("dose", _doses), ("figure", _figures), ("link", _links)):
        if found(before) != found(after):
            return sort  # type: ignore[return-value]
    return "text"


def _numbers(text: str) -> Counter[str]:
    return Counter(re.sub(r"\D", "", written) for _, written in phone_numbers(text))


def _doses(text: str) -> Counter[str]:
    return Counter(match["dose"] for match in DOSE.finditer(text))


def _figures(text: str) -> Counter[str]:
    return Counter(FIGURE.findall(LINK.sub("", text)))


def _links(text: str) -> Counter[str]:
    return Counter(match[0] for match in LINK.finditer(without_code(text)))


def turned(title: str, field: str, before: str, after: str) -> dict[str, str]:
    """What the sentences of a change want to know: whose field was what, and is what."""
    was, now = excerpts(before, after)
    return {"title": title, "field": field, "before": was or NOTHING, "after": now or NOTHING}


def excerpts(before: str, after: str) -> tuple[str, str]:
    """Both texts from a little before they part to a little after they meet again, on one line."""
    before, after = " ".join(before.split()), " ".join(after.split())
    if not before or not after:
        return _short(before), _short(after)
    most = min(len(before), len(after))
    start = next((at for at in range(most) if before[at] != after[at]), most)
    end = next((at for at in range(most - start) if before[-1 - at] != after[-1 - at]), most - start)
    return _cut(before, start, end), _cut(after, start, end)


def _cut(text: str, start: int, end: int) -> str:
    """From a whole word before `start` to a whole word behind the last `end` letters."""
    first = text.rfind(" ", 0, max(0, start - AROUND)) + 1 if start > AROUND else 0
    last = text.find(" ", len(text) - end + AROUND)
    kept = text[first:] if last < 0 else text[first:last] + " …"
    return _short(f"… {kept}" if first else kept)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"
