"""What a check found -> notices on wording, spelling, translations and reviews; spellings found stay in `build/`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from loa.build.edition import Findings, collector_paused
from loa.build.inputs import Inputs
from loa.build.replace import replace
from loa.content.advice import advise
from loa.content.advice.dictionary import Dictionary, dictionary
from loa.content.advice.spelling import Speller
from loa.content.l10n.differing import differing
from loa.content.load import Content
from loa.errors import Place, Problem
from loa.model.fact import Fact
from loa.model.style import WordList

KEPT = "spelling"


def notices(found: Findings, inputs: Inputs) -> list[Problem]:
    """Proposals; none of them stops anything."""
    content = found.content
    dictionaries = {each.language: dictionary(each.dictionary) for each in content.style.lists if each.dictionary}
    asked = {tag: each for tag, each in dictionaries.items() if each}
    kept = inputs.root / "build" / KEPT
    spellers = _spellers(content.style.lists, asked, kept)
    with collector_paused():
        told = [*advise(content, spellers), *overdue(content, inputs),
                *differing(content.site, content.located)]
    for tag, each in asked.items():
        if each.asked:
            _keep(_file(kept, each), spellers[tag])
    absent = sorted(tag for tag, each in dictionaries.items() if each is None)
    if absent:
        place = Place(f"{inputs.content.name}/words.yml")
        told.append(Problem(place, "spelling-not-checked", {"languages": ", ".join(absent)}, severity="notice"))
    return told


def overdue(content: Content, inputs: Inputs) -> Iterator[Problem]:
    """Facts whose day of review has passed, on the day of the edition."""
    for record in content.walk:
        fact = content.site.by_id.get(record.owner)
        if isinstance(fact, Fact) and fact.review_by < inputs.today:
            days = str((inputs.today - fact.review_by).days)
            place = content.place_of(record.owner, ("review_by",))
            yield Problem(place, "review-overdue", {"day": str(fact.review_by), "days": days}, "review_by", "notice")


def _spellers(lists: Iterable[WordList], asked: Mapping[str, Dictionary], kept: Path) -> dict[str, Speller]:
    own = {each.language: frozenset(word.lower() for entry in each.words for word in entry.split()) for each in lists}
    spellers = {tag: Speller(own[tag], each.lookup, each.suggest, **_answers(_file(kept, each)))
                for tag, each in asked.items()}
    for tag, speller in spellers.items():
        speller.others = tuple(other.is_word for other_tag, other in spellers.items() if other_tag != tag)
    return spellers


def _file(kept: Path, asked: Dictionary) -> Path:
    """Another release of a dictionary is another size."""
    return kept / f"{asked.stem.name}-{asked.stem.with_suffix('.dic').stat().st_size}.json"


def _answers(file: Path) -> dict[str, dict]:
    try:
        kept = json.loads(file.read_text("utf-8"))
        return {"known": dict(kept["known"]), "guesses": dict(kept["guesses"])}
    except (OSError, ValueError, KeyError, TypeError):  # not there yet, or not ours
        return {}


def _keep(file: Path, speller: Speller) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    answers = {"known": speller.known, "guesses": speller.guesses}
    replace(file, json.dumps(answers, ensure_ascii=False, sort_keys=True).encode())
