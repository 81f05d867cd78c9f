"""A message -> a post on a social network: title, lead, body and link, to be copied whole or one by one."""

from __future__ import annotations

from dataclasses import dataclass

from loa.messages.told import Told

BULLET = "• "
"""Networks show no markup; a list is lines with a mark."""


@dataclass(frozen=True)
class Post:
    """A post, ready to be pasted."""

    title: str
    lead: str
    body: str
    link: str
    picture: str
    """Name of the picture that goes with it; empty where there is none."""

    @property
    def whole(self) -> str:
        """All of it, with a line between its parts."""
        return "\n\n".join(filter(None, (self.title, self.lead, self.body, self.link)))


def post(told: Told, call: str, link: str, picture: str = "") -> Post:
    """The post; `call` is the line that says whom to call, `link` the one that says where more stands."""
    points = "\n".join(f"{BULLET}{point.title}: {point.text}" if point.text else f"{BULLET}{point.title}"
                       for point in told.points)
    return Post(told.title, told.lead, "\n\n".join(filter(None, (told.formula, points, call))), link, picture)
