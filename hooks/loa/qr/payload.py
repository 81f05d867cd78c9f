"""The site's address and a short code -> the text inside the QR code, and the words a person types instead of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from loa.qr.codes import is_code

# ASCII alone: not every reader guesses the same encoding for the rest.
_ADDRESS = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9.-]+(:\d+)?)(?P<path>(/[a-z0-9._~!$&'()*+,;=:@%-]*)*)",
    re.ASCII | re.IGNORECASE,
)


@dataclass(frozen=True)
class _Address:
    scheme: str
    host: str
    path: str


def payload(address: str, code: str) -> str:
    """`https://LOA.EXAMPLE/48217`, the text inside a QR code.

    Capitals and digits cost 5.5 and 3.3 bits each, small letters 8: the host, where case means nothing, is shouted.
    Not the scheme: several camera apps do not open HTTPS://. Not the path: there case may matter.
    """
    parts = _parts(address, code)
    return f"{parts.scheme}://{parts.host.upper()}{parts.path}/{code}"


def words(address: str, code: str) -> str:
    """`loa.example/48217`, the same for people who type."""
    parts = _parts(address, code)
    return f"{parts.host}{parts.path}/{code}"


def home(text: str) -> str | None:
    """`loa.example`, with its sub-path if any: where a payload sends people; None if it is no payload of ours."""
    address, _, code = text.rpartition("/")
    if not (_ADDRESS.fullmatch(address) and is_code(code)):
        return None
    return words(address, code).removesuffix(f"/{code}")


def home_of(address: str) -> str | None:
    """The same of an address, written with or without its scheme; None if it can't stand in a QR code."""
    match = _ADDRESS.fullmatch(address if "://" in address else f"https://{address}")
    return match and f"{match['host'].lower()}{match['path'].rstrip('/')}"


def is_sample(address: str) -> bool:
    """Whether the address is one that can never exist (RFC 2606), so that nothing may be printed with it."""
    host = urlsplit(address).hostname or ""
    return host == "example" or host.endswith(".example")


def _parts(address: str, code: str) -> _Address:
    if not is_code(code):
        raise ValueError(f"{code!r} is no short code → take one from `loa codes add`")
    match = _ADDRESS.fullmatch(address)
    if match is None:
        raise ValueError(f"{address!r} can't stand in a QR code → write {proposal(address)}")
    return _Address(match["scheme"].lower(), match["host"].lower(), match["path"].rstrip("/"))


def proposal(address: str) -> str:
    """An address as far as it can be mended."""
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        host = (parts.hostname or "").encode("idna").decode("ascii") + (f":{parts.port}" if parts.port else "")
        mended = f"https://{host}{quote(parts.path.strip(), safe='/%')}"
    except ValueError:
        mended = ""
    return mended if _ADDRESS.fullmatch(mended) else "https://host.example/"
