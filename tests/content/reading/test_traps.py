"""Every way we know in which YAML, a word processor or an old font says something else than an editor meant.

Each case is the text of a file and all problems to be found in it, as `line:column rule`.
"""

import textwrap

import pytest

from loa.content.reading import read
from loa.errors.wording import languages, tell

TRAPS = {
    # Values that other programs would read as something else.
    "octal hotline": ("number: 02437737000", "1:9 unquoted"),
    "hotline with an 8": ("number: 02123750873", "1:9 unquoted"),
    "hotline with a dot": ("number: 1900.9095", "1:9 unquoted-decimal"),
    "thousands with a dot": ("doses: 1.234", "1:8 unquoted-decimal"),
    "country code": ("number: +842462827979", "1:9 unquoted"),
    "time of day": ("opens: 7:30", "1:8 unquoted"),
    "time with seconds": ("opens: 19:00:00", "1:8 unquoted"),
    "version": ("v: 1.10", "1:4 unquoted"),
    "exponent": ("v: 12e5", "1:4 unquoted"),
    "hexadecimal": ("v: 0x1F", "1:4 unquoted"),
    "digits in groups": ("v: 1_000", "1:4 unquoted"),
    "account number": ("v: 1130000067890123456", "1:4 unquoted"),
    "Norway": ("country: NO", "1:10 unquoted"),
    "language list": ("languages: [vi, en, no]", "1:21 unquoted"),
    "yes": ("always_open: yes", "1:14 unquoted"),
    "key that is a truth": ("on: x", "1:1 unquoted"),
    "merge key": ("<<: {a: b}", "1:1 unquoted"),
    # Text that YAML takes for something else.
    "hashtag": ("vi: Ở nhà #StayHome", "1:5 cut-off"),
    "hashtag alone": ("vi: #StayHome", "1:4 cut-off"),
    "colour": ("colour: #1B4D3E", "1:8 cut-off"),
    "hashtag in braces": ("label: {vi: Ở nhà #StayHome, en: x}", "1:13 cut-off"),
    "hashtag, then another line": ("vi: Ở nhà #StayHome\n  là yêu nước", "1:5 cut-off"),
    "two colons": ("vi: Chú ý: rửa tay", "1:10 two-colons"),
    "two colons in braces": ("label: {vi: Chú ý: rửa tay, en: x}", "1:18 two-colons"),
    "colon at the end": ("- vi: Gồm có:\n  en: x", "1:13 two-colons"),
    "curly quotes": ("number: “1900 9095”", "1:9 curly-quotes"),
    "curly quotes with a colon": ("vi: “5K: Khẩu trang”", "1:5 curly-quotes"),
    "curly quotes with a colon in a list": ("- “5K: Khẩu trang”", "1:3 curly-quotes"),
    "curly closing quote": ('a: "x”\nb: y', "1:4 curly-quotes"),
    "missing space": ("- id: x\n  scope:national\n  cost: free", "2:3 missing-space"),
    "missing space in the first line": ("- id:x\n  cost: free", "1:3 missing-space"),
    "missing space in braces": ('label: {vi:"Tiêm"}', "1:9 missing-space"),
    "missing space after the dash": ("- id: x\n-id: y", "2:1 missing-space"),
    "missing colon": ('- id: x\n  number "1900"', "2:3 missing-colon"),
    "missing colon before more": ("- id: x\n  label\n    vi: a", "2:3 missing-colon"),
    "unclosed quote": ('a: "x\nb: "y"', "1:4 unclosed-quote"),
    "unclosed quote in braces": ('label: {vi: "Đường dây nóng, en: "Hotline"}', "1:13 unclosed-quote"),
    "quotes within quotes": ('vi: "Thông điệp "5K" của Bộ"', "1:17 text-after-quote"),
    "apostrophe within quotes": ("vi: 'H'Mông'", "1:7 text-after-quote"),
    "stray backslash": ('a: "C:\\qd"', "1:7 stray-backslash"),
    "at sign": ("zalo: @so_y_te", "1:7 reserved-character"),
    "asterisks": ("vi: **Chú ý**", "1:5 reserved-character"),
    "code for the network": ("number: *098#", "1:9 reserved-character"),
    "percent": ("vi: %x", "1:5 reserved-character"),
    "open bracket": ("a: [1, 2\nb: 3", "1:4 unclosed-bracket"),
    "indent between two": ("a:\n  b: x\n c: y", "3:2 indentation"),
    "indent under a text": ("a: b\n  c: d", "2:3 indentation"),
    "list with a stray name": ("- a\nb: x", "2:1 indentation"),
    "no YAML at all": ("a: -\n b", "1:1 indentation"),
    # Structure that facts have no use for.
    "key twice": ("a: x\nb: y\na: z", "3:1 duplicate-key"),
    "anchor and alias": ("a: &x y\nb: *x", "1:4 anchor", "2:4 anchor"),
    "tag": ('a: !!python/object/apply:os.system ["id"]', "1:4 tag"),
    "text as name": ("{a: b}: c", "1:1 complex-key"),
    "template left behind": ("a: {{ number }}", "1:5 complex-key"),
    "second document": ("a: x\n---\nb: y", "2:1 several-documents"),
    "too deep": ("[" * 3000, "1:13 too-deep"),
    # Characters.
    "tab as indent": ("- a: x\n\tb: y\n- a: z", "2:1 tab"),
    "tab after a colon": ("a:\tx", "1:3 tab"),
    "no-break space in a number": ('number: "1900\xa09095"', "1:14 special-space"),
    "no-break space as indent": ("a:\n\xa0\xa0b: x", "2:1 special-space"),
    "no-break space after a colon": ("a:\xa0x", "1:3 special-space"),
    "thin space": ("a: 10\u2009km", "1:6 special-space"),
    "full-width colon": ("a： x", "1:2 full-width"),
    "full-width colon without a space": ("a：x\nb: y", "1:2 full-width"),
    "full-width digits": ('number: "１９００"', "1:10 full-width"),
    "line separator": ("a: x\u2028y: z", "1:5 odd-line-break"),
    "next line": ('a: "x\x85y"', "1:6 odd-line-break"),
    "zero-width space": ('number: "1900\u200b9095"', "1:14 invisible-character"),
    "soft hyphen": ('a: "x\xady"', "1:6 invisible-character"),
    "text turned around": ('a: "x\u202ey"', "1:6 invisible-character"),
    "control character": ("a: x\x00y", "1:5 invisible-character"),
    "zero-width space before everything": ("- a: x\n\u200b- a: y", "2:1 invisible-character"),
    "escaped zero-width space": ('a: "x\\u200by"', "1:4 invisible-escape"),
    "bullet of Word": ("a: \uf0b7 x", "1:4 broken-character"),
    "replacement character": ("a: x\ufffd", "1:5 broken-character"),
    "decomposed": ("vi: Đươ\u0300ng", "1:5 decomposed-unicode"),
    "Cyrillic letter": ("vi: Тiêm chủng", "1:5 look-alike-letter"),
    "Cyrillic letter in an address": ('url: "https://mоh.gov.vn"', "1:15 look-alike-letter"),
    "TCVN3": ('vi: "§­êng d©y nãng tiªm chñng"', "1:5 legacy-font"),
    "TCVN3 under a language": ('label: {en: "Tiªm chñng", vi: "Tiªm chñng"}', "1:31 legacy-font"),
    "VNI": ("vi: Ñöôøng daây noùng tieâm chuûng", "1:5 legacy-font"),
    "decoded twice": ("vi: " + "Đường dây nóng".encode().decode("latin-1"), "1:5 misread-utf-8"),
}

