"""One style sheet from the files of docs/assets/css, in the order of their names: one request instead of many."""

from pathlib import Path

import rcssmin


def joined(folder: Path) -> str:
    return rcssmin.cssmin("\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.css"))))
