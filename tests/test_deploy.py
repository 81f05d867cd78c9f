"""The deployment samples do what they say: nginx is asked itself, workflows are read as data."""

import gzip
import os
import re
import shutil
import socket
import subprocess
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
import yaml

from loa.pages.files.headers import guards

CODES = 20_000  # pages times languages, in a country of communes
GUARDS = guards("script-src 'self'")
PACKED = gzip.compress(b"<h1>Trang n\xc3\xa9n</h1>", 9, mtime=0)


@pytest.fixture(scope="module")
def get(project, tmp_path_factory):
    """`get(path, Accept_Encoding="gzip")` is what deploy/nginx.conf answers, asked without TLS."""
    if not shutil.which("nginx"):
        pytest.skip("no nginx here")
    folder = tmp_path_factory.mktemp("nginx")
    write_site(folder / "site")
    port = free_port()
    (folder / "loa.conf").write_text(without_tls((project / "deploy/nginx.conf").read_text(), folder, port))
    (folder / "nginx.conf").write_text(
        f"{'user root;' if os.geteuid() == 0 else ''} pid {folder}/pid; events {{}}\n"
        f"http {{ include /etc/nginx/mime.types; include {folder}/loa.conf; }}\n"
    )
    command = ["nginx", "-e", folder / "error.log", "-p", folder, "-c", folder / "nginx.conf"]
    subprocess.run(command, check=True)  # goes to the background when it listens
    yield lambda path, **headers: ask(port, path, **headers)
    subprocess.run([*command, "-s", "stop"], check=True)


def write_site(site: Path) -> None:
    (site / "en").mkdir(parents=True)
    (site / "index.html").write_text("<h1>Trang đầu</h1>")
    (site / "404.html").write_text("<h1>Không tìm thấy</h1>")
    (site / "en/404.html").write_text("<h1>Not found</h1>")
    (site / "site.0123abcd.css").write_text("a{}")
    (site / "115.vcf").write_text("BEGIN:VCARD")
    (site / "sw.js").write_text("self")
    (site / "manifest.webmanifest").write_text("{}")
    guarding = "".join(f'add_header {name} "{value}" always;\n' for name, value in GUARDS)
    (site / "headers.nginx.conf").write_text(guarding)
    (site / "admin").mkdir()
    (site / "admin/index.html").write_text("<h1>Biểu mẫu</h1>")
    (site / "nen.html").write_text("<h1>Trang nén</h1>")
    (site / "nen.html.gz").write_bytes(PACKED)
    targets = "".join(
        f"/{10_000 + n}{slash} /noi/xa-{n}-co-ten-dai-nhu-nhieu-xa-trong-nuoc/;\n"
        for n in range(CODES)
        for slash in ("", "/")
    )
    (site / "redirects.nginx.map").write_text(targets)


def without_tls(sample: str, folder: Path, port: int) -> str:
    """The sample for one port and one folder; the server that only sends to https keeps a port of its own."""
    lines = [line for line in sample.splitlines() if not re.match(r"\s*(ssl_|listen \[)", line)]
    return (
        "\n".join(lines)
        .replace("/srv/loa", str(folder))
        .replace("/var/log/nginx", str(folder))
        .replace("listen 80;", f"listen 127.0.0.1:{free_port()};")
        .replace("listen 443 ssl http2;", f"listen 127.0.0.1:{port};")
    )


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


def ask(port: int, path: str, **headers: str) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    response.data = response.read()
    response.text = response.data.decode(errors="replace")
    connection.close()
    return response


@pytest.mark.parametrize("path", ["/10001", "/10001/"])
def test_a_code_leads_on_for_now_and_not_for_ever(get, path):
    response = get(path)

    assert 302 == response.status
    assert "/noi/xa-1-co-ten-dai-nhu-nhieu-xa-trong-nuoc/" == response.headers["Location"]


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/khong-co/", "<h1>Không tìm thấy</h1>"),
        ("/99999", "<h1>Không tìm thấy</h1>"),
        ("/en/khong-co/", "<h1>Not found</h1>"),
        ("/en/khong-co.vcf", "<h1>Not found</h1>"),
        ("/khong-co/gi/", "<h1>Không tìm thấy</h1>"),
    ],
)
def test_the_unknown_is_answered_in_its_language(get, path, heading):
    response = get(path)

    assert (404, heading) == (response.status, response.text)
    assert "text/html; charset=utf-8" == response.headers["Content-Type"]


@pytest.mark.parametrize(
    ("path", "media_type", "cache"),
    [
        ("/", "text/html; charset=utf-8", "public, max-age=300"),
        ("/site.0123abcd.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
        ("/115.vcf", "text/vcard; charset=utf-8", "public, max-age=300"),
        ("/sw.js", "application/javascript; charset=utf-8", "no-cache"),
        ("/manifest.webmanifest", "application/manifest+json; charset=utf-8", "no-cache"),
        ("/khong-co.0123abcd.css", "text/html; charset=utf-8", None),
    ],
)
def test_only_what_never_changes_is_kept_for_long(get, path, media_type, cache):
    headers = get(path).headers

    assert (media_type, cache) == (headers["Content-Type"], headers["Cache-Control"])


def test_what_lies_compressed_is_sent_as_it_lies_there(get):
    response = get("/nen.html", Accept_Encoding="gzip")
    headers = response.headers

    assert PACKED == response.data
    assert ("gzip", "Accept-Encoding") == (headers["Content-Encoding"], headers["Vary"])
    assert "text/html; charset=utf-8" == headers["Content-Type"]


@pytest.mark.parametrize("path", ["/", "/115.vcf", "/khong-co/", "/10001", "/sw.js"])
def test_every_answer_is_guarded(get, path):
    headers = get(path).headers

    assert dict(GUARDS) == {name: headers[name] for name, _ in GUARDS}


def test_actions_are_pinned_to_commits(project):
    workflow = yaml.safe_load((project / "deploy/github-pages.yml").read_text())
    used = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]

    assert 4 == len(used)
    assert [] == [action for action in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action)]


@pytest.mark.parametrize("sample", ["github-pages.yml", "gitlab-pages.yml"])
def test_hosts_build_what_people_build(project, sample):
    lines = [line.strip(" -") for line in (project / "deploy" / sample).read_text().splitlines()]

    assert {"make site", "run: make site"} & set(lines)


def test_the_form_keeps_its_own_policy(get):
    form, page = get("/admin/"), get("/")

    assert 200 == form.status
    assert "frame-ancestors 'none'" == form.headers["Content-Security-Policy"]
    assert "Cross-Origin-Opener-Policy" not in form.headers
    assert page.headers["Content-Security-Policy"] != form.headers["Content-Security-Policy"]
