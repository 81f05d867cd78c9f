"""MkDocs events -> calls of `loa.build`; the only file that knows MkDocs.

static-i18n runs the whole build once per language on the same objects, so nothing is kept here: the build under way
travels in `config.extra` (https://github.com/ultrabug/mkdocs-static-i18n/blob/1.3.1/mkdocs_static_i18n/plugin.py).
"""

from __future__ import annotations

import datetime as dt
import logging
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from mkdocs_static_i18n.config import I18nPluginLanguage
from watchdog.observers.polling import PollingObserver

from loa.build.inputs import read_inputs
from loa.build.publish import Build, begin, complete
from loa.build.stage import read_staged
from loa.build.tell import catalogue, told
from loa.errors import ContentError
from loa.model.places import Language

log = logging.getLogger("mkdocs.plugins.loa")

LOOK_EVERY = 0.1
"""Seconds between two looks at what people edit; MkDocs would look every 0.5 s, a quarter of what an edit may take."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """First of all: check the content and stage the pages; again for each further language, with nothing to do."""
    if "build" not in config.extra:
        config.extra["build"] = build = _begin(config)
        config.docs_dir = str(build.inputs.staged)
        config.site_dir = str(build.workshop)
        config.site_url = build.edition.address
        config.theme.static_templates = set()
        # Without Material's own folder, MkDocs need not look through 12,000 icons in each language: 0.3 s of 2.2 s.
        config.theme.dirs = [str(build.inputs.theme)]
        config.markdown_extensions = []  # of no use to pages that are HTML already
        config.plugins["i18n"].config.languages = [_i18n_language(language) for language in build.languages]
        config.watch.extend(str(path) for path in (build.inputs.content, build.inputs.docs, build.inputs.theme))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Our own pages and files, not those of the theme; of one language, for static-i18n would prepare all each time."""
    build: Build = config.extra["build"]
    current = config.plugins["i18n"].current_language
    others = tuple(f"{language.tag}/" for language in build.languages if language.tag != current)
    return Files([file for file in files if file.src_dir == config.docs_dir and not file.src_uri.startswith(others)])


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """The shell escapes everything, also what it imports: MkDocs' own environment would escape nothing."""
    env.autoescape = True
    return env


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Nothing to parse: a staged page is a head in JSON and finished HTML, which YAML and Markdown would only repeat.

    MkDocs would find the same in it, in twice the time: it is a quarter of a build.
    """
    return ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page as it was staged."""
    page.meta, body = read_staged(page.file.content_string)
    return body


def on_page_context(context: dict, page: Page, config: MkDocsConfig, nav: Navigation) -> dict:
    """What the shell needs: the page's own part from its front matter, the frame of its language, the look."""
    build: Build = config.extra["build"]
    shell = page.meta["shell"]
    return {**context, "shell": shell, "frame": build.frames[shell["lang"]], "look": build.look}


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The page with the styles it uses and the policy that allows exactly these."""
    build: Build = config.extra["build"]
    return build.dress(output)


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """After the last language (static-i18n, at -100, builds the others inside its own event): finish and publish."""
    if not config.plugins["i18n"].building and not _warned():
        try:
            complete(config.extra["build"])
        except ContentError as error:
            raise PluginError("\n" + told(error.problems, catalogue(os.environ))) from None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable) -> LiveReloadServer:
    """Watch what people edit, not what we write ourselves; and show the last good site while a mistake is mended."""
    server.unwatch(config.docs_dir)
    server.unwatch(config.config_file_path)
    server.observer = PollingObserver(timeout=LOOK_EVERY)
    server.watch(config.config_file_path)
    server.builder = partial(_build_or_tell, builder)
    return server


def _build_or_tell(builder: Callable[[], None]) -> None:
    """A build that fails is told, not raised: after an error MkDocs would let every browser wait for the next build."""
    try:
        builder()
    except Abort:
        log.warning("The site shown is the last one without mistakes.")


def _warned() -> bool:
    """Whether MkDocs, which is strict, is about to fail this build for warnings it has given."""
    return any(isinstance(each, CountHandler) and each.get_counts() for each in logging.getLogger("mkdocs").handlers)


def _begin(config: MkDocsConfig) -> Build:
    root = Path(config.config_file_path).parent
    icons = next(Path(folder) for folder in map(_icons, config.theme.dirs) if folder.is_dir())
    language = catalogue(os.environ)
    today = dt.datetime.now().astimezone().date()
    try:
        build = begin(read_inputs(root, icons, os.environ, today), Path(config.site_dir))
    except ContentError as error:
        raise PluginError("\n" + told(error.problems, language)) from None
    if build.checked.warnings:
        log.info("\n%s", told(build.checked.warnings, language))
    return build


def _icons(folder: str) -> Path:
    return Path(folder) / ".icons" / "material"


def _i18n_language(language: Language) -> I18nPluginLanguage:
    """A language for static-i18n, unvalidated: its check (1.3.1) refuses every tag of three letters, such as `tyz`."""
    entry = I18nPluginLanguage()
    entry.load_dict({
        "locale": language.tag, "name": language.name, "default": language.source, "build": True,
        "link": "/" if language.source else f"/{language.tag}/",
    })
    return entry
