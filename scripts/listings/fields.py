"""The chapters as cards: the question of each, both needs in small, a link."""

from scripts.listings.scorecard import SIDES, chosen
from scripts.seam.macros import PageMacros


def html(page: PageMacros) -> str:
    return page.site.template("fields", fields=chosen(page), sides=SIDES, name=lambda id: page.site.text(f"fields.{id}"),
                              asks=lambda id: page.site.text(f"questions.{id}"))
