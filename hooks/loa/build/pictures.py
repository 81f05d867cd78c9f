"""Pictures of editors -> their forms for phones, kept in `build/` from one build to the next."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType

from loa.build.cache import Cache, digest
from loa.build.inputs import Inputs
from loa.content.load import Content
from loa.content.spot import spot_in_page
from loa.errors import Problem
from loa.model.events import Material, MaterialFile
from loa.model.light_markdown import pictures
from loa.model.site import Site
from loa.pages.edition import Edition
from loa.pages.pictures import PICTURES, Offered, Pictured
from loa.raster import forms
from loa.raster.inspect import READ, findings


def picture_problems(content: Content, inputs: Inputs) -> Iterator[Problem]:
    """Picture files that can't be shown, or that tell more than what is seen on them."""
    kept = _cache(inputs)
    for material, index, file in _raster_files(content.site):
        path = _source(inputs, file.file)
        if path is None:
            continue  # told by the check of files
        data = path.read_bytes()
        if _key(data) in kept:
            continue  # forms have been made from these very bytes
        place = content.place_of(f"material:{material.id}", ("files", index, "file"))
        for rule, slots in findings(data, file.format):
            yield Problem(place, rule, {"file": file.file, **slots}, f"files.{index}.file")
    for prose in content.site.prose:
        for picture in pictures(prose.body):
            found = _written(inputs, picture.file)
            for rule, slots in findings(found.read_bytes(), found.suffix[1:]) if found else ():
                place = spot_in_page(prose.place, prose.body, picture.start)
                yield Problem(place, rule, {"file": picture.file, **slots})


def with_pictures(edition: Edition, inputs: Inputs) -> Edition:
    """The edition with the forms of every picture that its pages show."""
    kept = _cache(inputs)
    shown = {file.file: path for material, _, file in _raster_files(edition.site)
             if file is material.drawn and (path := _source(inputs, file.file))}
    shown |= {picture.file: path for prose in edition.site.prose for picture in pictures(prose.body)
              if (path := _written(inputs, picture.file))}
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        pictured = dict(zip(shown, threads.map(partial(_pictured, kept=kept), shown.values()), strict=True))
    kept.keep_only((*(_key(path.read_bytes()) for path in shown.values()),
                    *(Path(form.path).name for each in pictured.values() for form in each.forms)))
    return dataclasses.replace(edition, pictures=MappingProxyType(pictured))


def picture_files(edition: Edition, inputs: Inputs) -> Iterator[tuple[str, bytes]]:
    """(path under the site's root, bytes) of every form."""
    kept = _cache(inputs)
    for each in edition.pictures.values():
        yield from ((form.path, kept.get(Path(form.path).name)) for form in each.forms)


def _cache(inputs: Inputs) -> Cache:
    return Cache(inputs.root / "build" / "pictures")


def _raster_files(site: Site) -> Iterator[tuple[Material, int, MaterialFile]]:
    for material in site.materials:
        for index, file in enumerate(material.files):
            if file.format in READ:
                yield material, index, file


def _source(inputs: Inputs, name: str) -> Path | None:
    folder = (inputs.docs / "files").resolve()
    path = (folder / name).resolve()
    return path if path.is_relative_to(folder) and path.is_file() else None


def _written(inputs: Inputs, name: str) -> Path | None:
    """The file of a picture on a hand-written page, if it is one that can be shown."""
    path = _source(inputs, name)
    return path if path and path.suffix[1:] in READ else None


def _key(data: bytes) -> str:
    """A name for a picture and the way its forms are made."""
    return digest(Path(forms.__file__).read_bytes(), version("pillow"), data)


def _pictured(path: Path, kept: Cache) -> Pictured:
    """From the cache, or made and kept: forms under their published names, and the list of them under its key."""
    data = path.read_bytes()
    key = _key(data)
    return Pictured(_found(key, kept) or _made(key, data, path.stem, kept))


def _made(key: str, data: bytes, stem: str, kept: Cache) -> tuple[Offered, ...]:
    listed = [_kept(form, stem, kept) for form in forms.forms(data)]
    kept.put(key, json.dumps(listed).encode())
    return tuple(Offered(**each) for each in listed)


def _found(key: str, kept: Cache) -> tuple[Offered, ...] | None:
    """The forms listed under a key; None where they have not been made, or one of them has been lost since."""
    if key not in kept:
        return None
    listed = tuple(Offered(**each) for each in json.loads(kept.get(key)))
    return listed if all(Path(form.path).name in kept for form in listed) else None


def _kept(form: forms.Form, stem: str, kept: Cache) -> dict[str, str | int]:
    name = f"{stem}-{form.width}-{hashlib.sha256(form.data).hexdigest()[:12]}.{form.format}"
    kept.put(name, form.data)
    return {"path": f"{PICTURES}/{name}", "format": form.format, "width": form.width, "height": form.height}
