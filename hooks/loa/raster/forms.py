"""A picture of an editor -> smaller forms of it: AVIF and WebP for phones of today, one that every browser draws.

Each form is drawn anew from the pixels, so that nothing the camera wrote beside them is published: no place, no day,
no name, no thumbnail of what was cropped away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from types import MappingProxyType
from typing import Literal

from PIL import Image, ImageCms, ImageOps

Format = Literal["avif", "webp", "jpg", "png"]

PHONE_WIDTHS, WIDER = (360, 720), 1080
"""A small phone shows 360 pixels, or 720 finer ones; the widest form is for larger screens."""

MOST_ON_PHONES, MOST = 30_000, 60_000
"""Bytes of a form that phones fetch, and of the widest one."""

QUALITIES: Mapping[Format, Sequence[int]] = MappingProxyType({
    "avif": (63, 55, 47, 40, 33, 26, 20),
    "webp": (80, 72, 64, 56, 48, 40, 32),
    "jpg": (80, 72, 64, 56, 48, 40, 32),
    "png": (256, 128, 64),  # colours
})
"""From fine to coarse; the first that is small enough is taken."""


@dataclass(frozen=True)
class Form:
    """One file of a picture."""

    format: Format
    width: int
    height: int
    data: bytes


def forms(data: bytes) -> tuple[Form, ...]:
    """Every form worth having, the narrowest first, and of one width the best packed first; the last is for all."""
    picture, original = _pixels(data)
    fallback = _fallback(picture, original)
    modern = (_form(picture, kind, width) for width in _widths(picture) for kind in ("avif", "webp"))
    return (*(form for form in modern if form.width != fallback.width or len(form.data) < len(fallback.data)), fallback)


def _widths(picture: Image.Image) -> Sequence[int]:
    """Those the picture has pixels for; a picture narrower than all of them stays as wide as it is."""
    return [width for width in (*PHONE_WIDTHS, WIDER) if width <= picture.width] or [picture.width]


def _fallback(picture: Image.Image, original: str) -> Form:
    """A drawing stays PNG where that is small enough, and so does what something shines through; else JPEG."""
    width = min(picture.width, PHONE_WIDTHS[-1])
    if picture.mode == "RGBA":
        return _form(picture, "png", width)
    drawing = _finest(_resized(picture, width), "png", MOST_ON_PHONES) if original == "PNG" else None
    return drawing or _form(picture, "jpg", width)


def _form(picture: Image.Image, kind: Format, width: int) -> Form:
    """The finest that is small enough; where even the coarsest is not, a narrower one."""
    most = MOST if width > PHONE_WIDTHS[-1] else MOST_ON_PHONES
    while (form := _finest(_resized(picture, width), kind, most)) is None:
        width = width * 4 // 5
    return form


def _resized(picture: Image.Image, width: int) -> Image.Image:
    height = max(1, round(picture.height * width / picture.width))
    return picture if width == picture.width else picture.resize((width, height), Image.Resampling.LANCZOS)


def _finest(picture: Image.Image, kind: Format, most: int) -> Form | None:
    """The finest quality within so many bytes, found by halving: coarser is smaller."""
    found = None
    qualities = QUALITIES[kind]
    low, high = 0, len(qualities)
    while low < high:
        middle = (low + high) // 2
        data = _encoded(picture, kind, qualities[middle])
        if len(data) <= most:
            found, high = Form(kind, *picture.size, data), middle
        else:
            low = middle + 1
    return found


def _encoded(picture: Image.Image, kind: Format, quality: int) -> bytes:
    """Equal pixels give equal bytes: one thread, no metadata."""
    file = BytesIO()
    match kind:
        case "avif":
            picture.save(file, "AVIF", quality=quality, speed=6, max_threads=1)
        case "webp":
            picture.save(file, "WEBP", quality=quality, method=6)
        case "jpg":
            picture.save(file, "JPEG", quality=quality, optimize=True, progressive=True)
        case "png":
            picture.quantize(quality, Image.Quantize.FASTOCTREE).save(file, "PNG", optimize=True)
    return file.getvalue()


def _pixels(data: bytes) -> tuple[Image.Image, str]:
    """The picture upright and in the colours of the web, without anything beside its pixels; and its format."""
    with Image.open(BytesIO(data)) as opened:
        original = str(opened.format)
        picture = ImageOps.exif_transpose(opened)
        profile = opened.info.get("icc_profile")
        picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    if profile:
        picture = _in_srgb(picture, profile)
    if picture.mode == "RGBA" and picture.getextrema()[3] == (255, 255):
        picture = picture.convert("RGB")
    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    return bare, original


def _in_srgb(picture: Image.Image, profile: bytes) -> Image.Image:
    """Phones photograph in wider colours than old screens know; a profile that does not fit is passed over."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        converted = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"))
    except (ImageCms.PyCMSError, OSError):
        return picture
    return converted or picture
