"""(title, address of a page) -> links that hand it on: plain addresses, which ask nobody anything until tapped."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True)
class Share:
    """One page, ready to be sent."""

    url: str
    zalo: str
    facebook: str
    sms: str


def share(title: str, url: str) -> Share:
    """Links for one page."""
    # Zalo's own button needs a script of theirs; the page it opens takes the same answer in its address.
    told = base64.b64encode(json.dumps({"url": url}, separators=(",", ":")).encode()).decode()
    return Share(
        url=url,
        zalo=f"https://button-share.zalo.me/share_external?d={quote(told, safe='')}",
        facebook=f"https://www.facebook.com/sharer/sharer.php?u={_value(url)}",
        # Android reads what follows “?” (RFC 5724), iPhones since iOS 8 what follows “&”: both accept both.
        sms=f"sms:?&body={_value(f'{title} {url}')}",
    )


def _value(text: str) -> str:
    """A value in a query; letters beyond ASCII stay as they are, for browsers encode them, and they weigh a third."""
    return "".join(char if ord(char) > 127 else quote(char, safe=":/") for char in text)
