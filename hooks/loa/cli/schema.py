"""`loa schema`: JSON Schemas of the content files, for editors of YAML."""

from __future__ import annotations

import argparse
from pathlib import Path

from loa.build.schema import write_schemas
from loa.cli.project import inputs


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the command."""
    schema = commands.add_parser("schema", help="write JSON Schemas of the content files, for VS Code and its like")
    schema.add_argument("folder", nargs="?", type=Path, help="where to write them (default: schema)")
    schema.set_defaults(run=_schema)


def _schema(options: argparse.Namespace) -> int:
    wanted = inputs()
    folder = options.folder or wanted.root / "schema"
    print(f"{write_schemas(wanted, folder)} schemas in {folder}")
    return 0
