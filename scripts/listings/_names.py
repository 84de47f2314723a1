"""Names and addresses that all listings write the same way: chapters, pages, sources."""

from collections.abc import Iterable
from html import escape
from typing import Any

from markupsafe import Markup

from scripts.charts.table import source_name
from scripts.content.model import CHAPTERS
from scripts.seam.editions import address


def chapter(site: Any, id: str) -> str:
    """The short name of a chapter, written or not."""
    key = f"fields.{id}"
    return site.text(key) if key in site.content.texts else id


def chapter_link(page: Any, id: str, anchor: str = "") -> Markup:
    """The chapter's name, as a link where the chapter is written."""
    name = escape(chapter(page.site, id))
    if f"chapters/{id}.md" not in page.site.chapters:
        return Markup(name)
    return Markup(f'<a href="@@root@@chapters/{id}/{anchor}">{name}</a>')


def chapter_options(page: Any, ids: Iterable[str]) -> list[tuple[str, str]]:
    """(id, name) of the chapters among `ids`, in the order of the site, for a filter."""
    present = set(ids)
    return [(id, chapter(page.site, id)) for id in [*CHAPTERS, *sorted(present.difference(CHAPTERS))] if id in present]


def page_name(page: Any, other: str) -> str:
    """How lists call the page `other` ("chapters/space.md")."""
    kind, _, name = other.removesuffix(".md").partition("/")
    if kind == "chapters":
        return chapter(page.site, name)
    if kind == "maps":
        return page.site.text("site.map-of").replace("{name}", page.site.text(f"site.map-{name}"))
    return page.site.titles.get(other, name)


def page_link(page: Any, other: str, anchor: str = "", words: str = "") -> Markup:
    """A link to the page `other`, with its name or other `words`."""
    return Markup(f'<a href="@@root@@{address(other)}{anchor}">{escape(words or page_name(page, other))}</a>')


def source_links(page: Any, keys: Iterable[str]) -> Markup:
    """Sources in short ("TASS 2025"), each leading to its entry in the list of all sources."""
    known = page.site.content.sources
    return Markup(", ".join(f'<a href="@@root@@reference/sources/#{key}">{escape(source_name(known[key]))}</a>' for key in dict.fromkeys(keys)))
