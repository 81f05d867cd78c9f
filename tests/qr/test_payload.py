"""What a code says, and what a person types instead."""

import pytest

from loa.qr.payload import home, payload, words


@pytest.mark.parametrize(
    ("address", "text", "typed"),
    [
        ("https://loa.example/", "https://LOA.EXAMPLE/48217", "loa.example/48217"),
        ("https://loa.example", "https://LOA.EXAMPLE/48217", "loa.example/48217"),
        ("HTTPS://Loa.Example/", "https://LOA.EXAMPLE/48217", "loa.example/48217"),
        (
            "https://tiemchung.sonla.gov.vn/",
            "https://TIEMCHUNG.SONLA.GOV.VN/48217",
            "tiemchung.sonla.gov.vn/48217",
        ),
        ("https://loa.example:8443/", "https://LOA.EXAMPLE:8443/48217", "loa.example:8443/48217"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/48217", "127.0.0.1:8000/48217"),
        (
            "https://xn--timchng-kya0120e.vn/",
            "https://XN--TIMCHNG-KYA0120E.VN/48217",
            "xn--timchng-kya0120e.vn/48217",
        ),
        ("https://so-y-te.example/Loa/", "https://SO-Y-TE.EXAMPLE/Loa/48217", "so-y-te.example/Loa/48217"),
        ("https://loa.example/a/b%20c", "https://LOA.EXAMPLE/a/b%20c/48217", "loa.example/a/b%20c/48217"),
    ],
)
def test_the_host_is_in_capitals_for_machines_and_in_small_letters_for_people(address, text, typed):
    assert text == payload(address, "48217")
    assert typed == words(address, "48217")


@pytest.mark.parametrize(
    ("address", "proposal"),
    [
        ("loa.example", "https://loa.example"),
        ("ftp://loa.example/", "https://loa.example/"),
        ("https://tiêmchủng.vn/", "https://xn--timchng-kya0120e.vn/"),
        ("https://loa.example:8443/đường/", "https://loa.example:8443/%C4%91%C6%B0%E1%BB%9Dng/"),
        ("https://loa.example/trạm y tế", "https://loa.example/tr%E1%BA%A1m%20y%20t%E1%BA%BF"),
        ("https://loa.example/?utm=poster", "https://loa.example/"),
        ("https://loa.example/#top", "https://loa.example/"),
        ("https://editor:secret@loa.example/", "https://loa.example/"),
        ("https://\N{KELVIN SIGN}ho.example/", "https://kho.example/"),
        ("https://loa.example:port/", "https://host.example/"),
        ("https://[::1/", "https://host.example/"),
        ("", "https://host.example/"),
    ],
)
def test_an_address_that_readers_garble_or_that_hides_something_is_refused_with_a_better_one(address, proposal):
    with pytest.raises(ValueError, match=r"can't stand in a QR code") as refused:
        payload(address, "48217")

    assert f"write {proposal}" == str(refused.value).rpartition(" → ")[2]


@pytest.mark.parametrize("code", ["48210", "0000", "huong-dan", ""])
def test_nothing_but_a_short_code_goes_into_a_payload(code):
    with pytest.raises(ValueError, match="no short code"):
        payload("https://loa.example/", code)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://LOA.EXAMPLE/48217", "loa.example"),
        ("https://LOA.EXAMPLE:8443/Loa/48217", "loa.example:8443/Loa"),
        ("https://LOA.EXAMPLE/48210", None),
        ("https://LOA.EXAMPLE/", None),
        ("tel:115", None),
        ("", None),
    ],
)
def test_a_payload_tells_where_it_sends_people(text, expected):
    assert expected == home(text)
