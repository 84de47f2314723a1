"""Which pages rest on which source: by a mark in the text, a number shown there, a chart, a map, or an event."""

from collections import defaultdict
from typing import Any

from scripts.charts.series import source_ids
from scripts.content.model import CHAPTERS

FIRST = [f"chapters/{id}.md" for id in CHAPTERS]
LISTS = ("explore/timeline.md", "explore/figures.md", "reference/data.md", "reference/people.md", "reference/glossary.md",
         "reference/places.md")  # they show everything: named only where no other page is


def citing(site: Any) -> dict[str, list[str]]:
    """Source id -> pages, chapters first. A source that only lists name leads to these."""
    found: dict[str, dict[str, None]] = defaultdict(dict)

    def note(keys: Any, *pages: str) -> None:
        for key in keys:
            found[key] |= dict.fromkeys(pages)

    for key, pages in site.usage["sources"].items():
        note([key], *pages)
    for id, figure in site.content.figures.items():
        note(figure.sources, *site.usage["figures"].get(id, ()))
    for map in site.maps:
        note(map["sources"], map["page"].rstrip("/") + ".md")
    for chart in site.charts:
        for dataset in chart["datasets"]:
            note(source_ids(site.content.series[dataset]), *site.usage["charts"].get(chart["id"], ()))
    _lists(site, note)
    return {key: _ordered(pages) for key, pages in found.items()}


def _lists(site: Any, note: Any) -> None:
    content = site.content
    for entries, page in ((content.events, LISTS[0]), (content.figures, LISTS[1]), (content.people, LISTS[3]), (content.terms, LISTS[4]),
                          (content.places, LISTS[5])):
        for entry in entries.values():
            note(entry.sources, page)
    for rows in content.series.values():
        note(source_ids(rows), LISTS[2])


def _ordered(pages: Any) -> list[str]:
    others = [page for page in pages if page not in LISTS and not page.startswith("reference/")] or list(pages)
    return sorted(others, key=lambda page: (FIRST.index(page) if page in FIRST else len(FIRST), page))