SOUND = {
    "comment": "a: x # a remark",
    "comments of every kind": "a: x #\n#a: y\nb: z #----\n#!mode\nc:   # below\n  - d",
    "comment glued to nothing": "a: #---\n  b: c",
    "dates": "a: 2021-07-10\nb: 2021-02-31\nc: 2021-07-10T07:30:00+07:00",
    "plain numbers": "a: 12\nb: 70.5\nc: -3\nd: 21.3289\ne: 0\nf: 115",
    "truths": "a: true\nb: false",
    "nothing": "a:\nb: null\nc: ~",
    "quoted": 'a: "02437737000"\nb: \'7:30\'\nc: "no"\nd: |\n  yes\n',
    "colons in text": "a: https://moh.gov.vn/x\nb: 5K:Khẩu trang\nc: 'x: y'",
    "quotation marks in text": "a: “Ở nhà” là “yêu nước”\nb: Chiến dịch “5K”",
    "Khmer with zero-width spaces": "km: ខ្មែរ\u200bភាសា",
    "emoji with joiners": "a: 👩\u200d⚕️ 👨\u200d👩\u200d👧",
    "names in other scripts": "a: IFN-β\nb: 5 µg\nc: Москва\nd: Ê Đê, H’Mông, kơñuh",
    "Western names in Vietnamese": "vi: Zürich, São Paulo, naïve, Noël, Panadol®",
    "Vietnamese with old and new marks": "vi: Hoà bình, thủy, thuỷ, quý, gì, giếng, oà, khuếch, nghiêng",
    "capitals before a quotation mark": 'vi: "“THIẾU BÃ”, xong"',
    "document start": "---\na: x\n...\n",
}


