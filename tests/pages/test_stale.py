"""What readers of a translation are told when its original has changed."""

import dataclasses

import pytest

from loa.content.l10n.lock import texts
from loa.content.l10n.states import accepted_pairs, by_owner, findings
from loa.model.l10n import Accepted
from loa.model.prose import Prose
from loa.model.words import RichWords, Words
from loa.pages.review import coverage
from loa.pages.stale import stale


@pytest.fixture
def site(record, site_of):
    """A message and a term in two languages, all of it accepted; then their originals say something else."""
    def told(message, term):
        return dataclasses.replace(site_of(
            record("message:rua-tay", title=Words({"vi": "Rửa tay", "en": "Wash hands"}),
                   lead=Words({"vi": message, "en": "With soap."}), contacts=(), items=()),
            record("term:so-mui", kind="word", term=Words({"vi": "Mũi", "en": "Shot"}),
                   explanation=RichWords({"vi": term, "en": "One injection."})),
        ), prose=tuple(page(tag) for tag in ("vi", "en")))

    def page(tag, body="Một.\n\n## {}\n\nHai."):
        heading = {"vi": "Nguồn", "en": "Sources"}[tag]
        return Prose.model_construct(id="about", lang=tag, title=tag, description=tag, path="gioi-thieu",
                                     body=body.format(heading), place=None, reviewed=None)

    before, after = told("Bằng xà phòng.", "Một lần tiêm."), told("Bằng xà phòng, 20 giây.", "Một lần chích.")
    written = (each for each in findings(before) if each.state != "missing")
    groups = by_owner(written).items()
    lock = tuple(Accepted(lang=tag, of=owner, day="2024-06-01", texts=texts(accepted_pairs(
        group, {each.unit.name for each in group}, "vi", None))) for (owner, tag), group in groups)
    changed = (page("vi", "Một.\n\n## {}\n\nBa."), page("en"))
    return dataclasses.replace(after, prose=changed, accepted=lock)


@pytest.mark.parametrize(("page", "part"), [("message:rua-tay", "summary"), ("terms", "Shot"), ("about", "Sources")])
def test_they_are_told_what_has_changed_and_where_the_original_stands(site, reader_of, page, part):
    reader = reader_of(site, page, "en")
    told = stale(reader)

    assert reader.ui.text("l10n.stale", parts=part) == told.said.text
    assert (reader.href(page, "vi"), "vi") == (told.href, told.tag)


@pytest.mark.parametrize(("page", "tag"), [("message:rua-tay", "vi"), ("about", "vi"), ("home", "en")])
def test_nobody_else_is_told_anything(site, reader_of, page, tag):
    assert None is stale(reader_of(site, page, tag))


def test_where_nothing_was_ever_accepted_nothing_is_behind(site, reader_of):
    fresh = dataclasses.replace(site, accepted=())

    assert None is stale(reader_of(fresh, "message:rua-tay", "en"))


def test_editors_see_how_far_each_language_is(site, reader_of):
    original, english = coverage(reader_of(site, "home").edition)

    assert (100, 3) == (original.percent, english.texts["stale"])
    assert ["stale"] * 3 == [each.state for each in english.open][:3]
    assert ("message:rua-tay",) == english.unrecorded
