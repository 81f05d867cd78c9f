"""Which words of a text are found, and that the text itself stays as it is."""

import pytest

from loa.templating.mentions import NO_WORDS, Mention, lexicon
from loa.templating.rich import PageLink, text_pieces

WORDS = lexicon([
    ("UBND", "ubnd"), ("điểm tiêm", "point"), ("điểm tiêm chủng", "point"), ("buổi tiêm", "session"), ("5K", "5k"),
    ("2K+", "2k"), ("khăn & xà phòng", "soap"), ("hotline", "hotline"), ("hotlines", "hotline"), ("PC-Covid", "app"),
])


def found(html):
    return [(str(piece), piece.term) for piece in WORDS.mentions(html) if isinstance(piece, Mention)]


@pytest.mark.parametrize("html", [
    "", "<p>Không có gì.</p>", "<p>UBND, 5K và <em>điểm tiêm</em>.</p><ul>\n<li>2K+</li>\n</ul>",
    '<p>Xem <a href="x?a=1&amp;b=>">UBND</a> và UBND.</p>', "<p>1 &lt; 2, UBND</p>", "UBND",
    "<p>\ue000value a:b\ue001 UBND",
])
def test_the_pieces_together_are_the_text(html):
    assert html == "".join(WORDS.mentions(html))


def test_the_longest_word_is_found():
    assert [("điểm tiêm chủng", "point")] == found("<p>Ở điểm tiêm chủng nào?</p>")


def test_a_word_may_begin_a_sentence():
    assert [("Điểm tiêm", "point")] == found("<p>Điểm tiêm ở đâu?</p>")


def test_capitals_of_its_own_are_kept():
    assert [("5K", "5k")] == found("<p>ubnd, Ubnd, 5k, 5K, ĐIỂM TIÊM</p>")


def test_any_space_stands_between_syllables():
    assert [("điểm\u00a0tiêm", "point"), ("điểm\ntiêm", "point")] == found("<p>điểm\u00a0tiêm, điểm\ntiêm</p>")


@pytest.mark.parametrize("text", [
    "488/KH-UBND", "UBND-TH", "UBND/2021", "ubnd.gov.vn", "UBND.vn", "a@UBND", "15K", "5Kg", "mUBND", "điểm tiêmm",
    "quan điểm tiêmx", "/UBND", "5K_2",
])
def test_a_part_of_another_word_number_or_address_is_no_mention(text):
    assert [] == found(f"<p>Xem {text} nhé.</p>")


@pytest.mark.parametrize("text", ["(UBND)", "“UBND”", "UBND.", "UBND,", "UBND…", "UBND: a", "UBND - a", "– UBND"])
def test_punctuation_stands_beside_a_word(text):
    assert [("UBND", "ubnd")] == found(f"<p>{text}</p>")


@pytest.mark.parametrize("html", [
    '<p><a href="https://x.example/UBND">UBND <em>5K</em></a></p>', "<h2>UBND</h2>", '<h3 id="x">Về UBND</h3>',
    "<p><code>UBND</code></p>", "<pre><code>5K</code></pre>", "<blockquote>\n<p>UBND</p>\n</blockquote>",
    "<table><thead><tr><th>UBND</th></tr></thead></table>", "<p>\ue000value app:UBND\ue001</p>",
])
def test_links_headings_code_quotations_and_gaps_stay_untouched(html):
    assert [] == found(html)


def test_text_after_them_is_looked_at_again():
    assert [("5K", "5k")] == found('<h2>UBND</h2><p><a href="x">UBND</a> 5K</p>')


def test_words_are_found_as_they_are_escaped():
    assert [("khăn &amp; xà phòng", "soap")] == found("<p>khăn &amp; xà phòng</p>")


def test_words_with_marks_are_found_whole():
    assert [("2K+", "2k"), ("PC-Covid", "app")] == found("<p>2K+ và PC-Covid</p>")


def test_each_language_has_words_of_its_own():
    english = lexicon([("booster", "dose"), ("boosters", "dose")])

    assert ["Boosters", "booster"] == [str(each) for each in english.mentions("Boosters; booster doses; bo")
                                       if isinstance(each, Mention)]


def test_without_words_nothing_is_cut():
    assert ["<p>UBND</p>"] == list(NO_WORDS.mentions("<p>UBND</p>"))


def test_links_and_values_keep_their_gaps_beside_mentions():
    pieces = text_pieces("UBND: [5K](page:message:5k), điểm tiêm.", WORDS)

    assert ["ubnd", "point"] == [piece.term for piece in pieces if isinstance(piece, Mention)]
    assert PageLink("message:5k", "") in pieces
