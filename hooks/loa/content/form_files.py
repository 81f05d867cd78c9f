"""The files of a project -> what the form offers: records, settings, hand-written pages, and other files as text."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import PurePosixPath

from loa.content.form import COLLECTION, Config, Form
from loa.content.models import LISTED
from loa.model.prose import ProseHead
from loa.model.settings import Profile, Settings
from loa.model.site import KINDS, Kind

SITE, PROFILES, PAGES, TEXTS = "site", "profiles", "pages", "texts"
COMPUTED = (".lock.yml", "audit.yml")
"""What commands write; by hand it would only become wrong."""

BODY = {"name": "body", "widget": "text"}
"""As it is written: the form's own editor of Markdown would write every page anew."""


@dataclass(frozen=True)
class Offered:
    """What there is to edit, as the names of files."""

    content: str
    """The content folder's name."""
    content_files: tuple[str, ...]
    """From that folder on: `contacts.yml`, `contacts/son-la.yml`."""
    docs: str
    """The name of the folder of hand-written pages."""
    pages: tuple[str, ...]
    """From a language's folder on, whichever language has them: `so-tay/dich.md`."""
    titles: Mapping[str, tuple[str, str]]
    """Page -> its title in the source language, and its id."""


def collections(form: Form, offered: Offered) -> list[Config]:
    """Everything, in the order it stands on the form."""
    return [
        {"name": COLLECTION, "label": "Loa",
         "files": [each for kind in KINDS for each in _of_kind(kind, form, offered)]},
        *({"name": f"{PAGES}-{tag}", "label": f"{said('pages', form)} ({name})",
           "files": [_page(tag, name, form, offered) for name in offered.pages]}
          for tag, name in form.tags.items() if offered.pages),
        {"name": SITE, "label": _told(Settings, form), "files": [_settings(form, offered)]},
        _profiles(form, offered),
        {"name": TEXTS, "label": said("texts", form),
         "files": [_text(name, form, offered) for name in _texts(offered)]},
    ]


def split(offered: Offered) -> frozenset[str]:
    """Kinds whose records lie in several files."""
    return frozenset(kind.plural for kind in KINDS if any(True for _ in _further(kind, offered)))


def _of_kind(kind: Kind, form: Form, offered: Offered) -> Iterator[Config]:
    """`contacts.yml`, also where it does not exist yet, and every file of `contacts/`."""
    label = _told(kind.model, form)
    for name in (f"{kind.plural}.yml", *_further(kind, offered)):
        further = name.removesuffix(".yml").replace("/", "-")
        yield {"name": further, "label": label if further == kind.plural else f"{label} ({name})",
               "file": f"{offered.content}/{name}", "format": "yaml", "fields": [form.entries(kind, name)]}


def _further(kind: Kind, offered: Offered) -> Iterator[str]:
    return (name for name in offered.content_files if name.startswith(f"{kind.plural}/"))


def _settings(form: Form, offered: Offered) -> Config:
    return {"name": SITE, "label": _told(Settings, form), "file": f"{offered.content}/site.yml", "format": "yaml",
            "fields": form.fields(Settings)}


def _profiles(form: Form, offered: Offered) -> Config:
    """A file for each site, named after it."""
    label = _told(Profile, form)
    entry = {"name": PROFILES, "label": label, "label_singular": label, "widget": "list", "root": True,
             "min": 1, "max": 1, "fields": form.fields(Profile)}
    key = f"{PROFILES}.0.id"
    return {"name": PROFILES, "label": label, "folder": f"{offered.content}/{PROFILES}", "extension": "yml",
            "format": "yaml", "identifier_field": key, "slug": f"{{{{{key}}}}}", "summary": f"{{{{{key}}}}}",
            "delete": False, "fields": [entry]}


def _page(tag: str, name: str, form: Form, offered: Offered) -> Config:
    """A page in one language, also where it has not been translated yet: then under the id it has in others."""
    title, page_id = offered.titles.get(name, (name, ""))
    known = {"default": page_id} if page_id else {}
    head = [{**each, **(known if each["name"] == "id" else {})} for each in form.fields(ProseHead)]
    return {"name": name.removesuffix(".md").replace("/", "-"), "label": title,
            "file": f"{offered.docs}/{tag}/{name}", "format": "yaml-frontmatter",
            "fields": [*head, {**BODY, "label": said("body", form), "hint": said("body-hint", form)}]}


def _texts(offered: Offered) -> Iterator[str]:
    """Files with names as keys, and lists of words, which are quickest to edit as they are."""
    known = {kind.plural for kind in KINDS} | {SITE, PROFILES}
    for name in offered.content_files:
        path = PurePosixPath(name)
        of = path.parts[0] if len(path.parts) > 1 else path.stem
        if of not in known and not name.endswith(COMPUTED):
            yield name


def _text(name: str, form: Form, offered: Offered) -> Config:
    model = LISTED.get(PurePosixPath(name).stem)
    label = f"{_told(model, form)} ({name})" if model else name
    return {"name": name.removesuffix(".yml").replace("/", "-"), "label": label, "file": f"{offered.content}/{name}",
            "format": "raw", "fields": [{**BODY, "label": name, "hint": said("text-hint", form)}]}


def _told(model: type, form: Form) -> str:
    return form.meanings.model(model).told(form.language)


def said(key: str, form: Form) -> str:
    """What no model says."""
    words: str = tomllib.loads((files(__package__) / "form.toml").read_text("utf-8"))[form.language][key]
    return words
