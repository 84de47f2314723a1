"""The answers to choose from in the quiz: they follow the figure or the verdict that the question is tied to."""

from collections.abc import Mapping

from scripts.content import figures, numbers
from scripts.content.load import Content
from scripts.content.model import Verdict
from scripts.content.problems import Problem, did_you_mean
from scripts.content.reference import Option, Question

VERDICTS = Verdict.__args__


def options(question: Question, content: Content, lang: str) -> list[Option]:
    """All answers, numbers from the smallest to the largest, verdicts in their usual order."""
    if question.claim:
        right = content.claims[question.claim].verdict
        return [Option(text=content.text(f"site.verdict-{verdict}", lang), right=verdict == right)
                for verdict in VERDICTS if verdict == right or verdict in question.wrong]
    figure = content.figures[question.figure]
    right = figures.value_of(figure, content)
    return [Option(text=numbers.quantity(value, content.units[figure.unit], lang), right=value == right)
            for value in sorted({right, *question.wrong}, key=lambda value: value if isinstance(value, tuple) else (value, value))]


def check(content: Content, sections: Mapping[str, frozenset[str]]) -> list[Problem]:
    """Questions of which a wrong answer has become the right one, or whose passage is not there. `sections`: address -> anchors."""
    found = []
    for id, question in content.quiz.items():
        where = content.where["quiz"][id]
        if len(options(question, content, "en")) <= len(question.wrong):
            tied = question.figure or question.claim
            found.append(Problem(*where, f'"{id}": one of the `wrong` answers is what "{tied}" says, or stands twice: replace it'))
        page, anchor = question.passage.split("#")
        if page not in sections:
            found.append(Problem(*where, f'"{id}" leads to "{page}", which is no chapter{did_you_mean(page, sections)}: mend `passage`'))
        elif anchor not in sections[page]:
            found.append(Problem(*where, f'"{id}" leads to "{question.passage}", which the chapter does not have'
                                 f"{did_you_mean(anchor, sections[page])}: mend `passage`"))
    return found
