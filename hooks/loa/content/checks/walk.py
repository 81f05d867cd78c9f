"""A record -> every value in it with its path and the annotation of its field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from loa.content.torn import Unread
from loa.model.record import Part
from loa.model.site import Site

Step = str | int
Found = tuple[tuple[Step, ...], Any, tuple[Any, ...]]
"""A path, the value that stands there, and the metadata of its field."""


@dataclass(frozen=True)
class Walked:
    """One record with everything in it, gone through once for all checks."""

    owner: str
    part: Part
    values: tuple[Found, ...]


def walked(site: Site, torn: Mapping[str, Part]) -> tuple[Walked, ...]:
    """Every record, and what could be read of those that are wrong."""
    return tuple(Walked(owner, part, tuple(values(part))) for owner, part in (*owners(site), *torn.items()))


def owners(site: Site) -> Iterator[tuple[str, Part]]:
    """Everything that can hold a reference or a text, under the name its place is kept by."""
    if site.settings.name is not None:
        yield "site:settings", site.settings
    for profile in site.profiles:
        yield f"profile:{profile.id}", profile
    for language in site.languages:
        yield f"language:{language.tag}", language
    for kind, record in site.records():
        yield f"{kind.name}:{record.id}", record


def values(part: Part, path: tuple[Step, ...] = ()) -> Iterator[Found]:
    """(path, value, metadata of its field) for every field, also inside parts and lists."""
    for name, metadata in fields(type(part)):
        value = getattr(part, name)
        if value is not None:
            yield from _inside(value, (*path, name), metadata)


@cache
def fields(model: type[Part]) -> tuple[tuple[str, tuple[Any, ...]], ...]:
    """Names and metadata of a model's fields: read once per model, not per record, half the time of all checks."""
    return tuple((name, (*field.metadata, *_metadata(field.annotation))) for name, field in model.model_fields.items())


def _inside(value: Any, path: tuple[Step, ...], metadata: tuple[Any, ...]) -> Iterator[tuple]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _inside(item, (*path, index), metadata)
    elif isinstance(value, Part):
        yield path, value, metadata
        yield from values(value, path)
    elif value is not None and not isinstance(value, Unread):
        yield path, value, metadata


def _metadata(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for argument in getattr(annotation, "__args__", ()):
        yield from _metadata(argument)
