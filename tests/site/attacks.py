"""A content folder -> the same folder with attack strings in every text field of every record, by walking the models.

Files are written value by value on lines of their own, so that a problem's place names the field it is about.
"""

import json
import types
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import yaml
from pydantic import BaseModel

from loa.model.codes import Code
from loa.model.places import Language
from loa.model.record import Url
from loa.model.site import KINDS, Settings, Synonyms
from loa.model.words import PlainText, RichWords, Words

GROUPS = {
    "markup": (
        """<script>window.ran="a"</script>""",
        """"><img src=x onerror=window.ran="b">""",
        """'><svg/onload=window.ran="c">""",
        """</script><script>window.ran="d"</script>""",
        """</style></title></textarea><iframe src="javascript:parent.ran='e'">""",
        """--><script>window.ran="f"</script>""",
        """]]><x:script xmlns:x="http://www.w3.org/1999/xhtml">window.ran="g"</x:script>""",
        """&lt;script&gt;window.ran="h"&lt;/script&gt;""",
        """<a href="javascript:window.ran='i'">j</a>""",
        """<meta http-equiv="refresh" content="0;url=https://gia.example/">""",
        """<base href="https://gia.example/">""",
        """<link rel="stylesheet" href="https://gia.example/x">""",
        """" autofocus onfocus=window.ran="k" x=\"""",
    ),
    "marks": (
        "%%styles%%", "%%policy%%", """content="%%policy%%">""", "{# x #}", "${window.ran}", "`window.ran`", "\\",
        "\\u003c",
    ),
    "template": ("{{ 7*7 }}", "{% raw %}", "{{ config }}", "{n}", "{0.__class__}"),
    "Markdown": (
        """[x](javascript:window.ran="l")""", """[x](<javascript:window.ran="m">)""", """![x](https://gia.example/y)""",
        """<javascript:window.ran="n">""", """[x][y]""", """[x](data:text/html,z)""", """[x](vbscript:z)""",
        """[x](JaVaScRiPt&colon;window.ran="o")""", """<https://gia.example/" onmouseover=window.ran="p">""",
        """`<img src=x onerror=window.ran="q">`""",
    ),
    "lines": ("x\nTEL:VOID", "x\r\nEND:VCARD", "x\n  Set-Cookie: a=b", "x\n\n    <script>window.ran='r'</script>"),
    "unseen": ("\u202eexe", "\u2066x", "\u200bx", "\ufeffx", "\ue000value x\ue001"),
    "control": ("\x00x", "\x1bx", "\x07x"),
}
MODELS = {
    "site.yml": (Settings, "site"), "languages.yml": (tuple[Language, ...], "language"),
    "codes.yml": (tuple[Code, ...], "code"), "synonyms.yml": (tuple[Synonyms, ...], "synonyms"),
    **{f"{kind.plural}.yml": (tuple[kind.model, ...], kind.name) for kind in KINDS},
}
"""File -> what stands in it."""

LEANED_ON = frozenset({"site.trusted_hosts"})
"""Without these every address elsewhere would be refused."""

URLS = {
    "scheme": ("javascript:window.ran='s'", "data:text/html,<script>parent.ran='t'</script>", "//gia.example/"),
    "inside": ("https://tin.example/\"onmouseover=window.ran='u'", "https://tin.example/'><script>window.ran='v'</script>",
               "https://tin.example/</script>"),
}


Texts = dict[str, str]
Spots = dict[tuple[str, int], "Target"]


@dataclass(frozen=True)
class Target:
    """A text field of a record: where it stands, what it is, and letters that stand in no other field."""

    file: str
    path: tuple
    name: str
    """Kind and field, such as `contact.name`."""
    groups: Mapping[str, tuple[str, ...]]
    mark: str
    is_rich: bool

    def text(self, groups: Iterable[str]) -> str:
        """The strings of some groups between two marks; addresses are nothing but the string."""
        strings = [string for name in groups for string in self.groups[name]]
        return strings[0] if self.groups is URLS else f"{self.mark} {' '.join(strings)} {self.mark}"


