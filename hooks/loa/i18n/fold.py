"""Text -> as people type it on a phone, without marks, case or punctuation; the search script folds queries alike."""

from __future__ import annotations

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f]")
_BETWEEN_WORDS = re.compile("[\\s!-/:-@\\[-`{-~\u00a1-\u00bf\u2000-\u206f\u3000-\u303f]+")
"""ASCII and Latin-1 marks, general and CJK punctuation; letters of all scripts stay."""
_NO_DECOMPOSITION = str.maketrans({"đ": "d", "ð": "d"})
"""ð stands for đ in texts converted from old fonts."""


def fold(text: str) -> str:
    """“Tiêm  CHỦNG!” -> `tiem chung`."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text.lower()))
    return _BETWEEN_WORDS.sub(" ", bare.translate(_NO_DECOMPOSITION)).strip()
