"""An earlier version of a file -> its wordings by their digests, so that one is known again wherever it stood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

import yaml

from loa.content.l10n.blocks import blocks, digest

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FENCE = "---\n"


@dataclass(frozen=True)
class Replaced:
    """What became of a block; None where there was none before, or is none now, and "" where nobody knows its words."""

    before: str | None
    after: str | None


def wordings(name: str, raw: bytes) -> Mapping[str, str]:
    """Digest -> block, of every text in a file; of an unreadable one, those in front of its mistake."""
    return {digest(block): block for text in _texts(name, raw.decode("utf-8", "replace")) for block in blocks(text)}


def replaced(original: str, was: str, known: Mapping[str, str]) -> tuple[Replaced, ...]:
    """What changed from a text with the signature `was` to `original`, in the order of today; `known` as `wordings`."""
    now = {digest(block): block for block in blocks(original)}
    before, after = was.split("."), list(now)
    words = {**known, **now}
    found: list[Replaced] = []
    for kind, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            found += [Replaced(None if old is None else words.get(old, ""), None if new is None else now[new])
                      for old, new in zip_longest(before[i:j], after[k:m])]
    return tuple(found)


def _texts(name: str, text: str) -> Iterator[str]:
    if name.endswith(".md"):
        head, _, body = text.removeprefix(FENCE).partition(f"\n{FENCE}")
        yield body
        text = head
    try:
        for event in yaml.parse(text, Loader=LOADER):
            if isinstance(event, yaml.ScalarEvent):
                yield event.value
    except yaml.YAMLError:  # an earlier version may be broken
        return
