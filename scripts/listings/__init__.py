"""What is drawn from docs/data into a page, one module each: `{{ listing("timeline") }}` calls `scripts.listings.timeline`.

A module has `html(page) -> str`, a fragment of HTML made from `page.site.content` with a template of overrides/listings. With `LATE = True`
it is called when all pages of the edition are prepared, and may ask `page.site.usage` which page uses what; it can then use no macros of
the page. docs/assets/listings/<id>.css and .js, where they exist, are loaded on the pages that show it, after listing.css.
"""

from importlib import import_module
from pathlib import Path
from types import ModuleType

HERE = Path(__file__).parent


def names() -> list[str]:
    """All listings."""
    return sorted(path.stem.replace("_", "-") for path in HERE.glob("*.py") if path.stem != "__init__")


def module(name: str) -> ModuleType:
    return import_module(f"{__name__}.{name.replace('-', '_')}")
