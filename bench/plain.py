"""A project of ours -> stock MkDocs, Material and static-i18n with the same pages: as many, with the same words.

The yardstick: what anybody gets who writes the pages by hand. They stand outside the navigation, which is quadratic.
"""

from __future__ import annotations

import shutil
from html.parser import HTMLParser
from pathlib import Path

SETTINGS = """\
site_name: Plain
site_url: https://loa.example/
theme:
  name: material
  font: false
plugins:
{search}  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages:
        - {{locale: vi, name: Tiếng Việt, default: true}}
        - {{locale: en, name: English}}
nav:
  - index.md
not_in_nav: "*"
"""

MARKS = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "li": "- "}
BLOCKS = {"p", "div", "dt", "dd", "tr", "caption", "summary", *MARKS}


def write_plain(staged: Path, folder: Path, *, search: bool) -> None:
    """Write the project anew in `folder`, from the pages that ours staged."""
    shutil.rmtree(folder, ignore_errors=True)
    for page in sorted(staged.rglob("*.md")):
        target = folder / "docs" / page.relative_to(staged)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(words_of(page.read_text("utf-8").split("\n---\n", 1)[1]), "utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS.format(search="  - search\n" if search else ""), "utf-8")


def words_of(html: str) -> str:
    """The words of a page as Markdown with its headings, lists and paragraphs, without links."""
    words = _Words()
    words.feed(html)
    return "".join(words.parts).strip() + "\n"


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in BLOCKS:
            self.parts.append(f"\n\n{MARKS.get(tag, '')}")

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.parts.append(" ".join(data.split()) + " ")
