"""A code from before a change of numbers -> the one that took its place; old papers and web pages still print the old.

Area codes changed on 11 February, 15 April and 17 June 2017, numbers of eleven digits became ten in September 2018.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_AREAS = """
    020:0214 022:0212 0230:0215 0231:0213 0240:0204 0241:0222 025:0205 026:0206 027:0207 0280:0208 0281:0209
    029:0216 030:0229 031:0225 0320:0220 0321:0221 033:0203 0350:0228 0351:0226 036:0227 037:0237 038:0238 039:0239
    04:024 0500:0262 0501:0261 0510:0235 0511:0236 052:0232 053:0233 054:0234 055:0255 056:0256 057:0257 058:0258
    059:0269 060:0260 061:0251 062:0252 063:0263 064:0254 0650:0274 0651:0271 066:0276 067:0277 068:0259 070:0270
    0710:0292 0711:0293 072:0272 073:0273 074:0294 075:0275 076:0296 077:0297 0780:0290 0781:0291 079:0299 08:028
"""
_MOBILES = """
    0120:070 0121:079 0122:077 0126:076 0128:078 0123:083 0124:084 0125:085 0127:081 0129:082
    0162:032 0163:033 0164:034 0165:035 0166:036 0167:037 0168:038 0169:039 0186:056 0188:058 0199:059
"""


def _pairs(text: str) -> Mapping[str, str]:
    """Longer codes first, so that 0230 is not taken for 02 and something."""
    pairs = [pair.split(":") for pair in text.split()]
    return MappingProxyType(dict(sorted(pairs, key=lambda pair: -len(pair[0]))))


AREA_CODES_OF_2017 = _pairs(_AREAS)
MOBILE_CODES_OF_2018 = _pairs(_MOBILES)
