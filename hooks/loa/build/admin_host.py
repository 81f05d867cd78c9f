"""Where the form saves to, as people type it -> whom it may ask, and how people sign in there."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NoReturn
from urllib.parse import urlsplit

from loa.errors import UsageError

SERVED_BY: Mapping[str, tuple[str, ...]] = {
    "github": ("https://api.github.com", "https://github.com"),
    "gitlab": ("https://gitlab.com",),
}

LOCAL = "local/loa"
"""Stands for a repository where nobody named one: the form then works on a folder of this computer alone."""

BY_TOKEN = {"auth_methods": ["token"]}
ON = ("1", "true", "yes")
Host = Literal["github", "gitlab"]


@dataclass(frozen=True)
class Repository:
    """Where the form saves to, and how people sign in there."""

    host: Host = "github"
    name: str = LOCAL
    address: str | None = None
    """A GitLab of one's own; for GitHub the relay that people sign in through."""
    app: str | None = None
    """The application's id, for signing in without a relay (PKCE)."""

    @property
    def origins(self) -> tuple[str, ...]:
        """Whom the form may ask."""
        if self.name == LOCAL:
            return ()
        own = (_origin(self.address),) if self.address else ()
        return own if own and self.host == "gitlab" else (*SERVED_BY[self.host], *own)

    def config(self) -> dict[str, object]:
        """As the form wants it; where there is no other way to sign in, by a token."""
        found: dict[str, object] = {"name": self.host, "repo": self.name}
        own = _origin(self.address) if self.address else ""
        if self.host == "gitlab" and self.name != LOCAL:
            base = own or SERVED_BY["gitlab"][0]
            found |= {"base_url": base, "api_root": f"{base}/api/v4"}
            return {**found, "auth_type": "pkce", "app_id": self.app} if self.app else {**found, **BY_TOKEN}
        return {**found, "base_url": self.address} if own and self.name != LOCAL else {**found, **BY_TOKEN}


class _Words(argparse.ArgumentParser):
    """Says what is wrong as everything else does, instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        raise UsageError("LOA_ADMIN", "admin-words", {"value": message})


def ask_for_repository(parser: argparse.ArgumentParser) -> None:
    """Declare what can be said of it."""
    parser.add_argument("--repo", default=LOCAL, metavar="OWNER/NAME",
                        help="repository it saves to (default: none; it then works on a folder of the computer)")
    parser.add_argument("--host", choices=("github", "gitlab"), default="github", help="who keeps it (default: github)")
    parser.add_argument("--address", metavar="URL",
                        help="a GitLab of one's own; for GitHub the relay that people sign in through")
    parser.add_argument("--app", metavar="ID", help="id of the application at GitLab, for signing in without a relay")


def repository_of(options: argparse.Namespace) -> Repository:
    """What was said."""
    return Repository(options.host, options.repo, options.address, options.app)


def read_repository(words: str) -> Repository:
    """`--host gitlab --repo nhom/loa`, as in `LOA_ADMIN`; `1` is a form for folders alone."""
    parser = _Words(add_help=False, allow_abbrev=False)
    ask_for_repository(parser)
    try:
        typed = [] if words in ON else shlex.split(words)
    except ValueError as error:
        raise UsageError("LOA_ADMIN", "admin-words", {"value": str(error)}) from None
    return repository_of(parser.parse_args(typed))


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
