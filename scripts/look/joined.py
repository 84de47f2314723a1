"""One style sheet and one script from the files of docs/assets, in the order of their names: two requests instead of many."""

from collections.abc import Iterable
from pathlib import Path

import rcssmin
import rjsmin


def css(folder: Path) -> str:
    return rcssmin.cssmin(_together(folder, "*.css"))


def js(folder: Path) -> str:
    return rjsmin.jsmin(_together(folder, "*.js"))


def _together(folder: Path, pattern: str) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob(pattern)))


def parts(folder: Path, listings: Iterable[str]) -> list[str]:
    """The files of `folder` that a page with these listings loads: listing.css for any of them, then their own."""
    wanted = [f"{id}.{kind}" for id in ("listing", *listings) for kind in ("css", "js")] if listings else []
    return [name for name in wanted if (folder / name).is_file()]
