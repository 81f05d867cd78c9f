"""What whole-site tests share: the project's folder, a browser, and a folder served as a web server would."""

import subprocess
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

PROJECT = Path(__file__).parents[1]

# Chromium speaks to nobody on its own account, and runs as root in a container.
CHROMIUM_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

ServeFolder = Callable[..., str]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-goldens`: take what the code says now as what it should say."""
    parser.addoption("--update-goldens", action="store_true", help="write the answers in tests/**/goldens anew")


LONGEST = ("handbook", "site", "build", "admin", "cli")
"""Folders whose tests build whole sites, the slowest first."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take long come first, so that no core waits for another at the end."""
    turn = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: turn.get(item.path.parent.name, len(turn)))


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder of pyproject.toml."""
    return PROJECT


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """What took long to make, for all projects and workers of this run; see `tests/kept.py`."""
    run = tmp_path_factory.getbasetemp()
    folder = (run.parent if hasattr(request.config, "workerinput") else run) / "kept"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run; a test opens pages or contexts of its own and closes them."""
    chromium = subprocess.run([PROJECT / ".ci/browser"], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page on a small phone, with nothing remembered from the test before."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[ServeFolder]:
    """`serve_folder(folder, prefix="/")` is the address at which a folder answers until the run ends."""
    servers = []

    def serve(folder: Path, prefix: str = "/") -> str:
        handler = partial(StaticSite, directory=str(folder), prefix=f"/{prefix.strip('/')}/".replace("//", "/"))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}{handler.keywords['prefix']}"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


class StaticSite(SimpleHTTPRequestHandler):
    """A plain file host: folders answer with index.html, the unknown with 404.html, as static hosts do."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".webmanifest": "application/manifest+json",
        ".woff2": "font/woff2",
        "": "application/octet-stream",
    }

    def __init__(self, *args: object, prefix: str, **kwargs: object) -> None:
        self.prefix = prefix
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        """Where a request looks; outside the prefix there is nothing."""
        parts = urlsplit(path)
        if not parts.path.startswith(self.prefix):
            return str(Path(self.directory) / "outside the prefix")
        return super().translate_path(urlunsplit(parts._replace(path=parts.path.removeprefix(self.prefix[:-1]))))

    def list_directory(self, path: str) -> None:
        """A folder without index.html is no page."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own 404.html where there is one."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are no news in a test run."""
