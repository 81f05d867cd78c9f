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
PRIVATE_MARK = POLICY.format("%%private%%")
"""Where the shell wants them. Words of editors may look like a mark, but never like the markup before it."""


def dresser(sheet: Sheet, scripts: Iterable[str]) -> Callable[[str], str]:
    """A function from a page with two marks to the page as it is published."""
    scripts = tuple(scripts)
    return _dresser(sheet, f"default-src 'none'; {allowed(scripts)}", f"default-src 'none'; {private(scripts)}")


def sealer(sheet: Sheet) -> Callable[[str], str]:
    """The same for a page that runs no script and asks for nothing, wherever it is opened."""
    nothing = "default-src 'none'; form-action 'none'; base-uri 'none'"
    return _dresser(sheet, nothing, nothing)


def _dresser(sheet: Sheet, common: str, private: str) -> Callable[[str], str]:
    """`common` is the policy of pages, `private` that of pages which say themselves that they need a tighter one."""
    @cache
    def fitted(concern: frozenset[str]) -> tuple[str, str]:
        css = sheet.fitted(concern)
        return css, f"; style-src {_digest(css)}"

    def dress(html: str) -> str:
        css, own = fitted(sheet.concern(html))
        dressed = html.replace(STYLES_MARK, STYLES.format(css), 1)
        dressed = dressed.replace(PRIVATE_MARK, POLICY.format(private + own), 1)
        return dressed.replace(POLICY_MARK, POLICY.format(common + own), 1)

    return dress


def allowed(scripts: Iterable[str]) -> str:
    """What every page may load and run, its styles apart: the scripts we inline, and what lies on this site."""
    return "; ".join((*_needed(scripts), "connect-src 'self'", "media-src 'self'", "form-action 'self'"))


def private(scripts: Iterable[str]) -> str:
    """The same for a page that readers put their own pictures into: it connects to nobody, and has nothing to send."""
    return "; ".join((*_needed(scripts), "connect-src 'none'", "media-src 'none'", "form-action 'none'"))


def _needed(scripts: Iterable[str]) -> tuple[str, ...]:
    return (
        f"script-src 'self' {' '.join(map(_digest, scripts))}",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
    )


def _digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
