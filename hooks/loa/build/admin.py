"""The project and the modules from npm -> `/admin/`: a form for people without git, which asks no host but its own.

Sveltia CMS is fetched by `make admin`, never kept in the project: npm compares it with the hashes of
`admin/package-lock.json`. Its addresses are taken out of it here, and a policy of the page holds back whatever is left.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Literal
from urllib.parse import urlsplit

from loa.build.inputs import Inputs
from loa.build.replace import replace
from loa.content.form import Form
from loa.content.load import read_content
from loa.content.meanings import meanings
from loa.errors import UsageError
from loa.finish.hosts import hosts_in, without_hosts

PACKAGE = "@sveltia/cms"
ICONS = "@fontsource-variable/material-symbols-outlined/files/material-symbols-outlined-latin-wght-normal.woff2"
SCRIPT, CHUNK, VENDOR = "sveltia-cms.js", "react-dom.js", "vendor"
LOCALES = ("vi", "en-US")
SERVED_BY: Mapping[str, tuple[str, ...]] = {
    "github": ("https://api.github.com", "https://github.com"),
    "gitlab": ("https://gitlab.com",),
}
STATUS = ("https://www.githubstatus.com/api/v2/status.json",
          "https://status-api.hostedstatus.com/1.0/status/5b36dc6502d06804c08349f7")
"""Where it asks whether its host is well; it is told so, for a host that is not shows by itself."""

ALL_WELL = {"status": {"indicator": "none"}, "result": {"status_overall": {"status_code": 100}}}
LOCAL = "local/loa"
"""Stands for a repository where nobody named one: the form then works on a folder of this computer alone."""

BY_TOKEN = {"auth_methods": ["token"]}
Host = Literal["github", "gitlab"]


@dataclass(frozen=True)
class Repository:
    """Where the form saves to, and how people sign in there."""

    host: Host = "github"
    name: str = LOCAL
    address: str | None = None
    """A GitLab of one's own; for GitHub the relay that people sign in through."""
    app: str | None = None
    """The application's id, for signing in without a relay (PKCE)."""

    @property
    def origins(self) -> tuple[str, ...]:
        """Whom the form may ask."""
        if self.name == LOCAL:
            return ()
        own = (_origin(self.address),) if self.address else ()
        return own if own and self.host == "gitlab" else (*SERVED_BY[self.host], *own)

    def config(self) -> dict[str, object]:
        """As the form wants it; where there is no other way to sign in, by a token."""
        found: dict[str, object] = {"name": self.host, "repo": self.name}
        own = _origin(self.address) if self.address else ""
        if self.host == "gitlab" and self.name != LOCAL:
            base = own or SERVED_BY["gitlab"][0]
            found |= {"base_url": base, "api_root": f"{base}/api/v4"}
            return {**found, "auth_type": "pkce", "app_id": self.app} if self.app else {**found, **BY_TOKEN}
        return {**found, "base_url": self.address} if own and self.name != LOCAL else {**found, **BY_TOKEN}


def write_admin(inputs: Inputs, folder: Path, repository: Repository, language: str) -> int:
    """Write the form into a folder; how many bytes it has."""
    modules = inputs.root / "build/admin/npm/node_modules"
    if not (modules / PACKAGE / "dist" / SCRIPT).exists():
        raise UsageError("loa admin", "admin-not-fetched", {"folder": str(modules)})
    files = {**_program(modules, repository), "config.json": _config(inputs, repository, language),
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


def _config(inputs: Inputs, repository: Repository, language: str) -> bytes:
    site = read_content(inputs.content, inputs.docs, inputs.now).site  # a mistake is what somebody comes to mend
    tags = {each.tag: each.name for each in site.published_languages}
    filled = frozenset(kind.plural for kind, _ in site.records())
    form = Form(meanings(inputs.content), language, tags, filled)
    config = {
        "backend": repository.config(),
        "publish_mode": "simple" if repository.name == LOCAL else "editorial_workflow",  # saving makes a proposal
        "media_folder": "docs/files",
        "public_folder": "/files",
        "site_url": inputs.address or site.settings.address,
        "app_title": str(site.settings.name.get(language) or site.settings.name.get(site.source_language.tag)),
        "show_preview_links": False,
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "double"}},
        "collections": form.collections(inputs.content.name),
    }
    return json.dumps(config, ensure_ascii=False, indent=1).encode()


def _page(inputs: Inputs, repository: Repository) -> bytes:
    asked = " ".join(("'self'", "data:", "blob:", *repository.origins))
    policy = ("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; "
              f"img-src 'self' data: blob:; connect-src {asked}; base-uri 'none'; form-action 'none'")
    template = Template((inputs.theme / "admin/index.html").read_text("utf-8"))
    return template.substitute(policy=policy).encode()


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
