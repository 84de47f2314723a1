"""The article of January 2022, statement by statement: all claims with verdict and answer, in the article's order."""

import re
from collections import Counter
from typing import Any, get_args

from markupsafe import Markup

from scripts.content.model import Claim, Verdict
from scripts.listings import _names

MARKDOWN = True
VERDICTS: tuple[str, ...] = get_args(Verdict)
_IN_ANSWER = re.compile(r'\{\{\s*fig\("([^"]+)"\)|\[\^([^\]]+)\]')


def html(page: Any) -> str:
    claims = [claim for _, claim in sorted(page.site.content.claims.items())]
    head = page.slot(page.site.template("article-head", **summary(page, claims), fields=_names.chapter_options(page, [c.chapter for c in claims]),
                                        verdicts=VERDICTS, w=lambda key: page.site.text(f"article.{key}")), words="")
    return page.site.template("article", head=Markup(head), claims=[entry(page, claim) for claim in claims],
                              w=lambda key: page.site.text(f"article.{key}"))


def summary(page: Any, claims: list[Claim]) -> dict[str, Any]:
    """"Of 34 statements ...": how many got each verdict, in words."""
    counts = Counter(claim.verdict for claim in claims)
    said = [(verdict, counts[verdict], page.site.text(f"article.{verdict}-{'one' if counts[verdict] == 1 else 'many'}"))
            for verdict in VERDICTS if counts[verdict]]
    return {"total": len(claims), "counts": [(verdict, count, words.replace("{n}", str(count))) for verdict, count, words in said]}


def entry(page: Any, claim: Claim) -> dict[str, Any]:
    """A claim ready for the template; `figures` and `marks` are what its record names beyond the answer."""
    figures, sources = (set(found) for found in zip(*_IN_ANSWER.findall(claim.answer[page.site.edition]), strict=True))
    chapter = page.site.chapters.get(f"chapters/{claim.chapter}.md", {})
    anchor = f"#{claim.id}" if claim.id in chapter.get("claims", ()) else ""
    known = page.site.content.figures
    return {
        "claim": claim, "answer": Markup(page.answer(claim)), "said": Markup(claim.claim[page.site.edition]),
        "chapter": _names.chapter_link(page, claim.chapter, anchor),
        "figures": [(known[id].label[page.site.edition], Markup(page.fig(id))) for id in claim.figures if id not in figures],
        "marks": Markup("".join(f"[^{key}]" for key in claim.sources if key not in sources)),
    }
