"""A word -> whether it can be a Vietnamese syllable: the test that tells spoilt Vietnamese from foreign words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

TONES = "\u0300\u0301\u0303\u0309\u0323"

ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
RHYMES = """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu ynh yt
    o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo
    oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ
    uy uya uych uyên uyêt uynh uyt uyu uyp
    ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
"""

SYLLABLE = re.compile(f"({'|'.join(ONSETS.split())})?({'|'.join(RHYMES.split())})")
CHECKED = re.compile(r"(c|ch|p|t)$")  # these endings carry only the rising and the heavy tone
CHECKED_TONES = "\u0301\u0323"


@lru_cache(maxsize=8192)  # Vietnamese has fewer; 5,000 records repeat them 65,000 times
def is_syllable(word: str) -> bool:
    """True for `Đường`, `quyết`, `y`; false for `Zürich`, `Tiªm`, `chuûng`."""
    marks = unicodedata.normalize("NFD", word.lower())
    tones = [char for char in marks if char in TONES]
    letters = unicodedata.normalize("NFC", "".join(char for char in marks if char not in TONES))
    if len(tones) > 1 or not SYLLABLE.fullmatch(letters):
        return False
    return not CHECKED.search(letters) or (bool(tones) and tones[0] in CHECKED_TONES)
