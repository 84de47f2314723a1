"""The search index, as small as a reader needs it, as a script that is loaded when somebody turns to the search.

Words that the search itself passes over ("the", "und") are cut from the index too, but for the beginning of a section, which readers see.
"""

import json
import re
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

LEFT_OUT = ("#key-figures", "#claims", "#further-reading")  # lists of what stands elsewhere
LEAD = 200  # characters at the beginning of a section that stay as they are
LISTS = {"en": "templates/search/lunr.js", "de": "lunr-language/lunr.de.js"}
_MARK = re.compile(r"<sup>.*?</sup>", re.S)
_TAG = re.compile(r"<[^>]+>")
_BEFORE_POINT = re.compile(r"\s+(?=[.,;:!?)])")
_LIST = re.compile(r"generateStopWordFilter\((.*?)\)", re.S)


def publish(folder: Path, edition: str) -> None:
    """The index of `folder` becomes a script; the theme, which fetches it with every page, gets an empty one."""
    path = folder / "search_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    index["docs"] = small(index["docs"], edition)
    (folder / "search_index.js").write_text(f"var __index={json.dumps(index, ensure_ascii=False, separators=(',', ':'))}\n", encoding="utf-8")
    path.write_text(json.dumps({"config": index["config"], "docs": []}), encoding="utf-8")


def small(docs: list[dict[str, Any]], edition: str) -> list[dict[str, Any]]:
    """The sections without those that repeat others, their text as `telegram`."""
    return [doc | {"text": telegram(plain(doc["text"]), edition)} for doc in docs if not doc["location"].endswith(LEFT_OUT)]


def plain(html: str) -> str:
    """The words alone, without markup and source marks."""
    return " ".join(_BEFORE_POINT.sub("", _TAG.sub(" ", _MARK.sub("", html))).split())


def telegram(text: str, edition: str) -> str:
    """`text` whose words after the lead are only those that can be searched for."""
    end = text.find(" ", LEAD)
    if end < 0:
        return text
    passed_over = stop_words(edition)
    return " ".join([text[:end], *(word for word in text[end:].split() if word.lower() not in passed_over)])


@cache
def stop_words(edition: str) -> frozenset[str]:
    """The words that lunr, as MkDocs brings it, does not search for in this language."""
    plugin = Path(str(import_module("mkdocs.contrib.search").__file__)).parent
    script = (plugin / LISTS[edition]).read_text(encoding="utf-8")
    longest = max((found[1] for found in _LIST.finditer(script)), key=len)
    return frozenset(re.findall(r"\w+", longest.split("].")[0].split("'.split")[0]))
