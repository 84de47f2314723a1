"""What is new, newest first, from docs/data/news. What is said of a chapter that is not there yet is left out."""

from scripts.seam.editions import address
from scripts.seam.macros import PageMacros

SHOWN = 8


def html(page: PageMacros) -> str:
    there = [item for item in page.site.content.news.values() if not item.page.startswith("chapters/") or item.page in page.site.chapters]
    items = sorted(there, key=lambda item: item.date, reverse=True)[:SHOWN]
    return page.site.template("news", items=items, link=lambda item: page.root + address(item.page) or "#unrolled")
