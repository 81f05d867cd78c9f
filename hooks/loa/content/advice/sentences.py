"""A text -> its sentences that are too long to be taken in at one reading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loa.content.advice.passages import Passage
from loa.errors import Problem

SENTENCE = re.compile(r"[^.!?…\n|]+(?:[.!?…](?!\s|$)[^.!?…\n|]*)*")
WORD = re.compile(r"[^\W_]+(?:[’'.,/-][^\W_]+)*")
MARKS = " *_>#|-"


def long_sentences(passage: Passage, longest: int | None) -> Iterator[Problem]:
    """Sentences of more words than that; lists of Markdown are read line by line."""
    if longest is None or passage.text.count(" ") < longest:
        return
    for match in SENTENCE.finditer(passage.text):
        words = len(WORD.findall(match[0])) if match[0].count(" ") >= longest else 0
        if words > longest:
            sentence = match[0].strip(MARKS)
            start = match.start() + match[0].index(sentence)
            yield passage.notice(start, "sentence-long", words=str(words), most=str(longest), sentence=_begun(sentence))


def _begun(sentence: str) -> str:
    sentence = sentence.replace("**", "")
    return sentence if len(sentence) <= 50 else f"{sentence[:50].rpartition(' ')[0]} …"
