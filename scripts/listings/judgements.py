"""The judgements of all chapters in one table, with the day each was last read through: for the page that explains the scale."""

from scripts.listings.scorecard import SIDES, chosen
from scripts.seam.macros import PageMacros


def html(page: PageMacros) -> str:
    return page.site.template("judgements", fields=chosen(page), sides=SIDES, w=lambda key: page.site.text(f"scorecard.{key}"),
                              name=lambda id: page.site.text(f"fields.{id}"))
