"""Which words a page explains, and where."""

import pytest
from markupsafe import Markup

from loa.model.words import Forms, RichWords, Words
from loa.pages.inserts import filled
from loa.pages.terms import MOST_ON_A_PAGE, Explanations
from loa.pages.views.terms import glossary
from loa.templating.mentions import Mention
from loa.templating.rich import text_pieces


@pytest.fixture
def term(record):
    """`term("ubnd", "UBND", en="People’s Committee")`."""

    def make(name, vi, en=None, also=None, **fields):
        said = {"vi": vi} | ({"en": en} if en else {})
        return record(f"term:{name}", term=Words(said), also=Forms(also) if also else None, **fields)

    return make


@pytest.fixture
def told(site_of, reader_of):
    """`told([terms], text)` is what a page explains of a text: (word as it stands, id of the term)."""

    def explained(terms, *texts, page="guides", tag="vi", wording="vi"):
        reader = reader_of(site_of(*terms), page, tag)
        explanations = Explanations(reader)
        found = []
        for text in texts:
            pieces, _ = reader.rich(RichWords({"vi": text} if wording == "vi" else {"vi": "Chữ.", wording: text}))
            for piece in pieces:
                told = explanations.of(piece) if isinstance(piece, Mention) else None
                found += [(str(piece), told.id)] if told else []
        return found

    return explained


def test_a_word_is_explained_where_it_first_stands_on_the_page(term, told):
    terms = [term("ubnd", "UBND"), term("diem", "điểm tiêm")]

    assert [("UBND", "ubnd"), ("Điểm tiêm", "diem")] == told(terms, "UBND mời.", "UBND mở. Điểm tiêm; điểm tiêm.")


def test_every_form_is_the_same_word(term, told):
    terms = [term("ubnd", "UBND", also={"vi": ("Ủy ban nhân dân",)})]

    assert [("Ủy ban nhân dân", "ubnd")] == told(terms, "Ủy ban nhân dân, tức UBND.")


def test_a_page_explains_a_handful_at_most(term, told):
    terms = [term(f"t{n}", f"từ{n}") for n in range(9)]

    assert MOST_ON_A_PAGE == len(told(terms, " ".join(f"từ{n}" for n in range(9))))


def test_each_language_explains_its_own_words(term, told):
    terms = [term("diem", "điểm tiêm", "vaccination point", also={"en": ("points",)})]

    assert [("points", "diem")] == told(terms, "The points. Điểm tiêm.", tag="en", wording="en")


def test_a_text_in_another_language_is_left_alone(term, told):
    assert [] == told([term("diem", "điểm tiêm", "điểm tiêm")], "Ở điểm tiêm.", tag="en")


def test_a_word_nobody_has_translated_is_not_looked_for(term, told):
    assert [] == told([term("ubnd", "UBND")], "The UBND.", tag="en", wording="en")


def test_a_word_with_an_everyday_sense_is_explained_only_where_asked(term, told):
    terms = [term("mui", "mũi", automatic=False)]

    assert [] == told(terms, "Đeo khẩu trang kín mũi.")
    assert [("mũi", "mui")] == told(terms, "Tiêm đủ {{ term:mui }}.")


def test_a_word_that_was_asked_for_is_explained_even_on_a_full_page(term, told):
    terms = [*(term(f"t{n}", f"từ{n}") for n in range(5)), term("mui", "mũi")]

    assert ("mũi", "mui") in told(terms, "từ0 từ1 từ2 từ3 từ4 mũi", "{{ term:mui }}")


def test_the_page_that_says_more_needs_no_explanation(term, told):
    terms = [term("bang", "bảng tin", page="guides")]

    assert [] == told(terms, "Xem bảng tin.")
    assert [("bảng tin", "bang")] == told(terms, "Xem bảng tin.", page="apps")


def test_the_list_of_words_explains_them_anyway(term, told):
    assert [] == told([term("ubnd", "UBND")], "UBND", page="terms")


@pytest.mark.parametrize("status", ["withdrawn", "ended", "replaced"])
def test_what_no_longer_holds_explains_nothing(term, told, status):
    assert [] == told([term("ubnd", "UBND", status=status)], "UBND")


def test_an_explanation_nobody_has_translated_says_which_language_it_is_in(term, site_of, reader_of):
    reader = reader_of(site_of(term("ubnd", "UBND", "UBND", stands_for=Words({"vi": "Ủy ban"}))), "guides", "en")
    told = Explanations(reader).of(Mention("UBND", "ubnd"))

    assert ("What does “UBND” mean?", "vi", "vi") == (told.asks, told.long.lang, told.text.lang)


def test_values_are_no_running_text(term, record, site_of, reader_of):
    slogan = record("slogan:a", text=Words({"vi": "UBND vì dân"}))
    reader = reader_of(site_of(term("ubnd", "UBND"), slogan), "guides")
    pieces = [*filled(text_pieces("“{{ slogan:a.text }}”, UBND.", reader.lexicon("vi")), reader, "vi")]

    assert ["ubnd"] == [piece.term for piece in pieces if isinstance(piece, Mention)]


def test_search_reads_the_text_as_it_is(term, site_of, reader_of):
    reader = reader_of(site_of(term("ubnd", "UBND")), "guides")
    pieces, _ = reader.rich(RichWords({"vi": "Hỏi UBND xã."}))

    assert Markup("<p>Hỏi UBND xã.</p>") == Markup("").join(pieces)


def test_the_list_is_in_the_order_of_the_alphabet(term, site_of, reader_of):
    reader = reader_of(site_of(term("c", "đen"), term("a", "dân"), term("b", "ăn")), "terms")

    assert ["Ăn", "Dân", "Đen"] == [word.name.text for word in glossary(reader.page, reader)]
