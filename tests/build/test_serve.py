"""While somebody edits, the last good site is always there, and shows each edit in every language."""

import re
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from contextlib import contextmanager

from tests.kept import lend


class Server:
    """`loa serve`, and a reader who waits for news as a browser does."""

    def __init__(self, process, port):
        self.process = process
        self.address = f"http://127.0.0.1:{port}/"
        self.log = []
        self.ready = threading.Event()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        for line in self.process.stdout:
            self.log.append(line)
            if "Serving on" in line:
                self.ready.set()
        self.ready.set()

    def read(self, path=""):
        with urllib.request.urlopen(self.address + path, timeout=60) as answer:
            return answer.read().decode()

    def epoch(self, known=0):
        """The version of the site; answers once there is another than the known one."""
        return int(self.read(f"livereload/{known}/1"))


@contextmanager
def served(project):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=project.root, env=project.environment, text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    server = Server(process, port)
    try:
        assert server.ready.wait(60)
        yield server
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def test_an_edit_shows_in_every_language_and_a_mistake_leaves_the_last_good_site(new_project, kept):
    project = new_project()
    lend(kept, project.root)
    with served(project) as server:
        first = server.epoch()
        project.rename_site("Loa moi")
        second = server.epoch(first)
        shown = server.read(), server.read("en/")
        broken = project.root / "content" / "contacts.yml"
        good = broken.read_text("utf-8")
        broken.write_text(good.replace('number: "115"', 'number: "11S"'), "utf-8")
        third = server.epoch(second)
        still = server.read(), server.read("en/")
        broken.write_text(good, "utf-8")
        project.rename_site("Loa khac")
        server.epoch(third)
        mended = server.read(), server.read("en/")
        told = "".join(server.log)

    assert all("<title>Loa moi" in page for page in shown)
    assert all("<title>Loa moi" in page for page in still)
    assert all("<title>Loa khac" in page for page in mended)
    assert re.search(r"content/contacts\.yml:\d+:\d+: error: ", told)
    assert "Traceback" not in told
