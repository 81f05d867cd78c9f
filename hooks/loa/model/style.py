"""How this site writes, by language: words it knows, how long a sentence may be, plainer words for stiff ones."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from loa.model.record import Part
from loa.model.words import LanguageTag, PlainText


class WordList(Part):
    """`words.yml`: what is right in one language, whatever the dictionary says."""

    language: LanguageTag
    """Language of the words."""
    dictionary: PlainText | None = None
    """Name of the Hunspell dictionary that knows the others, such as `vi_VN`; none: spelling is not looked at."""
    longest_sentence: int | None = Field(default=None, ge=10)
    """Words (Vietnamese: syllables) that a sentence may have before a shorter one is proposed."""
    words: tuple[PlainText, ...] = ()
    """Names, technical terms, other ways to spell; a capital letter makes no difference."""


class PlainWord(Part):
    """`plain_words.yml`: a plainer way to say something."""

    language: LanguageTag
    """Language of both."""
    instead_of: tuple[PlainText, ...] = Field(min_length=1)
    """What offices write."""
    say: PlainText
    """What people say; several proposals with commas between them."""


@dataclass(frozen=True)
class HouseStyle:
    """Both lists, as they were read."""

    lists: tuple[WordList, ...] = ()
    """A list for each language."""
    plain: tuple[PlainWord, ...] = ()
    """Plainer words."""


NO_STYLE = HouseStyle()