class Folder:
    """A content folder as data, its text fields, and which groups of strings were refused in which of them."""

    def __init__(self, source: Path) -> None:
        self.data = {name: yaml.load((source / name).read_text("utf-8"), yaml.BaseLoader)
                     for name in MODELS if (source / name).exists()}
        self.targets = tuple(self._targets())
        self.refused: dict[tuple[str, str], set[str]] = {}

    def _targets(self) -> Iterator[Target]:
        number = count(26**3)
        for file, data in self.data.items():
            model, name = MODELS[file]
            for path, field, kind in walk(model, data, (), name):
                if field not in LEANED_ON:
                    yield Target(file, path, field, URLS if kind is Url else GROUPS, letters(next(number)),
                                 kind is RichWords)

    def attacked(self, wanted: Iterable[str], escaped: bool = False) -> tuple[Texts, Spots]:
        """File -> its text with the wanted groups wherever they were not refused; (file, line) -> field."""
        wanted, texts, spots = tuple(wanted), {}, {}
        for file, data in self.data.items():
            here = ((target, [name for name in target.groups if name in wanted and self.accepts(target, name)])
                    for target in self.targets if target.file == file)
            new = {target.path: (target, target.text(groups)) for target, groups in here if groups}
            lines: list[str] = []
            for path, line in written(data, {path: text for path, (_, text) in new.items()}, escaped):
                lines.append(line)
                if path in new:
                    spots[file, len(lines)] = new[path][0]
            texts[file] = "\n".join(lines) + "\n"
        return texts, spots

    def now(self, target: Target) -> str:
        """What stands in a field with everything that nobody refused there."""
        groups = [name for name in target.groups if self.accepts(target, name)]
        return target.text(groups) if groups else target.mark

    def refuse(self, target: Target, groups: Iterable[str], rule: str) -> None:
        """Take note of who refused what."""
        for group in groups:
            if group in target.groups:
                self.refused.setdefault((target.mark, group), set()).add(rule)

    def accepts(self, target: Target, group: str) -> bool:
        """Whether nobody has refused these strings there."""
        return (target.mark, group) not in self.refused


def written(data: object, new: Mapping[tuple, str], escaped: bool, path: tuple = ()) -> Iterator[tuple[tuple, str]]:
    """(path, line) of data in YAML, each value on a line of its own; what is not ASCII as it is, or as `\\u202e`."""
    indent = "  " * len(path)
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in items:
        here = (*path, key)
        head = f'{indent}"{key}":' if isinstance(data, dict) else f"{indent}-"
        if isinstance(value, str):
            yield here, f"{head} {json.dumps(new.get(here, value), ensure_ascii=escaped)}"
        elif not value:
            yield here, f"{head} []"
        else:
            yield here, head
            yield from written(value, new, escaped, here)


def letters(number: int) -> str:
    """A number in letters: content wants no digits that are no record."""
    found = ""
    while number:
        number, rest = divmod(number, 26)
        found = chr(ord("a") + rest) + found
    return f"q{found}q"


def walk(model: object, data: object, path: tuple, name: str) -> Iterator[tuple[tuple, str, object]]:
    """(path, kind and field, type of text) of each text of some data of an annotated type."""
    origin, arguments = typing.get_origin(model), typing.get_args(model)
    if model in (PlainText, Url):
        if isinstance(data, str):
            yield path, name, model
    elif origin is typing.Annotated:
        yield from walk(arguments[0], data, path, name)
    elif origin in (typing.Union, types.UnionType):
        for each in arguments:
            yield from walk(each, data, path, name)
    elif origin is tuple and isinstance(data, list):
        for index, item in enumerate(data):
            yield from walk(arguments[0], item, (*path, index), name)
    elif isinstance(model, type) and issubclass(model, (Words, RichWords)) and isinstance(data, dict):
        yield from (((*path, tag), name, model) for tag in data)
    elif isinstance(model, type) and issubclass(model, BaseModel) and isinstance(data, dict):
        types_of = typing.get_type_hints(model, include_extras=True)
        for key in model.model_fields.keys() & data.keys():
            yield from walk(types_of[key], data[key], (*path, key), f"{name}.{key}")
