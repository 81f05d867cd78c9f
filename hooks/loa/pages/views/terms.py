"""The words the site explains, each with its other forms, in the order of the reader's alphabet."""

from __future__ import annotations

from dataclasses import dataclass

from loa.i18n.alphabet import Alphabet
from loa.i18n.say import Said
from loa.model.terms import Term
from loa.pages.page import Page
from loa.pages.reader import Reader


@dataclass(frozen=True)
class Word:
    """An entry: the word as a heading writes it, and the ways it is also written in its language."""

    term: Term
    name: Said
    others: tuple[Said, ...]


def glossary(page: Page, reader: Reader) -> tuple[Word, ...]:
    """Every term; where one has no word in the reader's language, under its word in the source language."""
    alphabet = Alphabet(reader.language.alphabet) if reader.language.alphabet else Alphabet()
    words = (_word(term, reader) for term in reader.edition.site.terms)
    return tuple(sorted(words, key=lambda word: alphabet.key(word.name.text)))


def _word(term: Term, reader: Reader) -> Word:
    said = reader.name(term)
    name = Said(said.text[0].upper() + said.text[1:], said.lang)
    others = tuple(Said(form, said.lang) for form in term.forms(said.lang) if form != said.text)
    return Word(term, name, others)
