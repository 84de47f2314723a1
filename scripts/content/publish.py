"""The public data of the site: `/data/*.json`, `figures.csv` and `sources.bib`, for people who build on it. The shapes are a contract (README)."""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from scripts.content import bibtex, figures, sources
from scripts.content.load import Content
from scripts.content.model import Correction


def documents(content: Content, used_on: Mapping[str, Iterable[str]], maps: list[dict]) -> dict[str, str]:
    """File name -> text of every published document. `used_on`: figure id -> pages (addresses)."""
    listed = figures_document(content, used_on)
    return {
        "figures.json": _json(listed),
        "figures.csv": figures_table(listed),
        "sources.json": _json([sources.csl(s) for _, s in sorted(content.sources.items())]),
        "sources.bib": bibtex.document(content.sources.values()),
        "claims.json": _json([
            {"id": c.id, "chapter": c.chapter, "claim": c.claim, "verdict": c.verdict,
             "answer": {lang: plain(text, content, lang) for lang, text in c.answer.items()},
             "figures": c.figures, "sources": c.sources} for _, c in sorted(content.claims.items())]),
        "events.json": _json([
            {"id": e.id, "date": e.date, "title": e.title, "field": e.field, "sources": e.sources}
            for e in sorted(content.events.values(), key=lambda e: (e.date, e.id))]),
        "maps.json": _json([{key: value for key, value in map.items() if key not in ("sources", "figures")} for map in maps]),
        "corrections.json": _json([c.model_dump(exclude_defaults=True) for c in newest_first(content.corrections.values())]),
        "datapackage.json": _json(content.datapackage),
    }


def newest_first(corrections: Iterable[Correction]) -> list[Correction]:
    """Corrections as the log lists them."""
    return sorted(sorted(corrections, key=lambda c: c.id), key=lambda c: c.date, reverse=True)


def figures_document(content: Content, used_on: Mapping[str, Iterable[str]]) -> list[dict[str, Any]]:
    """All figures: value (number, [low, high], or readings), unit, dates, sources, and the pages that show them."""
    found = []
    for id, figure in sorted(content.figures.items()):
        value = figures.value_of(figure, content)
        entry = {"id": id, "label": figure.label, "value": list(value) if isinstance(value, tuple) else value,
                 "unit": figure.unit, "as_of": figure.as_of, "review_by": figure.review_by,
                 "sources": list(figure.sources), "note": figure.note, "chapter": figure.chapter,
                 "used_on": sorted(used_on.get(id, ()))}
        if figure.readings:
            entry["readings"] = [{"value": r.value, "source": r.source} for r in figure.readings]
        if figure.series:
            entry["series"] = figure.series.model_dump()
        found.append(entry)
    return found


COLUMNS = ("id", "label_en", "label_de", "value", "low", "high", "unit", "as_of", "review_by", "chapter", "sources", "used_on")


def figures_table(listed: Iterable[Mapping[str, Any]]) -> str:
    """The same as CSV: a single `value`, or `low` and `high` of a range or of readings; lists are parted by spaces."""
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS, lineterminator="\n", extrasaction="ignore")
    table.writeheader()
    for entry in listed:
        value = entry["value"]
        spread = {"value": "", "low": value[0], "high": value[1]} if isinstance(value, list) else {}
        table.writerow({**entry, **spread, "label_en": entry["label"]["en"], "label_de": entry["label"]["de"],
                        "sources": " ".join(entry["sources"]), "used_on": " ".join(entry["used_on"])})
    return out.getvalue()


def plain(text: str, content: Content, lang: str) -> str:
    """An answer without markup: macros become their value, footnote marks go."""
    text = re.sub(r'\{\{\s*fig\("([^"]+)"\)\s*\}\}', lambda m: figures.written(content.figures[m[1]], content, lang), text)
    text = re.sub(r'\{\{\s*term\("([^"]+)"(?:,\s*"([^"]+)")?\)\s*\}\}',
                  lambda m: m[2] or content.terms[m[1]].term[lang], text)
    return re.sub(r"\[\^[^\]]+\]", "", text).strip()


def _json(value: Any) -> str:
    """Compact, a record a line: small to fetch, and a change is a line in a diff."""
    if isinstance(value, list):
        return "[\n" + ",\n".join(json.dumps(record, ensure_ascii=False) for record in value) + "\n]\n"
    return json.dumps(value, ensure_ascii=False) + "\n"
