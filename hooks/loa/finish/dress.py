"""A page as the engine wrote it -> the same page with the styles it uses, and the policy that lets only ours run.

Styles and scripts are inlined so that a page needs one request; the policy names their hashes, so nothing else runs
(CSP Level 3, https://www.w3.org/TR/CSP3/#external-hash).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable
from functools import cache

from loa.finish.styles import Sheet

STYLES, POLICY = "<style>{}", 'http-equiv="Content-Security-Policy" content="{}"'
STYLES_MARK, POLICY_MARK = STYLES.format("%%styles%%"), POLICY.format("%%policy%%")
"""Where the shell wants them. Words of editors may look like a mark, but never like the markup before it."""


def dresser(sheet: Sheet, scripts: Iterable[str]) -> Callable[[str], str]:
    """A function from a page with two marks to the page as it is published."""
    return _dresser(sheet, f"default-src 'none'; {allowed(scripts)}")


def sealer(sheet: Sheet) -> Callable[[str], str]:
    """The same for a page that runs no script and asks for nothing, wherever it is opened."""
    return _dresser(sheet, "default-src 'none'; form-action 'none'; base-uri 'none'")


def _dresser(sheet: Sheet, common: str) -> Callable[[str], str]:
    @cache
    def fitted(concern: frozenset[str]) -> tuple[str, str]:
        css = sheet.fitted(concern)
        return css, f"{common}; style-src {_digest(css)}"

    def dress(html: str) -> str:
        css, policy = fitted(sheet.concern(html))
        return html.replace(STYLES_MARK, STYLES.format(css), 1).replace(POLICY_MARK, POLICY.format(policy), 1)

    return dress


def allowed(scripts: Iterable[str]) -> str:
    """What every page may load and run, its styles apart: the scripts we inline, and what lies on this site."""
    return "; ".join((
        f"script-src 'self' {' '.join(map(_digest, scripts))}",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "media-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    ))


def _digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
