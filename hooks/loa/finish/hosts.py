"""A script of somebody else's -> the same script with no address in it but those it is allowed to ask."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

ADDRESS = re.compile(r"https?://([A-Za-z0-9{][^\s/\"'`<>()\\?#,;|]*)")
NAMES_OF_FORMATS = frozenset(("www.w3.org", "json-schema.org"))
"""What looks like an address and is the name of a format, which nobody asks for."""

NOBODY = "about:blank#"


def without_hosts(script: str, instead: Mapping[str, str], allowed: Collection[str]) -> str:
    """Addresses that begin like a key of `instead` are asked at its value, all others nowhere."""
    for start, place in instead.items():
        script = script.replace(start, place)

    def emptied(found: re.Match[str]) -> str:
        return found[0] if _may_stay(found[1], allowed) else NOBODY

    return ADDRESS.sub(emptied, script)


def hosts_in(script: str, allowed: Collection[str]) -> set[str]:
    """Hosts a script names that it may not."""
    return {host for host in ADDRESS.findall(script) if not _may_stay(host, allowed)}


def _may_stay(host: str, allowed: Collection[str]) -> bool:
    # What begins with a brace is put together from the configuration; the policy of the page holds it back.
    return host in NAMES_OF_FORMATS or host in allowed or host == "localhost"
