"""An output of the kit -> what people call it, what they use it for, and where it stands among the others."""

from __future__ import annotations

from types import MappingProxyType

from loa.i18n.say import Said
from loa.i18n.ui import Ui
from loa.pages.outputs import Output

NAMES = ("piece.poster", "piece.leaflet-a4-folded", "piece.leaflet", "piece.after-injection", "piece.app-leaflet",
         "piece.hotline-cards", "piece.banner", "piece.pano", "piece.schedule", "piece.led", "piece.quote",
         "piece.frame", "piece.board", "piece.sms", "piece.sms-unmarked", "piece.sms-carriers", "piece.post",
         "piece.post-parts", "piece.ticker", "piece.script-30", "piece.script-60", "piece.script-180", "piece.script")
"""Names of kinds, in the order in which people need them; sizes of one kind share a name."""

SHELVES = MappingProxyType({
    "pdf": "kit.paper", "svg": "kit.paper", "png": "kit.screens", "txt": "kit.words", "csv": "kit.words",
})
"""File format -> the sentence above all that is used in its way."""
ORDER = ("kit.paper", "kit.screens", "kit.words")

OF_A_PLACE = "poster-a4"
"""What most people want of a place's own outputs: shown by itself, the others are in the place's bundle."""

INKS = MappingProxyType({"press": "use.press", "photocopy": "use.photocopy"})
"""How a kind ends that is a sheet in other inks -> what for."""
USES = MappingProxyType({"print": "use.print", "screen": "use.screen", "text": "use.text", "sound": "use.text"})


def name_of(kind: str, ui: Ui) -> Said:
    """The name of the longest beginning of a kind that has one; a kind without a name shows itself."""
    parts = kind.split("-")
    for length in range(len(parts), 0, -1):
        key = f"piece.{'-'.join(parts[:length])}"
        if key in ui.fallback:
            return ui.say(key)
    return Said(kind, ui.tag)


def use_of(output: Output) -> str:
    """The sentence that says what a file is for: people choose by what they are about to do."""
    if _ink(output):
        return INKS[_ink(output)]
    return "use.office" if output.format == "pdf" else USES[output.purpose]


def piece_of(output: Output) -> str:
    """The kind without its inks and its turn: what is one thing to people."""
    stem, _, end = output.kind.rpartition("-")
    return stem if end in INKS or (stem and len(end) == 1) else output.kind


def shelf_of(output: Output) -> str:
    """The sentence above all that is used like it."""
    return SHELVES.get(output.format, "kit.screens")


def place_of(output: Output) -> tuple[int, int, float, str, int, str]:
    """Sorts by shelf, name, size and inks."""
    kind, inks = piece_of(output), ("", *INKS)
    name = next((place for place, each in enumerate(NAMES) if kind.startswith(each.removeprefix("piece."))), len(NAMES))
    return ORDER.index(shelf_of(output)), name, output.width, kind, inks.index(_ink(output)), output.path


def _ink(output: Output) -> str:
    end = output.kind.rpartition("-")[2]
    return end if end in INKS else ""
