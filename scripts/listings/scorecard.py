"""The two-way scorecard of the front page, drawn from the front matter of the chapters: it grows with them."""

from typing import Any

from scripts.content.model import Figure
from scripts.seam.editions import address
from scripts.seam.macros import LEVELS, PageMacros

ORDER = ("border", "space", "energy", "economy", "minorities", "influence", "unrest", "colour-revolutions", "since-2022")  # as in the navigation
SIDES = ("russia", "kazakhstan")


def html(page: PageMacros) -> str:
    fields = sorted(chosen(page), key=lambda field: -sum(field["steps"].values()))
    return page.site.template("scorecard", fields=fields, sides=SIDES, root=page.root, w=lambda key: page.site.text(f"scorecard.{key}"),
                              name=lambda id: page.site.text(f"fields.{id}"))


def chosen(page: PageMacros) -> list[dict[str, Any]]:
    """A field for each chapter there is: name, question, link, both needs with their step (1 to 4) and their figure."""
    found = []
    for id in ORDER:
        meta = page.site.chapters.get(f"chapters/{id}.md")
        if meta:
            needs = {side: meta["need"][side] | {"figure": _indicator(page, meta["need"][side]["indicator"])} for side in SIDES}
            found.append({"id": id, "needs": needs, "steps": {side: step(need) for side, need in needs.items()},
                          "link": page.root + address(f"chapters/{id}.md"), "read": str(meta["last_reviewed"])})
    return found


def step(need: dict[str, Any]) -> int:
    """1 (marginal) to 4 (irreplaceable)."""
    return LEVELS.index(need["level"]) + 1


def _indicator(page: PageMacros, id: str) -> Figure:
    """The registered number, whose note the page then shows."""
    figure = page.site.content.figures[id]
    page.used["figures"][id] = None
    return figure
