"""Sentences of the user interface: key and slots -> text in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from loa.i18n.say import Said


@dataclass(frozen=True)
class Ui:
    """The interface in one language; sentences nobody has translated yet come from the source language."""

    tag: str
    source: str
    sentences: Mapping[str, str]
    fallback: Mapping[str, str]

    def say(self, key: str, **slots: object) -> Said:
        """The sentence under `key`; with a slot `n` of 1 its `key.one` form, where the language has one."""
        if slots.get("n") == 1 and f"{key}.one" in self.sentences:
            key = f"{key}.one"
        if key in self.sentences:
            return Said(self.sentences[key].format_map(slots), self.tag)
        return Said(self.fallback[key].format_map(slots), self.source)

    def text(self, key: str, **slots: object) -> str:
        """The same as a plain string."""
        return self.say(key, **slots).text

    def all(self) -> Mapping[str, Said]:
        """Every sentence as it is written, each with the language it is in."""
        return {key: Said(self.sentences[key], self.tag) if key in self.sentences else Said(text, self.source)
                for key, text in self.fallback.items()}

    def choices(self, key: str) -> tuple[str, ...]:
        """A sentence that lists names, such as the months, taken apart at its bars."""
        return tuple(part.strip() for part in self.text(key).split("|"))


def ui_of(tables: Mapping[str, Mapping[str, str]], tag: str, source: str) -> Ui:
    """The interface in the language `tag`."""
    return Ui(tag, source, tables.get(tag, {}), tables[source])
