"""A built site -> what the Nu HTML checker says of all its HTML, or nothing where it cannot run."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from audit.tools import java, vnu


def invalid(folder: Path) -> tuple[str, ...] | None:
    """Errors, each with its file and line; warnings of the checker are no errors."""
    runtime, checker = java(), vnu()
    if not runtime or not checker:
        return None
    command = [runtime, "-Xss4m", "-jar", checker, "--format", "json", "--exit-zero-always", "--skip-non-html", folder]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    return tuple(_told(each, folder) for each in json.loads(said)["messages"] if each["type"] != "info")


def _told(message: dict[str, Any], folder: Path) -> str:
    path = Path(unquote(urlsplit(message.get("url", "")).path))
    where = path.relative_to(folder.resolve()) if path.is_relative_to(folder.resolve()) else path
    return f"{where}:{message.get('lastLine', '?')}: {message['message']}"
