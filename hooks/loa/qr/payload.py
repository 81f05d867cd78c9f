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


def _parts(address: str, code: str) -> _Address:
    if not is_code(code):
        raise ValueError(f"{code!r} is no short code → take one from `loa codes add`")
    match = _ADDRESS.fullmatch(address)
    if match is None:
        raise ValueError(f"{address!r} can't stand in a QR code → write {_proposal(address)}")
    return _Address(match["scheme"].lower(), match["host"].lower(), match["path"].rstrip("/"))


def _proposal(address: str) -> str:
    """The address as far as it can be mended."""
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        host = (parts.hostname or "").encode("idna").decode("ascii") + (f":{parts.port}" if parts.port else "")
        proposal = f"https://{host}{quote(parts.path.strip(), safe='/%')}"
    except ValueError:
        proposal = ""
    return proposal if _ADDRESS.fullmatch(proposal) else "https://host.example/"
