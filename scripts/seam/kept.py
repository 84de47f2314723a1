"""Listings drawn before: one is drawn again only when the data, the code, or what the pages use has changed."""

import json
from collections.abc import Callable
from pathlib import Path

from scripts import cache


def listing(draw: Callable[[], str], used: dict[str, dict[str, None]], file: Path, *key: object) -> str:
    """What `draw` returns, or returned when `key` was the same; `used` learns in both cases what it shows.

    An empty word at the head of `key` says that nothing is known of the state of the data: nothing is kept.
    """
    if not key[0]:
        return draw()
    known = cache.fingerprint([], *(json.dumps(part, sort_keys=True, default=str) for part in key))
    if kept := cache.recall(file, known):
        html, shown = kept
    else:
        before = {kind: set(ids) for kind, ids in used.items()}
        html = draw()
        shown = {kind: [id for id in ids if id not in before[kind]] for kind, ids in used.items()}
        cache.store(file, known, (html, shown))
    for kind, ids in shown.items():
        used[kind] |= dict.fromkeys(ids)
    return html
