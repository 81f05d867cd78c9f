"""A tree of strings and a model -> a frozen record, or every problem with the place of the value that causes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from loa.content.located import Located
from loa.errors import Place, Problem
from loa.model.record import Part

Model = TypeVar("Model", bound=Part)

_RULES = {
    "missing": "field-missing",
    "extra_forbidden": "field-unknown",
    "literal_error": "choice-unknown",
    "int_parsing": "number-form",
    "decimal_parsing": "number-form",
    "bool_parsing": "yes-no-form",
    "bool_type": "yes-no-form",
    "int_type": "number-form",
    "decimal_type": "number-form",
    "string_too_long": "text-too-long",
    "string_pattern_mismatch": "text-form",
    "model_type": "shape-mapping",
    "model_attributes_type": "shape-mapping",
    "dict_type": "shape-mapping",
    "tuple_type": "shape-list",
    "list_type": "shape-list",
    "string_type": "shape-text",
}
"""Pydantic's error types -> our rules; our own types (`date-form`, `phone-letters`, …) are rules already."""


def validate(located: Located, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    """The record, or None and what is wrong with it."""
    try:
        return model.model_validate(located.plain), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=True)
        return None, _once([_problem(detail, located, model) for detail in details])


def _once(problems: list[Problem]) -> list[Problem]:
    """A field that is there under a misspelt name is not missing as well."""
    meant = {(*problem.field.split(".")[:-1], problem.values["guess"])
             for problem in problems if problem.rule == "field-unknown"}
    return [problem for problem in problems
            if problem.rule != "field-missing" or tuple(problem.field.split(".")) not in meant]


def _problem(detail: ErrorDetails, located: Located, model: type[Part]) -> Problem:
    path = tuple(detail["loc"])
    rule = _rule(detail)
    values = {"field": str(path[-1]) if path else "", "value": _short(detail.get("input")), **_slots(detail)}
    if rule == "field-unknown":
        values |= _offer(values["field"], "allowed", _fields_at(model, path[:-1]))
    if rule == "choice-unknown":
        values |= _offer(values["value"], "choices", _choices(detail))
    return Problem(_place(rule, path, located), rule, values, ".".join(str(part) for part in path))


def _rule(detail: ErrorDetails) -> str:
    rule = _RULES.get(detail["type"], detail["type"])
    if detail.get("input") == "" and rule.startswith(("shape-", "text-")):
        return "text-empty"
    if rule == "text-form" and detail["loc"][-1] == "id":
        return "id-form"
    # A name in pydantic's own form is a type that nobody has given words of its own yet.
    return "value-form" if "_" in rule else rule


def _offer(found: str, slot: str, known: list[str]) -> dict[str, str]:
    """What could have been meant: the nearest, and all there are."""
    return {slot: ", ".join(known), "guess": next(iter(get_close_matches(found, known, n=1)), "")}


def _choices(detail: ErrorDetails) -> list[str]:
    """Pydantic lists the choices as a sentence: 'a', 'b' or 'c'."""
    return re.findall(r"'([^']*)'", str(detail["ctx"]["expected"]))


def _place(rule: str, path: tuple[str | int, ...], located: Located) -> Place:
    if rule == "field-missing":
        return located.place_of(path[:-1])
    if rule == "field-unknown":
        return located.key_place_of(path)
    return located.place_of(path)


def _slots(detail: ErrorDetails) -> dict[str, str]:
    return {key: str(value) for key, value in detail.get("ctx", {}).items() if key not in ("expected", "error")}


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else type(value).__name__
    return text if len(text) <= 60 else text[:57] + "…"


def _fields_at(model: type[Part], path: tuple[str | int, ...]) -> list[str]:
    """Field names of the model that stands at a path inside a model."""
    for part in path:
        if isinstance(part, int):
            continue
        field = model.model_fields.get(part)
        inner = next(_models_in(field.annotation), None) if field else None
        if inner is None:
            return []
        model = inner
    return list(model.model_fields)


def _models_in(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _models_in(argument)
