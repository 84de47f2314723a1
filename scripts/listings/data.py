"""The data for taking along: every series with its columns, sources and charts, and the files that hold everything else."""

from typing import Any

from markupsafe import Markup

from scripts.charts.series import source_ids
from scripts.listings import _names
from scripts.listings.figures import charts_of

LATE = True
FILES = {  # the published documents and the shape of a record
    "figures.json": "{id, label: {en, de}, value, unit, as_of, review_by, sources: [id], note: {en, de}, chapter, used_on: [page], readings?, series?}",
    "figures.csv": "id, label_en, label_de, value, low, high, unit, as_of, review_by, chapter, sources, used_on",
    "sources.json": "{id, type, title, author, publisher, issued, URL, language, accessed, custom: {origin, archived}}",
    "sources.bib": "@type{id, author, title, publisher, year, url}",
    "claims.json": "{id, chapter, claim: {en, de}, verdict, answer: {en, de}, figures: [id], sources: [id]}",
    "events.json": "{id, date, title: {en, de}, field, sources: [id]}",
    "people.json": "{id, name: {en, de, ru?, kk?}, born?, died?, role: {en, de}, as_of, why: {en, de}, chapters: [id], sources: [id]}",
    "corrections.json": "{id, date, pages: [page], was: {en, de}, now: {en, de}, why: {en, de}, figures?: [id], sources?: [id]}",
    "maps.json": "{id, title: {en, de}, description: {en, de}, page, features, chapters: [id]}",
    "datapackage.json": "{name, title, licenses, resources: [{name, path, title, description, schema: {fields: [{name, type, description}]}}]}",
}
_YEARS = ("year", "date", "from", "to", "as_of")


def html(page: Any) -> str:
    site, charts = page.site, charts_of(page)
    resources = sorted(site.content.datapackage["resources"], key=lambda resource: title(site, resource).casefold())
    return site.template("data", files=FILES, entries=[entry(page, resource, charts) for resource in resources],
                         w=lambda key: site.text(f"data.{key}"), data="data/" if site.edition == "en" else "../data/")


def entry(page: Any, resource: dict[str, Any], charts: dict[str, list[Markup]]) -> dict[str, Any]:
    """A series ready for the template."""
    site, name = page.site, resource["name"]
    rows = site.content.series[name]
    sources = source_ids(rows)
    translated = resource.get(f"description_{site.edition}")
    computed = sum(figure.series is not None and figure.series.dataset == name for figure in site.content.figures.values())
    return {"name": name, "title": title(site, resource), "description": translated or resource.get("description", ""),
            "language": site.edition if translated else "en", "rows": len(rows), "years": years(rows), "fields": resource["schema"]["fields"],
            "path": resource["path"], "sources": _names.source_links(page, sources), "count": len(sources), "computed": computed,
            "charts": Markup(", ".join(charts.get(name, ()))), "pages": Markup(", ".join(_names.page_link(page, other) for other in readers(page, name)))}


def title(site: Any, resource: dict[str, Any]) -> str:
    key = f"charts.table-{resource['name']}"
    return resource["title"] if site.edition == "en" or key not in site.content.texts else site.text(key)


def years(rows: list[dict[str, Any]]) -> str:
    """"1957–2026", from whatever column of the series holds dates."""
    found = sorted(str(row[column])[:4] for row in rows for column in _YEARS if row.get(column))
    return "–".join(dict.fromkeys((found[0], found[-1]))) if found else ""


def readers(page: Any, dataset: str) -> list[str]:
    """Pages with a chart of the series."""
    drawing = [chart["id"] for chart in page.site.charts if dataset in chart["datasets"]]
    return list(dict.fromkeys(other for id in drawing for other in page.site.usage["charts"].get(id, ())))
