"""The CSV series: read by their Frictionless schema, checked by frictionless whenever they have changed."""

import csv
import json
from pathlib import Path
from typing import Any

from scripts import cache
from scripts.content.problems import Problem, did_you_mean, shown

Rows = list[dict[str, Any]]
STAMP = Path("build/stamps/series")
_CAST = {"integer": int, "year": int, "number": float, "string": str, "date": str}


def load(docs_data: Path, project: Path, problems: list[Problem]) -> tuple[dict, dict[str, Rows]]:
    """The data package and the typed rows of each resource. Adds a problem for every row that breaks its schema."""
    path = docs_data / "datapackage.json"
    name = shown(path, project)
    try:
        package = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        problems.append(Problem(name, 0, "this file is missing: it describes the series"))
        return {}, {}
    except json.JSONDecodeError as error:
        problems.append(Problem(name, error.lineno, f"this is not valid JSON ({error.msg}): check commas and quotes"))
        return {}, {}
    found = _undescribed(package, docs_data, project)
    if not found:
        key = cache.fingerprint([path, docs_data / "series"])
        if not cache.fresh(project / STAMP, key):
            found = _frictionless(package, docs_data, project)
            if not found:
                cache.mark(project / STAMP, key)
    if found:
        problems += found
        return package, {}
    return package, {r["name"]: _rows(docs_data / r["path"], r["schema"]) for r in package["resources"]}


def _undescribed(package: dict, docs_data: Path, project: Path) -> list[Problem]:
    described_in = shown(docs_data / "datapackage.json", project)
    described = {r["path"] for r in package.get("resources", [])}
    present = {f"series/{p.name}" for p in (docs_data / "series").glob("*.csv")}
    return [Problem(described_in, 0, f'"{name}" is described here but lies not in docs/data: add the file or remove the entry')
            for name in sorted(described - present)] + \
           [Problem(shown(docs_data / name, project), 0, "this series has no entry in docs/data/datapackage.json: describe its columns there")
            for name in sorted(present - described)]


def _frictionless(package: dict, docs_data: Path, project: Path) -> list[Problem]:
    from frictionless import Package  # slow to import, needed only for changed series

    found = []
    for task in Package(package, basepath=str(docs_data)).validate().tasks:
        name = shown(docs_data / (task.place or "datapackage.json"), project)
        for error in task.errors:
            line = getattr(error, "row_number", 0) or (1 if "header" in error.type or "label" in error.type else 0)
            found.append(Problem(name, line, f"{error.message} ({error.title}): mend the row or the schema"))
    return found


def _rows(path: Path, schema: dict) -> Rows:
    types = {f["name"]: _CAST.get(f.get("type", "string"), str) for f in schema["fields"]}
    with path.open(encoding="utf-8", newline="") as stream:
        return [{name: (types[name](text) if text != "" else None) for name, text in row.items()}
                for row in csv.DictReader(stream)]


def unknown_sources(docs_data: Path, project: Path, series: dict[str, Rows], sources: dict) -> list[Problem]:
    """Rows whose `source` column names no known source, or names none at all."""
    found = []
    for name, rows in series.items():
        path = shown(docs_data / "series" / f"{name}.csv", project)
        for line, row in enumerate(rows, start=2):
            if "source" not in row:
                continue
            keys = (row["source"] or "").split()
            if not keys:
                found.append(Problem(path, line, "this row has no source: name one in the `source` column"))
            for key in keys:
                if key not in sources:
                    found.append(Problem(path, line, f'the source "{key}" does not exist{did_you_mean(key, sources)}: '
                                         "add it to docs/data/sources or mend the name"))
    return found


def evaluate(rule: Any, rows: Rows) -> int | float:
    """The value of a `FromSeries` rule. Raises ValueError, in words, if no row or column fits."""
    matching = [r for r in rows if all(r.get(k) == v for k, v in rule.where.items())]
    if rule.aggregate == "count":
        return len(matching)
    values = [r[rule.column] for r in matching if r.get(rule.column) is not None] if rows and rule.column in rows[0] else []
    if not values:
        raise ValueError(f'no row of "{rule.dataset}" has a `{rule.column}` where {rule.where}')
    return {"sum": sum, "max": max, "min": min, "last": lambda v: v[-1]}[rule.aggregate](values)
