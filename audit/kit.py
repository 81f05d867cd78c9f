"""A built site -> whether every output of its campaign kit says what the records say, and how heavy they are."""

from __future__ import annotations

import datetime as dt

from audit.agreement import disagreements
from audit.budgets import Budgets
from audit.built import Built
from audit.carriers import tables_of_all
from audit.measure import Measure
from audit.readback import DENSITIES
from audit.retold import Retold
from audit.shared import shared_pictures
from audit.tools import PROJECT
from loa.build.edition import check_edition
from loa.build.inputs import read_inputs
from loa.build.outputs import kit_in
from loa.cli.project import icons

MOST = {"poster-a4": 100_000, "share picture": 40_000, "zip": 5_000_000}
"""Bytes of the heaviest download of each sort."""


def kit(site: Built, budgets: Budgets) -> Measure:
    """Read everything back, and weigh it."""
    found = kit_in(site.folder)
    if found is None:
        return Measure("not measured: the site was built without a kit")
    environment = {"LOA_TODAY": site.manifest["generated_for"], "LOA_SITE_URL": site.address}
    inputs = read_inputs(PROJECT, icons(), environment, dt.date.max)
    edition = check_edition(inputs).edition
    outputs = (*found.outputs, *(each for each in tables_of_all(edition) if (site.folder / each.path).is_file()),
               *shared_pictures(edition, site.folder))
    wrong = tuple(map(str, disagreements(outputs, lambda path: (site.folder / path).read_bytes(), edition,
                                         Retold(edition, inputs).text, found.bundles)))
    heaviest = {
        "poster-a4": max(each.bytes for each in found.outputs if each.kind == "poster-a4"),
        "share picture": max(path.stat().st_size for path in site.folder.rglob("chia-se.png")),
        "zip": max(each.bytes for each in found.bundles),
    }
    heavy = tuple(f"the heaviest {what} has {size:,} bytes, at most {MOST[what]:,}"
                  for what, size in heaviest.items() if size > MOST[what])
    said = ", ".join(f"heaviest {what} {size:,} bytes" for what, size in heaviest.items())
    sheets = sum(each.format == "pdf" for each in outputs)
    told = (f"{len(outputs)} outputs and {len(found.bundles)} zips read back, the codes of all {sheets} sheets at "
            f"{' and '.join(map(str, DENSITIES))} dots per inch; {len(wrong)} disagree with the records; {said}")
    return Measure(told, {"outputs": len(outputs), "disagree": len(wrong), "heaviest": heaviest}, (*wrong, *heavy))
