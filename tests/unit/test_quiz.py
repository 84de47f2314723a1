"""The quiz: right answers follow the data, and what does not fit is refused with its place."""

import pytest

from scripts.content import ProblemsError, quiz

QUESTION = """\
rent:
  question: {en: How much?, de: Wie viel?}
  figure: rent
  wrong: [20, 350]
  explanation: {en: "It is {{ fig(\\"rent\\") }}.", de: "Es sind {{ fig(\\"rent\\") }}."}
  passage: chapters/space/#lease
"""
FILE = "quiz/first.yml"
SECTIONS = {"chapters/space/": frozenset({"lease", "claims"})}


def answers(content, lang="en"):
    return [(option.text, option.right) for option in quiz.options(content.quiz["rent"], content, lang)]


def test_the_right_answer_is_the_figure_and_stands_in_its_place_among_the_numbers(project):
    project.write(FILE, QUESTION)
    assert answers(project.load()) == [("$20 million", False), ("$115 million", True), ("$350 million", False)]
    assert answers(project.load(), "de")[1] == ("115 Mio. US-Dollar", True)
    project.replace("figures/space.yml", "value: 115", "value: 400")
    assert answers(project.load())[2] == ("$400 million", True)


def test_a_range_is_an_answer_too(project):
    project.write(FILE, QUESTION.replace("[20, 350]", "[[20, 30], [80, 90]]"))
    project.replace("figures/space.yml", "value: 115", "value: [40, 50]")
    assert answers(project.load()) == [("$20–30 million", False), ("$40–50 million", True), ("$80–90 million", False)]


def test_the_verdict_on_a_claim_is_an_answer(project):
    project.write(FILE, QUESTION.replace("figure: rent", "claim: a15").replace("[20, 350]", "[wrong, imprecise]"))
    assert answers(project.load()) == [("holds", True), ("imprecise", False), ("wrong", False)]


@pytest.mark.parametrize(("old", "new", "message"), [
    ("figure: rent", "figure: rant", 'docs/data/quiz/first.yml:1: "rent" names the figure "rant", which does not exist (did you mean "rent"?)'),
    ("figure: rent", "claim: a99", 'docs/data/quiz/first.yml:1: "rent" names the claim "a99", which does not exist'),
    ("figure: rent", "figure: rent\n  claim: a15", "docs/data/quiz/first.yml:1: the right answer is a `figure` or the verdict on a `claim`: give exactly one"),
    ("[20, 350]", "[holds, wrong]", "docs/data/quiz/first.yml:1: `wrong` lists numbers for a `figure` and verdicts for a `claim`"),
    ("passage: chapters/space/#lease", "passage: space", "docs/data/quiz/first.yml:6: `passage`"),
], ids=["figure", "claim", "both", "kinds", "passage"])
def test_what_is_wrong_is_refused_with_its_place(project, old, new, message):
    project.write(FILE, QUESTION.replace(old, new).replace("[20, 350]", "[holds, wrong]" if "a99" in new else "[20, 350]"))
    with pytest.raises(ProblemsError) as error:
        project.load()
    assert message in str(error.value)


@pytest.mark.parametrize(("old", "new", "message"), [
    ("[20, 350]", "[20, 115]", 'docs/data/quiz/first.yml:1: "rent": one of the `wrong` answers is what "rent" says, or stands twice: replace it'),
    ("#lease", "#leese", 'docs/data/quiz/first.yml:1: "rent" leads to "chapters/space/#leese", which the chapter does not have (did you mean "lease"?)'),
    ("chapters/space", "chapters/spase", 'docs/data/quiz/first.yml:1: "rent" leads to "chapters/spase/", which is no chapter'),
], ids=["wrong answer is right", "anchor", "chapter"])
def test_answers_and_passages_are_checked(project, old, new, message):
    project.write(FILE, QUESTION)
    assert quiz.check(project.load(), SECTIONS) == []
    project.write(FILE, QUESTION.replace(old, new))
    assert message in "\n".join(map(str, quiz.check(project.load(), SECTIONS)))
