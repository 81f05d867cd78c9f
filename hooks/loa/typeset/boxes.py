"""A PDF with room around its pages -> the same with the boxes a printing house looks for: cut here, bleed to there."""

from __future__ import annotations

import io

import pikepdf

POINT = 72 / 25.4
"""Points in a millimetre."""


def with_boxes(made: bytes, edge: float, bleed: float) -> bytes:
    """`edge` millimetres lie between the end of the medium and the cut, `bleed` of them are printed."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        for page in pdf.pages:
            left, bottom, right, top = (float(side) for side in page.mediabox)
            for name, inset in (("/TrimBox", edge), ("/BleedBox", edge - bleed)):
                by = inset * POINT
                box = (left + by, bottom + by, right - by, top - by)
                page.obj[name] = pikepdf.Array([round(side, 4) for side in box])
        pdf.save(out, deterministic_id=True, compress_streams=True)
    return out.getvalue()
