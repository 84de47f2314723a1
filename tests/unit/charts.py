"""What tests of charts ask of a series, a drawing and a fragment."""

import csv
import dataclasses
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
EDITIONS = ("en", "de")


def rows_of(name):
    with (ROOT / f"docs/data/series/{name}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def changed(content, name, edit):
    """The content with the rows of one series edited."""
    return dataclasses.replace(content, series=content.series | {name: edit([dict(row) for row in content.series[name]])})


def drawn_values(chart, size):
    """Every row of data inside the specification."""
    found = []

    def walk(node):
        if isinstance(node, dict):
            found.extend(node.get("values", []) if isinstance(node.get("values"), list) else [])
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(chart.spec(size).to_dict())
    return [row for row in found if isinstance(row, dict)]


def fragment(drawn, id, lang):
    return (drawn / "charts" / lang / f"{id}.html").read_text(encoding="utf-8")


def pictures(drawn, id, lang):
    return re.findall(r"<svg.*?</svg>", fragment(drawn, id, lang), re.S)
