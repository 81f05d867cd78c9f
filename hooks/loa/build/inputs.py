"""Environment, folders and clock -> the inputs of a build; read here, at the edge, and passed on as values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic_core import PydanticCustomError

from loa.build.admin_host import Repository, read_repository
from loa.errors import UsageError
from loa.model.dates import parse_day
from loa.qr.payload import home_of, proposal

OFF = ("", "false", "0")
"""What a switch says that is not set."""


@dataclass(frozen=True)
class Inputs:
    """Where everything is, which day it is, and what the owner overrides."""

    root: Path
    """The project's folder."""
    content: Path
    """Facts: `content/`, or `LOA_CONTENT`."""
    docs: Path
    """Hand-written pages."""
    theme: Path
    """Templates, styles and scripts."""
    icons: Path
    """Material Design icons, from the theme package."""
    staged: Path
    """Where the rendered Markdown tree is written."""
    today: dt.date
    """The day the edition is for: `LOA_TODAY`, or the clock."""
    now: dt.date
    """The clock."""
    address: str | None
    """`LOA_SITE_URL`, if set."""
    profile: str | None
    """`LOA_PROFILE`, if set: the place whose site is built."""
    strict_codes: bool
    """In CI a page without a code stops the build."""
    preview: bool
    """`LOA_PREVIEW`: whether the site is only for those who review a change."""
    admin: Repository | None
    """`LOA_ADMIN`, if set: where the form for people without git saves to, which is then laid beside the site."""


def read_inputs(root: Path, icons: Path, environ: Mapping[str, str], now: dt.date) -> Inputs:
    """The inputs for the project in `root`; raises UsageError if `LOA_TODAY` or `LOA_SITE_URL` can't be used."""
    content = Path(environ.get("LOA_CONTENT") or root / "content").absolute()
    beside = content.parent / "docs"
    docs = beside if environ.get("LOA_CONTENT") and beside.is_dir() else root / "docs"
    return Inputs(
        root=root,
        content=content,
        docs=docs,
        theme=root / "overrides",
        icons=icons,
        staged=root / "build" / "docs",
        today=day(environ["LOA_TODAY"], "LOA_TODAY") if environ.get("LOA_TODAY") else now,
        now=now,
        address=_address(environ),
        profile=environ.get("LOA_PROFILE") or None,
        strict_codes=environ.get("CI", "") not in OFF,
        preview=environ.get("LOA_PREVIEW", "") not in OFF,
        admin=None if environ.get("LOA_ADMIN", "") in OFF else read_repository(environ["LOA_ADMIN"].strip()),
    )


def day(written: str, where: str) -> dt.date:
    """The day somebody typed; `where` names the variable or argument it was typed for."""
    try:
        found: dt.date = parse_day(written)
    except PydanticCustomError as error:
        raise UsageError(where, error.type, {"value": written, **(error.context or {})}) from None
    return found


def _address(environ: Mapping[str, str]) -> str | None:
    wanted = environ.get("LOA_SITE_URL")
    if not wanted:
        return None
    if not wanted.startswith(("https://", "http://")):
        raise UsageError("LOA_SITE_URL", "url-scheme", {"value": wanted})
    if home_of(wanted) is None:
        raise UsageError("LOA_SITE_URL", "address-form", {"value": wanted, "proposal": proposal(wanted)})
    return wanted.rstrip("/") + "/"
