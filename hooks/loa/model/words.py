"""Text as editors write it: one wording per language, plain (`Words`) or with light Markdown (`RichWords`).

The type says who is trusted: `Text` is escaped wherever it is shown, `Rich` is rendered and cleaned first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Generic, TypeVar

from pydantic import AfterValidator, ConfigDict, RootModel, StringConstraints
from pydantic_core import PydanticCustomError


class Text(str):
    """Plain text: shown letter by letter, never as markup."""


class Rich(str):
    """Text with light Markdown: paragraphs, lists, emphasis, links."""


def _not_empty(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("text-empty", "text is empty")
    return value


PlainText = Annotated[str, AfterValidator(_not_empty), AfterValidator(Text)]
"""One line or paragraph that needs no translation: a number of a document, a name."""

RichText = Annotated[str, AfterValidator(_not_empty), AfterValidator(Rich)]

LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?(-x-[a-z0-9]{1,8})*$")]
"""A BCP 47 tag as far as this project needs them: language, script, region, private use."""

Wording = TypeVar("Wording")


class _Translated(RootModel[dict[LanguageTag, Wording]], Generic[Wording]):
    model_config = ConfigDict(frozen=True)

    def tags(self) -> Iterator[str]:
        """The languages this text is written in."""
        return iter(self.root)

    def get(self, tag: str) -> Wording | None:
        """The wording in one language, None where nobody has written it yet."""
        return self.root.get(tag)


class Words(_Translated[PlainText]):
    """Plain text in one or more languages: `{vi: "Khẩu trang", en: "Face mask"}`."""


class RichWords(_Translated[RichText]):
    """Light Markdown in one or more languages."""


class Forms(_Translated[tuple[PlainText, ...]]):
    """The ways a word is written, by language: `{en: ["booster", "boosters"]}`; no language must have any."""
