"""What a layout draws from beside its values: icons by name, and the words that belong together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from loa.typeset.outlines import Outline


@dataclass(frozen=True)
class Means:
    """Icons, and the tying of words."""

    icon: Callable[[str], Outline]
    glue: Callable[[str], str]
