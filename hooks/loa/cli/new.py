"""`loa new`: a hotline, guide, document, fact check, locality, campaign or language, asked for and written.

What is given as FIELD=VALUE is not asked for; without a terminal nothing is.
"""

from __future__ import annotations

import argparse
import os
import sys
import unicodedata

from loa.build.new import Added, add_record, given
from loa.build.tell import catalogue
from loa.cli.asking import Asking, by_field
from loa.cli.project import inputs
from loa.content.writing.templates import templates, words
from loa.errors import ContentError, Problem, UsageError
from loa.errors.wording import languages

MISSING = "field-missing"
"""What is told in the form of an answer rather than of a line in a file."""


def add_to(commands: argparse._SubParsersAction) -> None:
    """Declare the command."""
    new = commands.add_parser("new", help="add a record: asks for what it needs, checks it, gives it its short codes")
    new.add_argument("kind", metavar="KIND", choices=sorted(templates()), help=f"one of {', '.join(templates())}")
    new.add_argument("answers", metavar="FIELD=VALUE", nargs="*", type=_answer,
                     help="an answer, such as number='1900 9095', name.en='Hotline' or source.2.document=2213-byt-dp")
    new.add_argument("--file", metavar="FILE", help="which file of the content folder, such as contacts/son-la.yml")
    new.add_argument("--lang", choices=sorted(languages()), metavar="LANGUAGE",
                     help=f"ask in {' or '.join(sorted(languages()))} (default: the computer's language)")
    new.set_defaults(run=_new)


def _answer(text: str) -> tuple[str, str]:
    """Some terminals send marks apart from their letters."""
    path, sign, value = unicodedata.normalize("NFC", text).partition("=")
    if not sign:
        raise argparse.ArgumentTypeError(f"{text!r} is no answer → write FIELD=VALUE")
    return path.strip(), value


def _new(options: argparse.Namespace) -> int:
    wanted, template = inputs(), templates()[options.kind]
    language = options.lang or catalogue(os.environ)
    answers, said = {path: text for path, text in options.answers if text}, words(language)
    try:
        if sys.stdin.isatty():
            return _tell(_asked(Asking(wanted, template, language), answers, options.file), language)
        answers |= given(template, answers, wanted)
        return _tell(add_record(wanted, template, answers, options.file, language), language)
    except (EOFError, KeyboardInterrupt):
        print(f"\n{said['nothing']}")
        return 1
    except UsageError:
        raise
    except ContentError as error:
        lacking = Asking(wanted, template, language).lacking(answers)
        told = [by_field(each, language) for each in error.problems if not (lacking and MISSING in _rules(each))]
        print("\n".join([*told, *([said["lacking"], *lacking] if lacking else []), said["nothing"]]), file=sys.stderr)
        return 1


def _rules(problem: Problem) -> tuple[str, str]:
    """Its rule, and that of those it stands for."""
    return problem.rule, problem.values.get("rule", "")


def _asked(asking: Asking, answers: dict[str, str], file: str | None) -> Added:
    """Ask until the site has no mistake with the record in it."""
    asking.begin(answers)
    while True:
        try:
            return add_record(asking.inputs, asking.template, asking.answers, file, asking.language)
        except UsageError:
            raise
        except ContentError as error:
            asking.show(error.problems)
            if not asking.mend(error.problems):
                raise


def _tell(added: Added, language: str) -> int:
    said = words(language)
    print(said["written"].format(file=added.file, line=added.line))
    if added.codes:
        print(said["codes"].format(codes=", ".join(f"{code.code} ({code.lang})" for code in added.codes)))
    return 0
