"""Six pairs of registered figures: around January 2022, and the latest found."""

from scripts.seam.macros import PageMacros

PAIRS = (
    ("oil", "oil-through-russia-2022", "oil-through-russia-2025"),
    ("imports", "economy-import-share-2021", "economy-import-share-2025"),
    ("trade", "economy-trade-2021", "economy-trade-2024"),
    ("launches", "baikonur-launches-2021", "baikonur-launches-2025"),
    ("corridor", "middle-corridor-2021", "middle-corridor-2025"),
    ("friends", "influence-levada-kazakhstan-2021", "influence-levada-kazakhstan-2025"),
)


def html(page: PageMacros) -> str:
    figures = page.site.content.figures
    pairs = [{"id": id, "then": figures[then], "now": figures[now]} for id, then, now in PAIRS]
    page.used["figures"] |= {pair[when].id: None for pair in pairs for when in ("then", "now")}
    return page.site.template("then_and_now", pairs=pairs, w=lambda key: page.site.text(f"pairs.{key}"))
