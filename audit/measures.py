"""Names of measures -> what takes them, quick ones first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from audit.browsed import axe, keyboard, look, requests
from audit.budgets import Budgets
from audit.built import Built
from audit.counted import codes, html, links, pictures, search, sense, weight
from audit.kit import kit
from audit.measure import Measure
from audit.timed import lighthouse, slow, twin

MEASURES: Mapping[str, Callable[[Built, Budgets], Measure]] = MappingProxyType({
    each.__name__: each for each in (weight, search, pictures, sense, links, codes, kit, html, requests, twin, keyboard,
                                     axe, look, slow, lighthouse)
})
