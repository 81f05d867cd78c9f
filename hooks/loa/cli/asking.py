"""Questions on a terminal, each answer checked as it is given -> answers by their paths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from loa.build.inputs import Inputs
from loa.build.new import FIRST_SENTENCE, given
from loa.content.meanings import COLUMNS, meanings
from loa.content.writing.entry import Answers, problems_of
from loa.content.writing.format import language_order
from loa.content.writing.templates import Question, Template, words
from loa.errors import Problem
from loa.errors.wording import wording
from loa.model.fields import WORDS, Many, Value


def by_field(problem: Problem, language: str) -> str:
    """A problem by its field: the file is none that anybody has seen yet."""
    said = wording(problem, language)
    return f"{problem.field or problem.place}: {said.what} → {said.do}"


class Asking:
    """One record being asked for; `answers` grows."""

    def __init__(self, inputs: Inputs, template: Template, language: str) -> None:
        self.inputs, self.template, self.language = inputs, template, language
        self.said = words(language)
        self.meanings = meanings(inputs.content)
        self.order = language_order(inputs.content)
        self.questions = template.questions(self.order[0], self.order[1:2])
        self.answers: dict[str, str] = {}

    def begin(self, answers: dict[str, str]) -> None:
        """Ask for everything that has no answer yet."""
        self.answers = dict(answers)
        for repeated, run in groupby(self.questions, key=lambda each: each.repeated):
            asked = list(run)
            if repeated is None:
                self._each(asked, ())
            elif not any(path.split(".")[0] == repeated.name for path in self.answers):
                self._list(asked, repeated.required)
        if self.template.file == "languages" and FIRST_SENTENCE not in self.answers:
            self._take(FIRST_SENTENCE, self._read(self.said[FIRST_SENTENCE], ""))
        for path, value in given(self.template, self.answers, self.inputs).items():
            self._confirm(path, value)

    def lacking(self, answers: Answers) -> list[str]:
        """What must be answered and is not, each as it is typed behind the command."""
        heads = {path.split(".")[0] for path in answers}
        needed = {each.path[0]: each for each in reversed(self.questions)
                  if (each.required or (each.repeated and each.repeated.required)) and each.path[0] not in heads}
        return [f"  {'.'.join(each.path)}='…'  {self.meanings.field(each.repeated or each.field).told(self.language)}"
                for each in reversed(needed.values())]

    def mend(self, problems: Iterable[Problem]) -> bool:
        """Ask again for what is wrong; False where nothing of it was an answer."""
        fields = {problem.field.split(".")[0] for problem in problems if problem.field}
        wrong = [path for path in self.answers if path.split(".")[0] in fields]
        lacking = [each for each in self.questions if each.path[0] in fields and not self._answered(each)]
        if wrong or lacking:
            print(self.said["again"])
        for path in wrong:
            self._take(path, self._read(path, self.answers[path]))
        self._each(lacking, ())
        return bool(wrong or lacking)

    def show(self, problems: Iterable[Problem]) -> None:
        """What is wrong."""
        for problem in problems:
            print(f"  {by_field(problem, self.language)}")

    def _answered(self, question: Question) -> bool:
        head, *rest = question.path
        return any(path in self.answers for path in (".".join(question.path), ".".join((head, "1", *rest))))

    def _list(self, asked: Sequence[Question], required: bool) -> None:
        what = self.meanings.field(asked[0].repeated).told(self.language) if asked[0].repeated else ""
        number = 1
        while (number == 1 and required) or self._agreed("first" if number == 1 else "another", what):
            self._each(asked, (str(number),))
            number += 1

    def _agreed(self, words_of: str, what: str) -> bool:
        answer = input(f"{self.said[words_of].format(what=what)} ").strip().lower()
        return answer in self.said["yes"].split(",")

    def _each(self, asked: Sequence[Question], number: tuple[str, ...]) -> None:
        for question in asked:
            path = ".".join((question.path[0], *number, *question.path[1:]))
            if path in self.answers:
                continue
            today = self.inputs.now.isoformat() if path.endswith(".checked") else ""
            self._ask(question, path, given(self.template, self.answers, self.inputs).get(path, today))

    def _ask(self, question: Question, path: str, proposed: str) -> None:
        self._explain(question)
        while True:
            answer = self._read(path, proposed)
            if question.required and not answer:
                print(f"  {self.said['required']}")
                continue
            if self._take(path, answer):
                return

    def _explain(self, question: Question) -> None:
        meaning, holds = self.meanings.field(question.field), question.holds
        print(f"\n{meaning.told(self.language)}" + ("" if question.required else f" ({self.said['optional']})"))
        of = holds.of if isinstance(holds, Many) else holds
        for choice in of.choices if isinstance(of, Value) else ():
            explained = meaning.choices.get(choice, "") if self.language == COLUMNS[0] else ""
            print(f"  {choice}  {explained}".rstrip())
        if isinstance(holds, Many) and isinstance(of, Value):
            print(f"  {self.said['list'].format(sign=',' if of.form in WORDS else ';')}")

    def _confirm(self, path: str, value: str) -> None:
        if path == "id":
            print(f"\n{self.said['id']}")
        while not self._take(path, self._read(path, value)):
            pass

    def _read(self, path: str, proposed: str) -> str:
        hint = f" [{self.said['given'].format(value=proposed)}]" if proposed else ""
        return input(f"{path}{hint}: ").strip() or proposed

    def _take(self, path: str, answer: str) -> bool:
        """Keep an answer that is right by itself."""
        if not answer:
            self.answers.pop(path, None)
            return True
        mine = {**self.answers, path: answer}
        wrong = [] if path == FIRST_SENTENCE else problems_of({path: answer}, self.template.model, self.order[0])
        self.show(wrong)
        if not wrong:
            self.answers = mine
        return not wrong
