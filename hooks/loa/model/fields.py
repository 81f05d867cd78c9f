"""A model -> its fields as somebody meets them who writes YAML: in which order, and what each of them holds."""

from __future__ import annotations

import datetime as dt
import types
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from pydantic import StringConstraints

from loa.model.dates import PartialDate
from loa.model.fact import Fact
from loa.model.numerals import Numerals
from loa.model.phone import Phone
from loa.model.record import Feedback, OnOneLine, Part, Record, Ref, Url
from loa.model.words import Forms, Rich, RichText, RichWords, Words

Form = Literal["text", "markdown", "word", "choice", "reference", "day", "date", "whole-number", "number", "yes-no",
               "phone", "address", "feedback"]


@dataclass(frozen=True)
class Value:
    """One text, number, date or word."""

    form: Form
    choices: tuple[str, ...] = ()
    """All it can be, where an editor chooses."""
    kind: str = ""
    """The kind of record it names, where it is a reference."""
    pattern: str = ""
    """How it is written, where that is a rule."""


@dataclass(frozen=True)
class ByLanguage:
    """The same by language."""

    of: Holds


@dataclass(frozen=True)
class Many:
    """A list; `one_line` where it is written in brackets, as words are."""

    of: Holds
    one_line: bool


@dataclass(frozen=True)
class Group:
    """A record, or a part of one."""

    model: type[Part]


@dataclass(frozen=True)
class Table:
    """Values by names that editors choose, in the order they choose."""

    of: Holds


Holds: TypeAlias = "Value | ByLanguage | Many | Group | Table"

TEXT = Value("text")
COUNTING = Table(Table(TEXT))
WORDS: frozenset[Form] = frozenset(("word", "choice", "reference"))
OF_A_CLASS: tuple[tuple[type, Holds], ...] = (
    (RichWords, ByLanguage(Value("markdown"))),
    (Words, ByLanguage(TEXT)),
    (Forms, ByLanguage(Many(TEXT, one_line=True))),
    (Numerals, COUNTING),
    (Phone, Value("phone")),
    (PartialDate, Value("date")),
    (dt.date, Value("day")),
    (bool, Value("yes-no")),
    (int, Value("whole-number")),
    (Decimal, Value("number")),
)
MARKED_BY: tuple[tuple[Any, Form], ...] = (
    (get_args(Url)[1], "address"),
    (get_args(Feedback)[1], "feedback"),
    (next(each for each in get_args(RichText)[1:] if getattr(each, "func", None) is Rich), "markdown"),
)

OF_EVERY_FACT = frozenset(Fact.model_fields) - frozenset(Record.model_fields)


@dataclass(frozen=True)
class Field:
    """One field of a model."""

    name: str
    holds: Holds
    required: bool
    meaning: str
    """What it is for, in English."""
    declared_by: str
    """The model that names it: its own, or one that it builds on."""


@cache
def fields(model: type[Part]) -> tuple[Field, ...]:
    """The fields in the order they are written in: what is said, then where it comes from and whether it holds."""
    hints = get_type_hints(model, include_extras=True)
    last = OF_EVERY_FACT if issubclass(model, Fact) else frozenset()
    return tuple(
        Field(name, holding(hints[name]), info.is_required(), info.description or "", _declared_by(model, name))
        for name, info in sorted(model.model_fields.items(), key=lambda item: item[0] in last)
    )


def holding(annotation: Any, marks: tuple[Any, ...] = ()) -> Holds:
    """What a type of a field stands for."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return holding(inner, (*marks, *more))
    if origin in (Union, types.UnionType):
        return holding(next(each for each in get_args(annotation) if each is not type(None)), marks)
    if origin is tuple:
        of = holding(get_args(annotation)[0])
        short = isinstance(of, Value) and of.form in WORDS
        return Many(of, short or any(isinstance(mark, OnOneLine) for mark in marks))
    if origin is Literal:
        return Value("choice", choices=get_args(annotation))
    if issubclass(annotation, Part):
        return Group(annotation)
    known = next((holds for base, holds in OF_A_CLASS if issubclass(annotation, base)), None)
    return known or _text(marks)


def _text(marks: tuple[Any, ...]) -> Value:
    kind = next((mark.kind for mark in marks if isinstance(mark, Ref)), "")
    patterns = (mark.pattern for mark in marks if isinstance(mark, StringConstraints))
    pattern = next((str(each) for each in patterns if each), "")
    if kind:
        return Value("reference", kind=kind, pattern=pattern)
    form: Form = next((form for mark, form in MARKED_BY if mark in marks), "text")
    # What always begins with a small letter is a word; a time or a checksum could be taken for a number.
    return Value("word" if pattern.startswith("^[a-z") else form, pattern=pattern)


def _declared_by(model: type[Part], name: str) -> str:
    return next(each.__name__ for each in model.__mro__ if name in getattr(each, "__annotations__", {}))
