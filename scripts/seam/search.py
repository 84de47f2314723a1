"""The search index, as small as a reader needs it, as a script that is loaded when somebody turns to the search."""

import json
import re
from pathlib import Path
from typing import Any

LEFT_OUT = ("#key-figures", "#further-reading")  # lists of what stands elsewhere
_MARK = re.compile(r"<sup>.*?</sup>", re.S)
_TAG = re.compile(r"<[^>]+>")
_BEFORE_POINT = re.compile(r"\s+(?=[.,;:!?)])")


def publish(folder: Path) -> None:
    """The index of `folder` becomes a script; the theme, which fetches it with every page, gets an empty one."""
    path = folder / "search_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    index["docs"] = small(index["docs"])
    (folder / "search_index.js").write_text(f"var __index={json.dumps(index, ensure_ascii=False, separators=(',', ':'))}\n", encoding="utf-8")
    path.write_text(json.dumps({"config": index["config"], "docs": []}), encoding="utf-8")


def small(docs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The sections without those that repeat others, their text without markup and source marks."""
    return [doc | {"text": plain(doc["text"])} for doc in docs if not doc["location"].endswith(LEFT_OUT)]


def plain(html: str) -> str:
    """The words alone."""
    return " ".join(_BEFORE_POINT.sub("", _TAG.sub(" ", _MARK.sub("", html))).split())
