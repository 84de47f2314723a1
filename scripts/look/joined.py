"""One style sheet and one script from the files of docs/assets, in the order of their names: two requests instead of many."""

from pathlib import Path

import rcssmin
import rjsmin


def css(folder: Path) -> str:
    return rcssmin.cssmin(_together(folder, "*.css"))


def js(folder: Path) -> str:
    return rjsmin.jsmin(_together(folder, "*.js"))


def _together(folder: Path, pattern: str) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob(pattern)))
