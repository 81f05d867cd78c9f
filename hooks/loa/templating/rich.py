"""Light Markdown -> clean HTML: Python-Markdown for the form, nh3 for what may pass.

Python-Markdown leaves cleaning to its caller (https://python-markdown.github.io/change_log/release-3.0/#safe_mode-and-html_replacement_text-keywords-removed).
"""

from __future__ import annotations

from functools import lru_cache

import markdown
import nh3
from markupsafe import Markup

ALLOWED_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "br", "blockquote", "code"}
ALLOWED_ATTRIBUTES = {"a": {"href"}}
ALLOWED_SCHEMES = {"https", "http", "tel", "mailto"}


@lru_cache(maxsize=4096)
def rich_html(text: str) -> Markup:
    """Block-level HTML of a text field; links may be relative."""
    html = markdown.markdown(text, extensions=["sane_lists"], output_format="html")
    return Markup(clean(html))


def clean(html: str) -> str:
    """Only the elements a text field needs, and only links that lead somewhere harmless."""
    return nh3.clean(html, tags=ALLOWED_TAGS, attributes=ALLOWED_ATTRIBUTES, url_schemes=ALLOWED_SCHEMES, link_rel=None)


_MARKDOWN_MARKS = "\\`*_{}[]()<>#+-.!|&~:"


def escape_markdown(text: str) -> str:
    """Plain text -> Markdown that renders as exactly that text: ASCII marks become character references.

    Backslashes are not enough: Python-Markdown does not undo `\\<` and `\\&`.
    """
    return "".join(f"&#{ord(char)};" if char in _MARKDOWN_MARKS else char for char in text)
