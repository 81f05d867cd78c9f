"""The project -> the folder of JSON Schemas that editors of YAML are bound to."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from loa.build.inputs import Inputs
from loa.build.replace import replace
from loa.content.meanings import COLUMNS, meanings
from loa.content.schema import Speaker, schemas
from loa.content.writing.format import language_order


def schema_files(inputs: Inputs) -> Mapping[str, str]:
    """Name -> text; equal content gives equal text."""
    tags = [each for each in language_order(inputs.content) if each in COLUMNS]
    found = schemas(Speaker(meanings(inputs.content), COLUMNS, tuple(tags)))
    return {name: json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in found.items()}


def write_schemas(inputs: Inputs, folder: Path) -> int:
    """Lay them into a folder; what is there of kinds that are gone goes as well. How many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    files = schema_files(inputs)
    for old in folder.glob("*.json"):
        if old.name not in files:
            old.unlink()
    for name, text in files.items():
        if not (folder / name).exists() or (folder / name).read_text("utf-8") != text:
            replace(folder / name, text.encode())
    return len(files)
