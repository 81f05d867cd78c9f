"""Keys and bytes -> a folder that keeps what took long to make from one build to the next."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from loa.build.replace import replace


@dataclass(frozen=True)
class Cache:
    """Files under digests of everything they were made from; whoever deletes the folder loses time and nothing else."""

    folder: Path

    def __contains__(self, key: str) -> bool:
        """Whether something has been made from this."""
        return (self.folder / key).is_file()

    def get(self, key: str) -> bytes:
        """What was made from this."""
        return (self.folder / key).read_bytes()

    def put(self, key: str, data: bytes) -> None:
        """Keep it; a file is whole or not there."""
        self.folder.mkdir(parents=True, exist_ok=True)
        replace(self.folder / key, data)

    def keep_only(self, keys: Iterable[str]) -> None:
        """Forget what nothing asks for any more."""
        wanted = set(keys)
        for path in self.folder.glob("*"):
            if path.name not in wanted:
                path.unlink()


def digest(*parts: str | bytes) -> str:
    """One name for everything that something is made from."""
    found = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        found.update(len(data).to_bytes(8, "big") + data)
    return found.hexdigest()
