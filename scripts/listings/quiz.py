"""The quiz: questions whose answers are figures and verdicts of the site. It reads without script, and prints as a sheet with answers."""

from html import escape

from markupsafe import Markup

from scripts.content import quiz
from scripts.content.reference import Question
from scripts.listings import _names
from scripts.seam.expressions import MacroError, render


def html(page) -> str:
    """All questions in the order of the files, then their answers for the printed sheet."""
    site = page.site
    items = [{"id": q.id, "question": said(page, q, "question"), "options": quiz.options(q, site.content, site.edition), "passage": q.passage,
              "explanation": said(page, q, "explanation"), "chapter": _names.chapter(site, q.passage.split("/")[1])} for q in site.content.quiz.values()]
    return site.template("quiz", items=items, say=lambda key: site.text(f"quiz.{key}"), root=page.root)


def said(page, question: Question, what: str) -> Markup:
    """The question or its explanation with the macros run; a problem in it is said with its place."""
    path, line = page.site.content.where["quiz"][question.id]
    problems = []
    text = render(escape(getattr(question, what)[page.site.edition], quote=False), page.names(), path, line, problems)
    if problems:
        raise MacroError(f"quiz {question.id}: " + "; ".join(f"{p.path}:{p.line}: {p.message}" for p in problems))
    return Markup(text)