def found(text):
    _, problems = read("content/x.yml", text.encode(), "vi")
    return tuple(f"{problem.place.line}:{problem.place.column} {problem.rule}" for problem in problems)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("case", TRAPS.values(), ids=TRAPS)
def test_each_trap_is_found_where_it_is_and_hides_nothing_else(case):
    text, *expected = case

    assert tuple(expected) == found(text)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_what_is_meant_as_it_is_written_is_left_alone(text):
    assert () == found(text)


@pytest.mark.parametrize("language", sorted(languages()))
@pytest.mark.parametrize("case", TRAPS.values(), ids=TRAPS)
def test_each_trap_can_be_told_in_one_line(case, language):
    _, problems = read("content/x.yml", case[0].encode(), "vi")
    told = [tell(problem, language) for problem in problems]

    assert all(line.startswith("content/x.yml:") for line in told)
    assert all(line.isprintable() for line in told)


def test_a_corrected_value_is_offered_ready_to_paste():
    _, (problem,) = read("x.yml", 'label: {vi: "Thông điệp "5K" của Bộ", en: "x"}'.encode(), "vi")
    tree, problems = read("x.yml", f"vi: {problem.values['fixed']}".encode(), "vi")

    assert [] == problems
    assert {"vi": 'Thông điệp "5K" của Bộ'} == tree.plain()


def test_many_mistakes_of_a_kind_are_counted():
    bomb = "a: &a [x]\n" + "".join(f"k{number}: *a\n" for number in range(80))
    _, problems = read("x.yml", bomb.encode(), "vi")

    assert ["anchor"] * 5 + ["more"] == [problem.rule for problem in problems]
    assert "76" == problems[-1].values["count"]


def test_a_font_of_one_word_may_be_a_name_so_it_only_warns():
    _, (one,) = read("x.yml", 'vi: "Ở Tiªm"'.encode(), "vi")
    _, (two,) = read("x.yml", 'vi: "Tiªm chñng"'.encode(), "vi")

    assert ("warning", "error") == (one.severity, two.severity)


def test_one_mistake_in_an_entry_hides_no_other():
    text = textwrap.dedent("""\
        - id: a
          vi: Chú ý: gọi giờ hành chính
          number: 02437737000
          en: "Hotline
          role: Ở nhà #StayHome
        - id: b
          label: {vi: Ở nhà #StayHome}
          opens: 7:30
        """)
    tree, problems = read("x.yml", text.encode(), "vi")

    assert [
        (2, "two-colons"), (3, "unquoted"), (4, "unclosed-quote"), (5, "cut-off"), (7, "cut-off"), (8, "unquoted"),
    ] == [(problem.place.line, problem.rule) for problem in problems]
    assert not tree or not tree.complete


def test_problems_in_one_entry_leave_the_others_readable():
    text = textwrap.dedent("""\
        hotlines:
          - id: a
            vi: Chú ý: gọi giờ hành chính
          - id: b
            number: 1900.9095
          - id: c
            vi: "Đường dây nóng
          - id: d
        \tscope: national
          - id: e
        units:
          - id: f
            on: x
        """)
    tree, problems = read("x.yml", text.encode(), "vi")

    assert [
        (3, "two-colons"), (5, "unquoted-decimal"), (7, "unclosed-quote"), (9, "tab"), (13, "unquoted"),
    ] == [(problem.place.line, problem.rule) for problem in problems]
    assert {
        "hotlines": [{"id": "b", "number": "1900.9095"}, {"id": "e"}],
        "units": [{"id": "f", "on": "x"}],
    } == tree.plain()
    assert not tree.complete
