"""The project -> the configuration of the form: which files there are, and what their fields are called."""

from __future__ import annotations

import json
from collections.abc import Mapping

from loa.build.admin_host import LOCAL, Repository
from loa.build.inputs import Inputs
from loa.content.form import Form
from loa.content.form_files import Offered, collections, split
from loa.content.load import Content, read_content
from loa.content.meanings import COLUMNS, meanings
from loa.content.models import content_files
from loa.model.record import Record
from loa.model.site import Site
from loa.model.words import RichWords, Words


def admin_config(inputs: Inputs, repository: Repository, language: str) -> bytes:
    """In JSON, with names and hints in a language."""
    content = read_content(inputs.content, inputs.docs, inputs.now)  # a mistake is what somebody comes to mend
    site, offered = content.site, _offered(inputs, content)
    mine = next((each for each in site.profiles if each.id == inputs.profile), site.settings)
    form = Form(
        meanings(inputs.content), language if language in COLUMNS else COLUMNS[-1],
        tags={each.tag: each.name for each in site.published_languages},
        filled=frozenset(each.place_of(()).file.partition("/")[2] for each in content.located.values()),
        split={plural: _names(site, plural) for plural in split(offered)},
    )
    config = {
        "backend": repository.config(),
        "publish_mode": "simple" if repository.name == LOCAL else "editorial_workflow",  # saving makes a proposal
        "media_folder": "docs/files",
        "public_folder": "/files",
        "site_url": inputs.address or mine.address,
        "app_title": str(site.settings.name.get(language) or site.settings.name.get(site.source_language.tag)),
        "show_preview_links": False,
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "double"}},
        "collections": collections(form, offered),
    }
    return json.dumps(config, ensure_ascii=False, indent=1).encode()


def _offered(inputs: Inputs, content: Content) -> Offered:
    tags = [each.tag for each in content.site.published_languages]
    pages = {path.relative_to(inputs.docs / tag).as_posix()
             for tag in tags for path in (inputs.docs / tag).rglob("*.md")}
    return Offered(
        content=inputs.content.name,
        content_files=tuple(each.path.relative_to(inputs.content).as_posix() for each in content_files(inputs.content)),
        docs=inputs.docs.name,
        pages=tuple(sorted(pages)),
        # The source language comes last, and its titles stay.
        titles={page.place.file.split("/", 2)[2]: (page.title, page.id)
                for tag in reversed(tags) for page in content.site.prose if page.lang == tag},
    )


def _names(site: Site, plural: str) -> Mapping[str, str]:
    """Id -> what a record is called in the source language."""
    return {record.id: _name(record, site.source_language.tag) for record in getattr(site, plural)}


def _name(record: Record, tag: str) -> str:
    heading = getattr(record, record.HEADING, record.id)
    return str(heading.get(tag) if isinstance(heading, (Words, RichWords)) else heading)
