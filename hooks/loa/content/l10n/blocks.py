"""A text -> its blocks (paragraphs, list items, headings), each with a digest that only a real change changes."""

from __future__ import annotations

import hashlib
import re
import unicodedata

ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)]) ")
HEADING = re.compile(r"#{1,6} ")
SHORT = 8
"""Letters of a digest: a record has some dozens of blocks, so two of them never meet in one."""


def blocks(text: str) -> tuple[str, ...]:
    """Paragraphs, headings and items of lists, without the marks that make them so; a table or a card is one."""
    found: list[list[str]] = []
    fresh = True
    for line in text.strip().splitlines():
        begins = fresh or bool(ITEM.match(line)) or bool(HEADING.match(line))
        fresh = not line.strip() or bool(HEADING.match(line))
        if not line.strip():
            continue
        if begins:
            found.append([])
        found[-1].append(line.strip())
    return tuple(" ".join(lines) for lines in found)


def digest(text: str) -> str:
    """Equal for texts that read alike: however lines are broken, letters composed, and emphasis marked."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    plain = " ".join(text.replace("_", "*").split())
    return hashlib.sha256(plain.encode()).hexdigest()[:SHORT]


def signature(text: str) -> str:
    """The digests of all blocks, in order."""
    if "\n" not in text:
        return digest(text)
    return ".".join(digest(block) for block in blocks(text))


def changed_blocks(text: str, signatures: frozenset[str]) -> tuple[str, ...]:
    """The blocks that stand in none of the texts that were accepted; none where some were only taken out or moved."""
    known = {each for whole in signatures for each in whole.split(".")}
    return tuple(block for block in blocks(text) if digest(block) not in known)
