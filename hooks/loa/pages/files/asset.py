"""A file that people take away from a page, in one language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Asset:
    """A contact card or a table of figures beside its page; its kind is the end of its name."""

    path: str
    text: str
    page_id: str
    tag: str

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.text.encode())
