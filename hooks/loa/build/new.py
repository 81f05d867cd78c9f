"""Answers for a new record -> the content folder with it in, and its short codes; or every problem and nothing else.

All of it is tried on a copy first, with the checks of the whole site, so that half a record never stands in a file.
"""

from __future__ import annotations

import calendar
import dataclasses
import datetime as dt
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import wrap

from loa.build.codes import REGISTRY, add_codes
from loa.build.inputs import Inputs
from loa.build.replace import replace
from loa.content.reading import Path as FieldPath
from loa.content.writing.entry import Answers, UnknownPathError, tree, with_entry
from loa.content.writing.format import language_order
from loa.content.writing.scalars import quoted
from loa.content.writing.templates import Template, words
from loa.errors import UsageError
from loa.i18n.slug import slug
from loa.model.codes import Code
from loa.model.fields import fields
from loa.model.record import Record
from loa.qr.registry import guess

LONGEST_ID, LONGEST_COMMENT = 60, 100
FIRST_SENTENCE = "ui.languages"
"""The answer that a new language's list of sentences begins with: its word for “languages”."""


@dataclass(frozen=True)
class Added:
    """What was written."""

    file: str
    line: int
    codes: tuple[Code, ...]
    """Those of its page; other pages that lacked one got theirs as well."""


def given(template: Template, answers: Answers, inputs: Inputs) -> dict[str, str]:
    """What is taken where nobody answers: an id made of the name, today, and a review in some months."""
    today = inputs.now.isoformat()
    found = dict(template.given)
    known = {each.name for each in fields(template.model)}
    if "reviewed" in known:
        found |= {"reviewed": today, "review_by": _months_later(inputs.now, template.months).isoformat()}
    dated = {path.split(".")[0] for path in template.asks if path.endswith(".checked")}
    found |= {f"{_item(path)}.checked": today for path in answers if path.split(".")[0] in dated}
    if issubclass(template.model, Record):
        found["id"] = proposed_id(template, {**found, **answers}, language_order(inputs.content)[:1])
    return {path: value for path, value in found.items() if path not in answers and value}


def proposed_id(template: Template, answers: Answers, source: Sequence[str]) -> str:
    """An id out of the name; whole words, as many as there is room for."""
    spelled = [answers.get(path) or answers.get(".".join((path, *source)), "") for path in template.slug]
    name = slug(next(filter(None, spelled), "")).encode("ascii", "ignore").decode()
    while len(name) > LONGEST_ID:
        name = name.rpartition("-")[0] or name[:LONGEST_ID]
    return name.strip("-")


def _item(path: str) -> str:
    """`source.2` of `source.2.url`, `source` of `source.url`."""
    head, second, *_ = (*path.split("."), "")
    return f"{head}.{second}" if second.isdecimal() else head


def add_record(inputs: Inputs, template: Template, answers: Answers, file: str | None, language: str) -> Added:
    """Add one record; raises ContentError with all that is wrong with it, in a file where nothing has been written."""
    order = language_order(inputs.content)
    try:
        root = tree(_of_record(answers), template.model, order[0] if order else "")
    except UnknownPathError as error:
        values = {"field": error.name, "allowed": ", ".join(error.allowed), "guess": guess(error.name, error.allowed)}
        raise UsageError("loa new", "field-unknown", values) from None
    name = f"{template.file}.yml" if file is None else file
    target = inputs.content / name
    before = target.read_bytes().decode() if target.exists() else ""
    after = with_entry(before, root, template.model, _remarks(template, answers, language), order)
    with TemporaryDirectory() as room:
        trial = Path(room) / inputs.content.name
        shutil.copytree(inputs.content, trial)
        (trial / name).parent.mkdir(parents=True, exist_ok=True)
        (trial / name).write_bytes(after.encode())
        sentences = _sentences(answers, trial, language)
        codes = add_codes(dataclasses.replace(inputs, content=trial))
        for changed in (name, *sentences, *([REGISTRY] if codes else ())):
            (inputs.content / changed).parent.mkdir(parents=True, exist_ok=True)
            replace(inputs.content / changed, (trial / changed).read_bytes())
    own = tuple(code for code in codes if code.target.endswith(f":{answers.get('id')}"))
    return Added(f"{inputs.content.name}/{name}", _line(before, after), own)


def _remarks(template: Template, answers: Answers, language: str) -> Mapping[FieldPath, Sequence[str]]:
    """Reminders above fields, and at the end the names of those that are still free."""
    used = {path.split(".")[0] for path in _of_record(answers)}
    remarks: dict[FieldPath, Sequence[str]] = {
        (field,): [said[language]] for field, said in template.remind.items() if field in used
    }
    free = [each.name for each in fields(template.model) if each.name not in used]
    return {**remarks, (): wrap(words(language)["more"].format(fields=", ".join(free)), LONGEST_COMMENT)}


def _of_record(answers: Answers) -> Answers:
    return {path: text for path, text in answers.items() if path != FIRST_SENTENCE}


def _sentences(answers: Answers, folder: Path, language: str) -> tuple[str, ...]:
    """The interface in a new language: one sentence, and the others as they are now, to be translated line by line."""
    said, tag = answers.get(FIRST_SENTENCE), answers.get("tag", "")
    path = folder / "ui" / f"{tag}.yml"
    if not said or path.exists() or "/" in tag:
        return ()
    order = language_order(folder)
    original = (folder / "ui" / f"{order[0]}.yml").read_text("utf-8").splitlines()
    key = FIRST_SENTENCE.partition(".")[2]
    waiting = [f"# {line}" for line in original if line and not line.startswith(("#", f"{key}:"))]
    head = f"# {words(language)['sentences']}"
    path.write_text("\n".join([head, f"{key}: {quoted(said)}", *waiting, ""]), "utf-8")
    return (f"ui/{tag}.yml",)


def _line(before: str, after: str) -> int:
    """Where the new entry begins."""
    old = before.count("\n") - before.count("\n[]")
    return next(number for number, line in enumerate(after.split("\n"), start=1) if number > old and line[:2] == "- ")


def _months_later(day: dt.date, months: int) -> dt.date:
    years, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return dt.date(day.year + years, month + 1, min(day.day, last))
