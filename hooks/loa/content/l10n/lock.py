"""What was accepted -> the text of `l10n.lock.yml`, a line per record and language, always in one order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from loa.content.entries import bare, flow, quoted
from loa.model.l10n import Accepted, Pairs

FILE = "l10n.lock.yml"
HEAD = """\
# Which wording each translation was made from. Máy ghi, đừng sửa tay: `loa l10n accept`. Written by the program.
"""


def texts(pairs: Mapping[str, Pairs]) -> str:
    """`title=1f2e3d4c/9a8b7c6d steps.*.text=…/…,…/…`."""
    return " ".join(
        f"{field}=" + ",".join(f"{left}/{right}" for left, right in pairs[field]) for field in sorted(pairs)
    )


def lock_text(accepted: Iterable[Accepted]) -> str:
    """The whole file."""
    lines = [_line(each) for each in sorted(accepted, key=lambda each: (each.lang, each.of))]
    return HEAD + "".join(f"- {line}\n" for line in lines)


def _line(each: Accepted) -> str:
    fields = {"lang": bare(each.lang), "of": quoted(each.of), "day": each.day.isoformat()}
    if each.by:
        fields["by"] = quoted(each.by)
    return flow({**fields, "texts": quoted(each.texts)})
