"""What is drawn from docs/data into a page, one module each: `{{ listing("timeline") }}` calls `scripts.listings.timeline`.

A module has `html(page) -> str`, a fragment of HTML made from `page.site.content` with a template of overrides/listings.
With `LATE = True` it is called when all pages of the edition are prepared, and may ask `page.site.usage` which page uses
what; it can then use no macros of the page. With `MARKDOWN = True` it returns Markdown, which is rendered with the page:
source marks work in it, and the search finds it; of another listing the search finds what its `words(page) -> str` says.
docs/assets/listings/<id>.css and .js, where they exist, are loaded on
the pages that show it, after listing.css and listing.js, which filter any list (overrides/listings/filter.html).
"""

from html import escape
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from scripts.seam import kept

HERE = Path(__file__).parent


def names() -> list[str]:
    """All listings; a module whose name begins with `_` helps them."""
    return sorted(path.stem.replace("_", "-") for path in HERE.glob("*.py") if not path.stem.startswith("_"))


def module(name: str) -> ModuleType:
    return import_module(f"{__name__}.{name.replace('-', '_')}")


def place(page: Any, id: str) -> str:
    """What stands in the Markdown of `page` for the listing `id`: its own Markdown, or the mark of a slot that it fills."""
    drawn, site = module(id), page.site
    if getattr(drawn, "MARKDOWN", False):
        return drawn.html(page).replace("@@root@@", page.root)
    late = getattr(drawn, "LATE", False)
    file = site.build / "listings" / site.edition / f"{id}.pickle"

    def html() -> str:
        state = (site.state, page.path, page.meta, site.chapters, site.repository, site.address, (site.usage, site.titles, site.cited) if late else None)
        return kept.listing(lambda: drawn.html(page), page.used, file, *state)
    words = drawn.words(page) if hasattr(drawn, "words") else ""
    return page.slot(html if late else html(), words=escape(words))
