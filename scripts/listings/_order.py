"""What the reference pages share: the order of a dictionary, words for the search."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def sorted_by(entries: Iterable[T], name: Callable[[T], str]) -> list[T]:
    """By alphabet, accents aside, as dictionaries do."""
    def key(entry: T) -> str:
        plain = unicodedata.normalize("NFKD", name(entry)).casefold()
        return "".join(c for c in plain if c.isalnum() or c == " ")
    return sorted(entries, key=key)


def distinct(names: Iterable[str]) -> str:
    """The words of all names that begin with a capital, each once: enough to be found, and small."""
    return " ".join(sorted({word for name in names for word in re.findall(r"[^\W\d_][\w’']+", name) if word[0].isupper()}))
