"""The search index, as small as a reader needs it, as a script that is loaded when somebody turns to the search.

After the beginning of a section, which readers see, the index holds each word once, and none that the search itself passes over ("the", "und").
"""

import json
import re
from collections.abc import Collection
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

LEFT_OUT = ("#key-figures", "#claims", "#further-reading")  # lists of what stands elsewhere
ONLY_LEAD = ("explore/article/",)  # pages whose sections say more briefly what a chapter tells: their beginning is enough
LEAD = 200  # characters at the beginning of a section that stay as they are
LISTS = {"en": "templates/search/lunr.js", "de": "lunr-language/lunr.de.js"}
_MARK = re.compile(r"<sup>.*?</sup>", re.S)
_TAG = re.compile(r"<[^>]+>")
_BEFORE_POINT = re.compile(r"\s+(?=[.,;:!?)])")
_POINTS = ".,;:!?()“”„‘’\"–"
_LIST = re.compile(r"generateStopWordFilter\((.*?)\)", re.S)


def publish(folder: Path, edition: str, untranslated: Collection[str] = ()) -> None:
    """The index of `folder` becomes a script; the theme, which fetches it with every page, gets an empty one.

    `untranslated`: addresses of the edition's pages that still show the English text.
    """
    path = folder / "search_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    index["docs"] = small(index["docs"], edition, untranslated)
    (folder / "search_index.js").write_text(f"var __index={json.dumps(index, ensure_ascii=False, separators=(',', ':'))}\n", encoding="utf-8")
    path.write_text(json.dumps({"config": index["config"], "docs": []}), encoding="utf-8")


def small(docs: list[dict[str, Any]], edition: str, untranslated: Collection[str] = ()) -> list[dict[str, Any]]:
    """The sections without those that repeat others, their text as `telegram`."""
    return [doc | {"text": _shortened(doc["location"], plain(doc["text"]), edition, untranslated)}
            for doc in docs if not doc["location"].endswith(LEFT_OUT)]


def _shortened(location: str, text: str, edition: str, untranslated: Collection[str]) -> str:
    if location.startswith(ONLY_LEAD):
        return lead(text)
    return telegram(text, "en" if location.split("#")[0] in untranslated else edition)


def lead(text: str) -> str:
    """The beginning of `text`, up to the end of a word."""
    end = text.find(" ", LEAD)
    return text if end < 0 else text[:end]


def plain(html: str) -> str:
    """The words alone, without markup and source marks."""
    return " ".join(_BEFORE_POINT.sub("", _TAG.sub(" ", _MARK.sub("", html))).split())


def telegram(text: str, edition: str) -> str:
    """`text` that after its beginning says each word once, without points and commas, and only words that can be searched for."""
    begin, words = lead(text), {}
    for word in text[len(begin):].split():
        words.setdefault(word.strip(_POINTS).lower(), word.strip(_POINTS))
    return " ".join([begin, *(word for key, word in words.items() if key and key not in stop_words(edition))])


@cache
def stop_words(edition: str) -> frozenset[str]:
    """The words that lunr, as MkDocs brings it, does not search for in this language."""
    plugin = Path(str(import_module("mkdocs.contrib.search").__file__)).parent
    script = (plugin / LISTS[edition]).read_text(encoding="utf-8")
    longest = max((found[1] for found in _LIST.finditer(script)), key=len)
    return frozenset(re.findall(r"\w+", longest.split("].")[0].split("'.split")[0]))
