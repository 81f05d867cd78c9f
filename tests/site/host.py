"""A web host that can be slow, away, or answer with redirects, and that remembers what it was asked."""

import threading
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from loa.finish.compress import in_gzip

KINDS = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".png": "image/png",
         ".webmanifest": "application/manifest+json"}


@dataclass
class Host:
    """A folder that answers under a prefix as long as it is up, and what it was asked."""

    folder: Path
    prefix: str
    up: threading.Event = field(default_factory=threading.Event)
    """Until it is set, pages wait."""
    down: bool = False
    status: int = 200
    moved: dict = field(default_factory=dict)
    """Path -> where it leads, as servers with a map of codes answer."""
    asked: list = field(default_factory=list)
    """(path, bytes of the answer, headers of the request)."""

    def sent(self) -> int:
        """Bytes of all answers, with what stands around them."""
        return sum(size for _, size, _ in self.asked)


class Answers(SimpleHTTPRequestHandler):
    """Sends what the host says, in gzip, with the headers of our samples."""

    def __init__(self, *args, host, **kwargs):
        self.host = host
        super().__init__(*args, **kwargs)

    def do_GET(self):
        host, path = self.host, urlsplit(self.path).path
        file = host.folder / path.removeprefix(host.prefix)
        file = file / "index.html" if file.is_dir() else file
        if file.suffix == ".html":
            host.up.wait()
        if host.down:
            self.close_connection = True
            return
        if path in host.moved:
            self.send_response(302)
            self.send_header("Location", host.moved[path])
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        found = file.is_file() and path.startswith(host.prefix)
        body = in_gzip(file.read_bytes() if found else b"<h1>There is no such page</h1>")
        before = self.wfile
        self.wfile = BytesIO()
        self.send_response(host.status if found else 404)
        self.send_header("Content-Type", KINDS.get(file.suffix, "text/html"))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache" if file.name == "sw.js" else "public, max-age=300")
        self.end_headers()
        answer = self.wfile.getvalue() + body
        self.wfile = before
        host.asked.append((path.removeprefix(host.prefix), len(answer), dict(self.headers)))
        self.wfile.write(answer)

    def log_message(self, format, *args):
        """Requests are no news in a test run."""
