"""An outside address -> what its host answers; the one place that goes into the network, and only when asked to."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, build_opener

from loa.model.links import LinkState

SECONDS = 20
"""How long a host may take; some offices' servers are slow."""
AT_ONCE = 8
"""Hosts asked side by side; each host is asked for one page after another."""
MADE_FOR = "Mozilla/5.0 (compatible; Loa link check)"
GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
ONLY_GET = (HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED, HTTPStatus.FORBIDDEN, HTTPStatus.BAD_REQUEST,
            HTTPStatus.NOT_FOUND)
"""Answers that some hosts give to HEAD alone."""


@dataclass(frozen=True)
class Answer:
    """What came of asking."""

    state: LinkState
    said: str
    to: str | None = None


Ask = Callable[[str], Answer]


def ask(address: str) -> Answer:
    """Ask once, for the head alone where the host allows that."""
    answer = _ask(address, "HEAD")
    return _ask(address, "GET") if answer.said in {str(int(status)) for status in ONLY_GET} else answer


def _ask(address: str, method: str) -> Answer:
    request = Request(address, method=method, headers={"User-Agent": MADE_FOR, "Accept": "*/*"})  # noqa: S310
    try:
        with build_opener().open(request, timeout=SECONDS) as response:
            to = response.geturl()
            moved = _elsewhere(address, to)
            return Answer("moved" if moved else "alive", str(response.status), to if moved else None)
    except HTTPError as error:
        return Answer("gone" if error.code in GONE else "refused", str(error.code))
    except URLError as error:
        return Answer("silent", _reason(error.reason))
    except (OSError, ValueError) as error:
        return Answer("silent", _reason(error))


def _elsewhere(address: str, to: str) -> bool:
    """Another host or path; a slash more or less, and a way to https, are no move."""
    was, now = urlsplit(address), urlsplit(to)
    return (was.hostname, was.path.rstrip("/")) != (now.hostname, now.path.rstrip("/"))


def _reason(error: object) -> str:
    if isinstance(error, ssl.SSLError):
        return "certificate"
    if isinstance(error, TimeoutError):
        return "timeout"
    return "no such host" if isinstance(error, socket.gaierror) else type(error).__name__


def ask_all(addresses: Iterable[str], one: Ask) -> Mapping[str, Answer]:
    """All of them, many hosts side by side, no host twice at once."""
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(urlsplit(address).netloc, []).append(address)

    def of_host(mine: list[str]) -> list[tuple[str, Answer]]:
        return [(address, one(address)) for address in mine]

    with ThreadPoolExecutor(AT_ONCE) as threads:
        return {address: answer for found in threads.map(of_host, hosts.values()) for address, answer in found}
