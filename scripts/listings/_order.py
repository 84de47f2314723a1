"""What the reference pages share: the order of a dictionary, links to pages, words for the search."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from scripts.seam.editions import address

T = TypeVar("T")


def sorted_by(entries: Iterable[T], name: Callable[[T], str]) -> list[T]:
    """By alphabet, accents aside, as dictionaries do."""
    def key(entry: T) -> str:
        plain = unicodedata.normalize("NFKD", name(entry)).casefold()
        return "".join(c for c in plain if c.isalnum() or c == " ")
    return sorted(entries, key=key)


def titled(site: Any, pages: Iterable[str]) -> list[tuple[str, str]]:
    """(address, title) of each page of the edition."""
    return [(address(page), site.titles.get(page) or site.chapters.get(page, {}).get("title", page)) for page in pages]


def distinct(names: Iterable[str]) -> str:
    """The words of all names, each once: enough to be found, and small."""
    return " ".join(sorted({word for name in names for word in re.findall(r"[^\W\d_][\w’']+", name)}))
