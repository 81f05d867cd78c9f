"""The project and the modules from npm -> `/admin/`: a form for people without git, which asks no host but its own.

Sveltia CMS is fetched by `make admin`, never kept in the project: npm compares it with the hashes of
`admin/package-lock.json`. Its addresses are taken out of it here, and a policy of the page holds back whatever is left.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from loa.build.admin_config import admin_config
from loa.build.admin_host import Repository
from loa.build.inputs import Inputs
from loa.build.replace import replace
from loa.errors import UsageError
from loa.finish.hosts import hosts_in, without_hosts

PACKAGE = "@sveltia/cms"
ICONS = "@fontsource-variable/material-symbols-outlined/files/material-symbols-outlined-latin-wght-normal.woff2"
SCRIPT, CHUNK, VENDOR = "sveltia-cms.js", "react-dom.js", "vendor"
LOCALES = ("vi", "en-US")
STATUS = ("https://www.githubstatus.com/api/v2/status.json",
          "https://status-api.hostedstatus.com/1.0/status/5b36dc6502d06804c08349f7")
"""Where it asks whether its host is well; it is told so, for a host that is not shows by itself."""

ALL_WELL = {"status": {"indicator": "none"}, "result": {"status_overall": {"status_code": 100}}}


def write_admin(inputs: Inputs, folder: Path, repository: Repository, language: str) -> int:
    """Write the form into a folder; how many bytes it has."""
    modules = inputs.root / "build/admin/npm/node_modules"
    if not (modules / PACKAGE / "dist" / SCRIPT).exists():
        raise UsageError("loa admin", "admin-not-fetched", {"folder": str(modules)})
    files = {**_program(modules, repository), "config.json": admin_config(inputs, repository, language),
             "index.html": _page(inputs, repository)}
    if folder.exists():
        shutil.rmtree(folder)
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        replace(folder / name, data)
    return sum(map(len, files.values()))


def _program(modules: Path, repository: Repository) -> dict[str, bytes]:
    package = modules / PACKAGE
    version = json.loads((package / "package.json").read_text("utf-8"))["version"]
    home = f"{VENDOR}/{PACKAGE}"
    allowed = {urlsplit(origin).netloc for origin in repository.origins}
    script = (package / "dist" / SCRIPT).read_text("utf-8")
    instead = _fonts(script)
    texts = {SCRIPT: script, f"chunks/{CHUNK}": (package / "dist/chunks" / CHUNK).read_text("utf-8")}
    instead |= {f"https://unpkg.com/{PACKAGE}": f"./{home}", **dict.fromkeys(STATUS, f"./{VENDOR}/status.json")}
    texts = {name: without_hosts(text, instead, allowed) for name, text in texts.items()}
    left = {host for text in texts.values() for host in hosts_in(text, allowed)}
    if left:
        raise UsageError("loa admin", "admin-hosts-left", {"hosts": ", ".join(sorted(left))})
    return {
        **{name: text.encode() for name, text in texts.items()},
        **{f"{home}@{version}/locales/{tag}.json": (package / f"locales/{tag}.json").read_bytes() for tag in LOCALES},
        f"{home}/package.json": json.dumps({"version": version}).encode(),
        f"{VENDOR}/status.json": json.dumps(ALL_WELL).encode(),
        f"{VENDOR}/icons.woff2": (modules / ICONS).read_bytes(),
        "LICENSE.txt": (package / "LICENSE.txt").read_bytes(),
    }


def _fonts(script: str) -> dict[str, str]:
    """Icons come along; letters are the computer's own."""
    found = {each.partition(")")[0] for each in script.split("url(") if each.startswith("https://cdn.jsdelivr.net/")}
    return {f"url({address})": f"url({VENDOR}/icons.woff2)" if "symbols" in address else "local(sans-serif)"
            for address in sorted(found)}


def _page(inputs: Inputs, repository: Repository) -> bytes:
    asked = " ".join(("'self'", "data:", "blob:", *repository.origins))
    policy = ("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
              f"img-src 'self' data: blob:; connect-src {asked}; base-uri 'none'; form-action 'none'")
    template = Template((inputs.theme / "admin/index.html").read_text("utf-8"))
    return template.substitute(policy=policy).encode()
