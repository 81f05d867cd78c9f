"""Content that may be published -> how it could be said better: plainer words, shorter sentences, right spelling.

All of it is notices: a person decides, and nobody's change waits for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loa.content.advice.passages import passages
from loa.content.advice.plain import PlainWords
from loa.content.advice.sentences import long_sentences
from loa.content.advice.spelling import Speller
from loa.content.load import Content
from loa.errors import Problem


def advise(content: Content, spellers: Mapping[str, Speller]) -> Iterator[Problem]:
    """Every notice; `spellers` are those of the languages whose dictionaries are at hand."""
    longest = {each.language: each.longest_sentence for each in content.style.lists if each.longest_sentence}
    plain = PlainWords(content.style.plain)
    for passage in passages(content):
        if passage.ours:
            yield from long_sentences(passage, longest.get(passage.language))
            yield from plain.problems(passage)
        if passage.language in spellers:
            yield from spellers[passage.language].problems(passage)
