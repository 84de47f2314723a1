"""Which sections of the chapters a popup can lead to. A chapter that is not written yet gets no links; a wrong anchor is refused."""

import re
from pathlib import Path

_ANCHOR = re.compile(r"^#+ .*\{:[^}]*?#([\w-]+)", re.M)


def sections(docs: Path) -> dict[str, frozenset[str]]:
    """Address of each chapter ("chapters/space/") -> the anchors of its headings."""
    return {f"chapters/{path.stem}/": frozenset(_ANCHOR.findall(path.read_text(encoding="utf-8")))
            for path in sorted((docs / "chapters").glob("*.md")) if "." not in path.stem}
