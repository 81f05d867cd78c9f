"""What a page costs somebody on a slow phone: one answer, with styles, script and drawings inside it."""

import brotli

MOST_BYTES = 14_000
"""What arrives in the first round trip: ten segments of a new connection (RFC 6928)."""


def test_every_page_arrives_in_the_first_round_trip(shipped):
    weights = {
        path: len(brotli.compress((shipped.folder / path / "index.html").read_bytes(), quality=11))
        for path in shipped.pages
    }
    heavy = {path: weight for path, weight in weights.items() if weight > MOST_BYTES}

    assert {} == heavy
