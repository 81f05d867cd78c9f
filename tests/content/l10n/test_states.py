"""Whether a translation still says what its original says, judged by what somebody accepted."""

import datetime as dt

import pytest

from loa.content.l10n.lock import texts
from loa.content.l10n.states import accepted_pairs, by_owner, findings
from loa.model.l10n import Accepted
from loa.model.places import Language
from loa.model.prose import Prose
from loa.model.settings import Settings
from loa.model.site import Site
from loa.model.terms import Term
from loa.model.words import RichWords, Words

DAY = dt.date(2024, 6, 1)


def languages():
    for tag, status in (("vi", "published"), ("en", "published"), ("blt-Tavt", "wanted")):
        yield Language(tag=tag, name=tag, english_name=tag, script="Latn", status=status, source=tag == "vi")


def site(term="Khẩu trang", english="Face mask", explanation="Che mũi và miệng.\n\nGiặt hằng ngày.",
         in_english="Covers nose and mouth.\n\nWash it daily.", **more):
    words = {"vi": term, **({"en": english} if english else {})}
    record = Term.model_construct(id="khau-trang", term=Words(words), source=(), status="current",
                                  reviewed=DAY, review_by=DAY,
                                  explanation=RichWords({"vi": explanation, "en": in_english}))
    name = Words({"vi": "Thử", "en": "Try"})
    settings = Settings.model_construct(name=name, tagline=name, address="https://thu.example/", emergency="")
    usual = {"languages": tuple(languages()), "terms": (record,), "ui": {"vi": {}, "en": {}}}
    return Site(settings=settings, **{**usual, **more})


def abbreviation():
    """A site whose only word is an abbreviation in the source language and a plain word in the other."""
    record = Term.model_construct(id="ubnd", term=Words({"vi": "UBND", "en": "People’s Committee"}), source=(),
                                  status="current", reviewed=DAY, review_by=DAY,
                                  explanation=RichWords({"vi": "Cơ quan.", "en": "A body."}),
                                  stands_for=Words({"vi": "Ủy ban nhân dân"}), spoken=Words({"vi": "ủy ban nhân dân"}))
    return site(terms=(record,))


def accepted(whole):
    """Everything in a site, accepted."""
    for (owner, tag), group in by_owner(findings(whole)).items():
        pairs = accepted_pairs(group, {each.unit.name for each in group}, "vi", None)
        yield Accepted(lang=tag, of=owner, day=DAY, texts=texts(pairs))


@pytest.fixture(scope="module")
def lock():
    return tuple(accepted(site()))


def states(**changes):
    return {each.unit.field: each.state for each in findings(site(**changes)) if each.unit.owner == "term:khau-trang"}


def of_explanation(**changes):
    (found,) = (each for each in findings(site(**changes)) if each.unit.field == "explanation")
    return found


def test_what_nobody_has_accepted_is_new():
    assert {"term": "new", "explanation": "new"} == states()


def test_what_was_accepted_is_fresh(lock):
    assert {"term": "fresh", "explanation": "fresh"} == states(accepted=lock)


def test_a_changed_original_leaves_its_translation_behind_and_no_other(lock):
    assert {"term": "stale", "explanation": "fresh"} == states(term="Khẩu trang y tế", accepted=lock)


def test_the_blocks_that_changed_are_shown(lock):
    found = of_explanation(explanation="Che mũi và miệng.\n\nGiặt mỗi tối.", accepted=lock)

    assert ("stale", ("Giặt mỗi tối.",), False) == (found.state, found.changed, found.touched)


def test_a_typo_mended_in_the_translation_does_not_make_it_fresh_again(lock):
    found = of_explanation(explanation="Che mũi và miệng.\n\nGiặt mỗi tối.",
                           in_english="Covers your nose and mouth.\n\nWash it daily.", accepted=lock)

    assert ("stale", True) == (found.state, found.touched)


def test_who_changes_both_in_the_same_places_leaves_nothing_behind(lock):
    assert "new" == of_explanation(explanation="Che mũi và miệng.\n\nGiặt mỗi tối.",
                                   in_english="Covers nose and mouth.\n\nWash it every night.", accepted=lock).state
    assert "new" == states(term="Khẩu trang y tế", english="Medical mask", accepted=lock)["term"]


def test_a_number_forgotten_meanwhile_is_told(lock):
    assert "mismatch" == states(term="3 khẩu trang", english="Masks", accepted=lock)["term"]


def test_a_translation_that_is_reworded_alone_stays_fresh(lock):
    assert "fresh" == states(english="Mask", accepted=lock)["term"]


def test_a_translation_that_loses_a_paragraph_is_told(lock):
    found = of_explanation(in_english="Covers nose and mouth.", accepted=lock)

    assert ("mismatch", ["structure"]) == (found.state, [each.sign for each in found.differences])


def test_what_is_not_written_is_missing_and_a_language_that_is_only_wanted_misses_nothing():
    assert "missing" == states(english=None)["term"]
    assert {"en"} == {each.tag for each in findings(site())}


def pages(*sections):
    """A hand-written page in two languages."""
    versions = [Prose.model_construct(id="gioi-thieu", lang=tag, title=tag, description=tag, path="a",
                                      body="\n\n".join(section[tag] for section in sections)) for tag in ("vi", "en")]
    return {"prose": tuple(versions)}


FIRST, SECOND = {"vi": "Một.", "en": "One."}, {"vi": "## Hai\n\nBa.", "en": "## Two\n\nThree."}


def test_sections_of_a_page_are_texts_of_their_own():
    found = [each.unit.name for each in findings(site(**pages(FIRST, SECOND))) if each.unit.owner == "page:gioi-thieu"]

    assert [f"page:gioi-thieu#{path}" for path in ("title", "description", "body.0", "body.1")] == found


def test_what_is_put_into_a_list_is_new_and_all_else_stays_fresh():
    new = {"vi": "## Bốn\n\nNăm.", "en": "## Four\n\nFive."}
    found = [each.state for each in findings(site(accepted=tuple(accepted(site(**pages(FIRST, SECOND)))),
                                                  **pages(FIRST, new, SECOND)))
             if each.unit.field == "body.*"]

    assert ["fresh", "new", "fresh"] == found


def test_the_interface_is_translated_too_but_for_how_dates_and_numbers_are_written():
    ui = {"vi": {"skip": "Tới nội dung", "date.day": "{day}/{month}", "n": "{n} mục"}, "en": {"n": "{n} items"}}
    found = {each.unit.name: each.state for each in findings(site(ui=ui)) if each.unit.owner.startswith("ui:")}

    assert {"ui:skip#skip": "missing", "ui:n#n": "new"} == found


def test_what_is_said_of_an_abbreviation_is_not_missing_where_there_is_a_plain_word():
    of_the_word = [each for each in findings(abbreviation()) if each.unit.owner == "term:ubnd"]

    assert {"term", "explanation"} == {each.unit.field for each in of_the_word}
