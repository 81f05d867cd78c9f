"""What a camera and a ruler get from an output -> where that is not what the records and the list of outputs say."""

from __future__ import annotations

from collections.abc import Iterator

from audit.readback import Reading
from loa.pages.edition import Edition
from loa.pages.outputs import Output
from loa.qr.payload import payload

WITHOUT_CODE = ("board-", "frame-", "quote-")
"""Kinds of pictures that have no room for a code."""

READ_FROM = {"poster-a4": 0.5, "poster-a3": 1.0, "pano": 5.0}
"""Kind -> metres from which its code is read; everything else is held in the hand."""
IN_THE_HAND = 0.3
MODULES_IN_A_DISTANCE = 300
"""A module is one part in so many of the distance."""

SCALES = (1, 10)
"""How many times larger a sheet may be printed than it is drawn; PDF ends at five metres."""

SLACK = 0.97
"""What rounding to pixels may take from a length that is measured on a picture."""


Found = tuple[str, str, str]
"""(rule, what was found, what the records say)."""


def of_codes(output: Output, reading: Reading, edition: Edition) -> Iterator[Found]:
    """Its code is in the registry, opens its page in its language, and can be read from where it hangs."""
    registry = {code.code: code for code in edition.site.codes}
    every = frozenset[str]().union(*reading.codes.values())
    for density, said in reading.codes.items():
        yield from (("code-unreadable", f"at {density} dots per inch", text) for text in sorted(every - said) if said)
        if not said and (output.subject, output.language) in edition.codes and not output.kind.startswith(WITHOUT_CODE):
            yield "code-unreadable", f"at {density} dots per inch" if density else "in its pixels", ""
        for text in sorted(said):
            digits = text.rpartition("/")[2]
            code = registry.get(digits)
            if code is None or code.status != "live":
                yield "code-unregistered", text, ""
            elif text != payload(edition.address, digits):
                yield "code-address", text, payload(edition.address, digits)
            elif code.target != output.subject:
                yield "code-page", code.target, output.subject
            elif code.lang != output.language:
                yield "code-language", code.lang, output.language
    metres = READ_FROM.get(output.kind.removesuffix("-press").removesuffix("-photocopy"), IN_THE_HAND)
    if reading.module:
        scale = output.width / reading.size[0]
        least = metres * 1000 / MODULES_IN_A_DISTANCE
        if reading.module * scale < least * SLACK:
            yield "code-small", f"{reading.module * scale:.2f} mm a module", f"{least:.2f} mm"


def of_size(output: Output, reading: Reading) -> Iterator[Found]:
    """It is as large as the list says, or as many times smaller as sheets are that PDF has no room for."""
    if reading.size != (0, 0):
        wide, high = reading.size
        scale = round(output.width / wide)
        off = max(abs(wide * scale - output.width), abs(high * scale - output.height))
        if scale not in SCALES or off > scale:
            yield "size", f"{wide:.0f} × {high:.0f}", f"{output.width:g} × {output.height:g}"
