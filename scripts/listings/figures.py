"""All registered numbers by chapter: value, dates, readings, series, sources, and the pages that show them."""

from collections import defaultdict
from itertools import groupby
from typing import Any

from markupsafe import Markup

from scripts.content import figures as written_figures
from scripts.content import numbers
from scripts.content.model import Figure, last_day
from scripts.listings import _names
from scripts.seam.macros import FIXED

LATE = True
STATES = ("overdue", "conflict", "series")


def html(page: Any) -> str:
    site, w = page.site, lambda key: page.site.text(f"figures.{key}")
    options = _names.chapter_options(page, {figure.chapter for figure in site.content.figures.values()})
    rank = {id: place for place, (id, _) in enumerate(options)}
    where = site.content.where["figures"]
    own = lambda figure: not where[figure.id][0].endswith(f"/{figure.chapter}.yml")  # noqa: E731  the chapter's own file before those of its maps
    ordered = sorted(site.content.figures.values(), key=lambda figure: (rank[figure.chapter], own(figure)))
    pages, charts = users(site), charts_of(page)
    groups = [{"chapter": id, "name": _names.chapter(site, id), "entries": [entry(page, figure, pages, charts) for figure in found]}
              for id, found in groupby(ordered, key=lambda figure: figure.chapter)]
    return site.template("figures", groups=groups, w=w, fields=options, states=[(state, w(state)) for state in STATES],
                         data="data/" if site.edition == "en" else "../data/")


def entry(page: Any, figure: Figure, pages: dict[str, list[str]], charts: dict[str, list[Markup]]) -> dict[str, Any]:
    """A figure ready for the template."""
    site = page.site
    states = [state for state, true in (("conflict", figure.readings), ("series", figure.series)) if true]
    unit = site.content.units[figure.unit]
    readings = [(numbers.quantity(reading.value, unit, site.edition), _names.source_links(page, [reading.source])) for reading in figure.readings or ()]
    read = {reading.source for reading in figure.readings or ()}
    return {
        "id": figure.id, "value": written_figures.written(figure, site.content, site.edition), "label": label(site, figure), "states": " ".join(states),
        "as_of": figure.as_of, "review": last_day(figure.review_by) if figure.review_by < FIXED else "", "review_by": figure.review_by,
        "note": figure.note and figure.note[site.edition], "readings": readings,
        "sources": _names.source_links(page, [key for key in figure.sources if key not in read]),
        "dataset": figure.series.dataset if figure.series else "",
        "charts": Markup(", ".join(charts[figure.series.dataset])) if figure.series else "",
        "pages": Markup(", ".join(_names.page_link(page, other) for other in pages.get(figure.id, ()))),
    }


def label(site: Any, figure: Figure) -> str:
    """What is counted. A number that only maps show is named after its place there: "Astrakhan: its part of the border"."""
    words = figure.label[site.edition]
    subject = next((map["figures"][figure.id][site.edition] for map in site.maps if figure.id in map["figures"]), "")
    if not subject or subject in words or site.usage["figures"].get(figure.id):
        return words
    return f"{subject}: {words}"


def users(site: Any) -> dict[str, list[str]]:
    """Figure id -> pages that show it: in the text, or in what a map says about a place."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for id, pages in site.usage["figures"].items():
        found[id] |= dict.fromkeys(pages)
    for map in site.maps:
        for id in map["figures"]:
            found[id][map["page"].rstrip("/") + ".md"] = None
    return {id: list(pages) for id, pages in found.items()}


def charts_of(page: Any) -> dict[str, list[Markup]]:
    """Dataset -> links to the charts that draw it, on the first page that shows each."""
    found: dict[str, list[Markup]] = defaultdict(list)
    for chart in page.site.charts:
        for other in page.site.usage["charts"].get(chart["id"], ())[:1]:
            link = _names.page_link(page, other, f"#chart-{chart['id']}", chart["title"][page.site.edition])
            for dataset in chart["datasets"]:
                found[dataset].append(link)
    return found
