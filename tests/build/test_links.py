"""Outside links: what hosts answer, what is written down of it, and what editors are told."""

import datetime as dt
import shutil
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from loa.build.asking import Answer, ask, ask_all
from loa.build.inputs import read_inputs
from loa.build.upkeep import LOCK, due_problems, read_lock, refresh_links
from loa.cli import main
from loa.cli.project import icons
from loa.content.load import read_content
from loa.errors.wording import wording

DAY = dt.date(2024, 6, 15)
STATUSES = {"/here": 200, "/gone": 404, "/closed": 410, "/private": 403, "/broken": 500, "/missing-to-heads": 404}


class Host(BaseHTTPRequestHandler):
    """A host with a page of every kind."""

    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer(200 if self.path == "/missing-to-heads" else None)

    def answer(self, status=None):
        if self.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/here")
        else:
            self.send_response(status or STATUSES[self.path.rstrip("/")])
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args):
        """Requests are no news in a test run."""


@pytest.fixture(scope="module")
def host():
    """Its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("path", "state", "said"), [
    ("/here", "alive", "200"),
    ("/here/", "alive", "200"),
    ("/gone", "gone", "404"),
    ("/closed", "gone", "410"),
    ("/private", "refused", "403"),
    ("/broken", "refused", "500"),
    ("/missing-to-heads", "alive", "200"),
])
def test_each_answer_is_understood(host, path, state, said):
    assert Answer(state, said) == ask(host + path)


def test_a_page_that_moved_says_where_to(host):
    assert Answer("moved", "200", f"{host}/here") == ask(f"{host}/moved")


def test_a_host_that_is_not_there_is_silent():
    assert "silent" == ask("http://127.0.0.1:9/").state


def test_all_are_asked_and_none_twice():
    asked = []

    def one(address):
        asked.append(address)
        return Answer("alive", "200")

    addresses = [f"https://{host}.example/{page}" for host in "abc" for page in range(3)]

    assert set(addresses) == set(ask_all(addresses, one))
    assert sorted(addresses) == sorted(asked)


@pytest.fixture
def inputs(project, tmp_path):
    """The small site in a folder of its own."""
    folder = tmp_path / "small"
    shutil.copytree(project / "tests/sites/small", folder)
    shutil.copytree(project / "content/ui", folder / "content/ui")
    shutil.copy(folder / "content/ui/en.yml", folder / "content/ui/qaa-Tavt.yml")
    environment = {"LOA_CONTENT": str(folder / "content"), "LOA_TODAY": str(DAY)}
    return read_inputs(project, icons(), environment, DAY)


def later(inputs, days):
    return inputs.__class__(**{**vars(inputs), "now": DAY + dt.timedelta(days), "today": DAY + dt.timedelta(days)})


def alive(address):
    return Answer("alive", "200")


def silent(address):
    return Answer("silent", "timeout")


def nearly_silent(address):
    """Only one host answers, so there is a network."""
    return alive(address) if address.endswith("/01") else silent(address)


def test_what_was_seen_is_written_and_read_again(inputs):
    found = refresh_links(inputs, alive)

    assert () == found.problems
    assert len(found.links) > 3
    assert [] == [problem for problem in read_content(inputs.content, inputs.docs, inputs.now).problems
                  if LOCK in problem.place.file]
    assert found.links == read_lock(inputs.content / LOCK, "vi")
    assert {DAY} == {link.alive for link in found.links}


def test_one_bad_day_is_no_dead_link_but_two_weeks_are(inputs):
    refresh_links(inputs, alive)
    soon, late = (refresh_links(later(inputs, days), nearly_silent) for days in (7, 21))

    assert {"outside-link-unsure"} == {problem.rule for problem in soon.problems}
    assert {"outside-link-dead"} == {problem.rule for problem in late.problems}
    assert {DAY, DAY + dt.timedelta(21)} == {link.alive for link in late.links}
    assert "2024-06-15" in wording(late.problems[0], "en").what


def test_a_dead_link_is_told_where_it_stands(inputs):
    [first, *_] = refresh_links(inputs, lambda address: Answer("gone", "404")).problems
    line = (inputs.content.parent / first.place.file).read_text("utf-8").splitlines()[first.place.line - 1]

    assert first.values["url"] in line


def test_what_stopped_half_way_changes_nothing(inputs):
    refresh_links(inputs, alive)
    before = (inputs.content / LOCK).read_bytes()

    def breaks(address):
        raise RuntimeError(address)

    with pytest.raises(RuntimeError):
        refresh_links(inputs, breaks)

    assert before == (inputs.content / LOCK).read_bytes()


def test_reviews_are_told_the_longest_overdue_first(inputs):
    [first] = due_problems(inputs)
    rules = [problem.rule for problem in due_problems(later(inputs, 150))]
    days = [int(problem.values["days"]) for problem in due_problems(later(inputs, 200))]

    assert ("due-over", "message:mo-cua", "5") == (first.rule, first.values["id"], first.values["days"])
    assert {"due-over", "due-soon"} == set(rules)
    assert days == sorted(days, reverse=True)


def test_a_weekly_job_gets_a_summary(inputs, project, monkeypatch, capsys):
    monkeypatch.chdir(project)
    monkeypatch.setenv("LOA_CONTENT", str(inputs.content))
    monkeypatch.setenv("LOA_TODAY", "2025-06-15")
    monkeypatch.setattr("loa.cli.upkeep.refresh_links", lambda inputs: refresh_links(inputs, nearly_silent))
    summary = inputs.content.parent / "summary.md"

    for words in (["due"], ["links", "refresh"]):
        assert 0 == main([*words, "--lang", "en", "--format", "markdown", "--summary", str(summary)])

    said = summary.read_text("utf-8")

    assert 2 == said.count("### ")
    assert "past its review" in said
    assert "no longer opens" in said
    assert capsys.readouterr().out.endswith(" silent, 1 alive\n")


def test_a_computer_without_a_network_is_no_death_of_links(inputs, capsys, project, monkeypatch):
    refresh_links(inputs, alive)
    before = (inputs.content / LOCK).read_bytes()
    monkeypatch.chdir(project)
    monkeypatch.setenv("LOA_CONTENT", str(inputs.content))
    monkeypatch.setattr("loa.cli.upkeep.refresh_links", lambda inputs: refresh_links(inputs, silent))

    assert 2 == main(["links", "refresh"])
    assert "loa links refresh: " in capsys.readouterr().err
    assert before == (inputs.content / LOCK).read_bytes()


def test_addresses_that_are_only_printed_are_not_asked_for(inputs):
    asked = []

    def one(address):
        asked.append(address)
        return alive(address)

    refresh_links(inputs, one)

    assert [] == [address for address in asked if address.startswith("http://")]
