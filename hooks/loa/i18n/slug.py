"""Text -> an anchor or path part in a-z, 0-9 and hyphens: “Điểm tiêm” -> `diem-tiem`.

MkDocs' own rule drops đ (it has no decomposition), so `Đi khám` would become `i-kham`.
"""

from __future__ import annotations

import re
import unicodedata

NO_DECOMPOSITION = str.maketrans({"đ": "d", "Đ": "D", "ł": "l", "ø": "o"})


def slug(text: str, separator: str = "-") -> str:
    """The text without marks; a script without Latin letters keeps its letters."""
    decomposed = unicodedata.normalize("NFD", text.translate(NO_DECOMPOSITION))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return separator.join(re.findall(r"[^\W_]+", bare.lower()))
