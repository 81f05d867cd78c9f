"""What is printed stays true: every way to break a promise on paper is found."""

import datetime as dt

import pytest

from loa.errors import Place
from loa.model.codes import Code
from loa.qr.lock import broken_promises, digest, printed_code
from loa.qr.matrix import matrix

DAY = dt.date(2022, 9, 12)
CODE = Code(code="48217", target="contact:cap-cuu-115", lang="vi", added=DAY)
OTHER = Code(code="10008", target="home", lang="en", added=DAY)
REGISTRY = (OTHER, CODE)
PRINTED = printed_code(CODE, "https://loa.example/", DAY, "áp phích A3, 10.000 tờ")


def rules(registry=REGISTRY, locked=(PRINTED,), host="loa.example", old_hosts=()):
    return [problem.rule for problem in broken_promises(registry, locked, host, old_hosts, place_of)]


def place_of(owner, path):
    return Place(f"content/codes.lock.yml#{owner}.{'.'.join(path)}")


def changed(record, **values):
    return record.model_copy(update=values)


def test_a_printed_code_is_locked_as_it_was_drawn():
    drawn = matrix("https://LOA.EXAMPLE/48217")

    assert ("48217", "contact:cap-cuu-115", "vi") == (PRINTED.code, PRINTED.target, PRINTED.lang)
    assert "https://LOA.EXAMPLE/48217" == PRINTED.payload
    assert (2, "Q", digest(drawn)) == (PRINTED.version, PRINTED.level, PRINTED.digest)
    assert (DAY, "áp phích A3, 10.000 tờ") == (PRINTED.printed, PRINTED.where)


def test_a_digest_is_the_same_on_every_machine():
    assert "e7e9acb21a4c7c4b" == digest(matrix("https://LOA.EXAMPLE/48217"))


@pytest.mark.parametrize(
    ("registry", "host", "old_hosts"),
    [
        (REGISTRY, "loa.example", ()),
        ((changed(CODE, status="retired", retired=DAY, instead="home"),), "loa.example", ()),
        (REGISTRY, "suc-khoe.example", ("loa.example",)),
    ],
)
def test_a_promise_that_is_kept_is_no_problem(registry, host, old_hosts):
    assert [] == rules(registry, host=host, old_hosts=old_hosts)


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        ({"registry": (OTHER,)}, "printed-code-removed"),
        ({"registry": ()}, "printed-code-removed"),
        ({"registry": (changed(CODE, target="home"),)}, "printed-code-retargeted"),
        ({"registry": (changed(CODE, lang="en"),)}, "printed-code-retargeted"),
        ({"host": "suc-khoe.example"}, "printed-code-host-moved"),
        ({"host": "loa.example/tram"}, "printed-code-host-moved"),
        ({"host": "suc-khoe.example", "old_hosts": ("cu.example",)}, "printed-code-host-moved"),
        ({"locked": (changed(PRINTED, payload="https://LOA.EXAMPLE/10008"),)}, "printed-code-host-moved"),
        ({"locked": (changed(PRINTED, payload="Khẩu trang"),)}, "printed-code-host-moved"),
        ({"locked": (changed(PRINTED, digest="0" * 16),)}, "printed-code-redrawn"),
        ({"locked": (changed(PRINTED, version=3),)}, "printed-code-redrawn"),
        ({"locked": (changed(PRINTED, level="H"),)}, "printed-code-redrawn"),
    ],
)
def test_each_way_to_break_a_promise_is_found(broken, rule):
    assert [rule] == rules(**broken)


def test_every_broken_promise_is_told_with_its_place_and_what_is_on_paper():
    registry = (changed(OTHER, target="about"),)
    locked = (PRINTED, printed_code(OTHER, "https://cu.example/", DAY, "LED"))
    removed, retargeted, moved = broken_promises(registry, locked, "loa.example", (), place_of)

    assert ("content/codes.lock.yml#printed-code:1.code", "code") == (removed.place.file, removed.field)
    assert {
        "code": "48217", "was": "contact:cap-cuu-115 (vi)", "printed": "2022-09-12", "where": "áp phích A3, 10.000 tờ"
    } == removed.values
    assert ("home (en)", "about (en)") == (retargeted.values["was"], retargeted.values["now"])
    assert ("https://CU.EXAMPLE/10008", "loa.example") == (moved.values["payload"], moved.values["hosts"])
