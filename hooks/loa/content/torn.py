"""A record with mistakes -> as much of it as can be read, so that what is wrong between its fields is told at once.

Where a value is wrong or missing stands `UNREAD`: a rule that needs to know it is given up, every other rule goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Annotated, Any, NoReturn, TypeVar

from pydantic import TypeAdapter, ValidationError

from loa.content.located import Located
from loa.model.record import Part

Found = TypeVar("Found")
Loc = tuple[str | int, ...]


class UnreadError(Exception):
    """Somebody asked for a value that nobody could read."""


class Unread:
    """Something is written there, so it is not None; but what it says is not known."""

    def _refuse(self, *_: Any) -> NoReturn:
        raise UnreadError

    __bool__ = __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __hash__ = _refuse
    __iter__ = __len__ = __contains__ = __getitem__ = __str__ = __format__ = __getattr__ = _refuse


UNREAD: Any = Unread()


def told(findings: Iterable[Found]) -> Iterator[Found]:
    """The findings of one rule as far as it can be asked."""
    try:
        yield from findings
    except UnreadError:
        return


def torn(located: Located, model: type[Part]) -> Part | None:
    """What can be read of a record that has mistakes; None where it is no record at all."""
    try:
        model.model_validate(located.plain)
    except ValidationError as error:
        locs = [each["loc"] for each in error.errors(include_url=False, include_input=False, include_context=False)]
        return _part(located.plain, model, locs) if isinstance(located.plain, dict) and all(locs) else None
    return None


def _part(plain: dict[str, Any], model: type[Part], locs: Sequence[Loc]) -> Part:
    values = {}
    for name, field in model.model_fields.items():
        below = [loc[1:] for loc in locs if loc[0] == name]
        if name not in plain:
            values[name] = UNREAD if field.is_required() else field.get_default(call_default_factory=True)
        else:
            values[name] = _value(plain[name], model, name, below)
    return model.model_construct(**values)


def _value(plain: Any, model: type[Part], name: str, locs: Sequence[Loc]) -> Any:
    inner = _inner(model, name)
    if not locs:
        return _read(plain, model, name)
    if inner is None or not all(locs):
        return UNREAD
    if isinstance(plain, dict) and not any(isinstance(loc[0], int) for loc in locs):
        return _part(plain, inner, locs)
    if isinstance(plain, list) and all(isinstance(loc[0], int) for loc in locs):
        below = [[loc[1:] for loc in locs if loc[0] == index] for index in range(len(plain))]
        return tuple(_item(item, inner, wrong) for item, wrong in zip(plain, below, strict=True))
    return UNREAD


def _item(plain: Any, inner: type[Part], locs: Sequence[Loc]) -> Any:
    if not locs:
        return inner.model_validate(plain)
    return _part(plain, inner, locs) if isinstance(plain, dict) and all(locs) else UNREAD


def _read(plain: Any, model: type[Part], name: str) -> Any:
    try:
        return _adapter(model, name).validate_python(plain)
    except ValidationError:
        return UNREAD


@cache
def _adapter(model: type[Part], name: str) -> TypeAdapter:
    field = model.model_fields[name]
    return TypeAdapter(Annotated[field.annotation, field])


@cache
def _inner(model: type[Part], name: str) -> type[Part] | None:
    """The one model that a field holds, alone or in a list."""
    models = set(_models(model.model_fields[name].annotation))
    return models.pop() if len(models) == 1 else None


def _models(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _models(argument)
