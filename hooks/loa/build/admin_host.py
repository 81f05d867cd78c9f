"""Where the form saves to -> whom it may ask, and how people sign in there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

SERVED_BY: Mapping[str, tuple[str, ...]] = {
    "github": ("https://api.github.com", "https://github.com"),
    "gitlab": ("https://gitlab.com",),
}

LOCAL = "local/loa"
"""Stands for a repository where nobody named one: the form then works on a folder of this computer alone."""

BY_TOKEN = {"auth_methods": ["token"]}
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


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
