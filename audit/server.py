"""A folder -> an address that answers as a good host does: compressed where asked, and kept by nobody."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from loa.finish.compress import BEST, FORMS, TEXT

ENCODINGS = {".br": "br", ".gz": "gzip"}


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address, ending in a slash, until the end of the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@cache
def _packed(path: Path, suffix: str) -> bytes:
    """The form that lies beside a file, or one made now."""
    beside = path.with_name(path.name + suffix)
    return beside.read_bytes() if beside.is_file() else FORMS[suffix](path.read_bytes(), BEST)


class Host(SimpleHTTPRequestHandler):
    """Files, in the smallest form the browser takes."""

    def do_GET(self) -> None:
        """A page, a file, or 404.html."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        found = path.is_file()
        if not found:
            path = Path(self.directory) / "404.html"
        data, encoding = self._body(path) if path.is_file() else (b"", "")
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", f"{self.guess_type(path)}; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        # A browser that leaves in the middle of an answer misses nothing.
        with suppress(BrokenPipeError, ConnectionResetError):
            self.wfile.write(data)

    def _body(self, path: Path) -> tuple[bytes, str]:
        accepted = {each.split(";")[0].strip() for each in self.headers.get("Accept-Encoding", "").split(",")}
        for suffix, encoding in ENCODINGS.items():
            if encoding in accepted and path.suffix in TEXT:
                return _packed(path, suffix), encoding
        return path.read_bytes(), ""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name is given
        """Requests are counted by the browser."""
