"""A record -> every value in it with its path and the annotation of its field."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from loa.model.record import Part
from loa.model.site import Site

Step = str | int


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


def values(part: Part, path: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], Any, tuple[Any, ...]]]:
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
    elif value is not None:
        yield path, value, metadata


def _metadata(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for argument in getattr(annotation, "__args__", ()):
        yield from _metadata(argument)
