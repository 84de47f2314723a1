"""The chapters as cards: the question of each, both needs in small, a link."""

from scripts.listings.scorecard import SIDES, chosen
from scripts.seam.macros import PageMacros


def html(page: PageMacros) -> str:
    return page.site.template("fields", fields=chosen(page), sides=SIDES, name=lambda key: page.site.text(f"fields.{key}"))
