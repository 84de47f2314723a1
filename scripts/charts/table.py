"""A series as a reader can check it: an HTML table with its gaps, notes and sources, and the CSV."""

from collections import Counter
from collections.abc import Iterable
from html import escape
from typing import Any

from scripts.charts.series import source_ids
from scripts.charts.words import text
from scripts.content import Content
from scripts.content.numbers import number

_APART = {"source", "status", "note_en", "note_de"}
Row = dict[str, Any]


def dataset_table(content: Content, dataset_id: str, lang: str) -> str:
    """`<details>` with the series `dataset_id`, wide where it has two dimensions (year x cosmodrome), newest year and largest column first.

    The last column numbers the sources that are listed below. Raises KeyError for an unknown series.
    """
    rows = content.series[dataset_id]
    columns = [name for name in rows[0] if name not in _APART]
    body = (_wide if len(columns) == 3 and "year" in columns else _long)(content, rows, columns, lang)
    kind = "chart-table sourced" if source_ids(rows) else "chart-table"
    caption = _caption(content, dataset_id, lang)
    return (f'<details class="chart-data"><summary>{escape(text(content, "table-open", lang))}</summary>'
            f'<div class="chart-scroll" role="region" tabindex="0" aria-label="{escape(caption)}">'
            f'<table class="{kind}"><caption>{escape(caption)}</caption>{body}</table></div>'
            f"{_dash(content, body, lang)}{_notes(content, rows, columns, lang)}{_sources(content, rows, lang)}"
            f'<p><a href="@@root@@data/series/{dataset_id}.csv" download>{escape(text(content, "download-csv", lang))}</a></p></details>')


def _caption(content: Content, dataset_id: str, lang: str) -> str:
    return text(content, f"table-{dataset_id}", lang)


def _heading(content: Content, column: str, lang: str) -> str:
    return text(content, f"column-{column.replace('_', '-')}", lang)


def _word(content: Content, column: str, value: Any, lang: str) -> str:
    """A cell or heading: names of sites and rocket families are translated, numbers formatted, years left as they are."""
    if isinstance(value, int | float):
        return str(value) if column == "year" else number(value, lang)
    return text(content, f"{column}-{value}", lang) if f"charts.{column}-{value}" in content.texts else str(value or "")


def _wide(content: Content, rows: list[Row], columns: list[str], lang: str) -> str:
    across = next(c for c in columns[1:] if not isinstance(rows[0][c], int | float))
    measure = next(c for c in columns[1:] if c != across)
    sums: Counter[str] = Counter()
    for row in rows:
        sums[row[across]] += row[measure] or 0
    kinds = [kind for kind, _ in sums.most_common()]
    numbers = _numbers(rows)
    cells = {(row["year"], row[across]): row for row in rows}
    total = [text(content, "column-total", lang)] if len(kinds) > 1 else []
    head = [_heading(content, "year", lang), *total, *(_word(content, across, k, lang) for k in kinds), text(content, "column-source", lang)]
    lines = [_head(head)]
    for year in range(max(r["year"] for r in rows), min(r["year"] for r in rows) - 1, -1):
        present = [cells[year, k] for k in kinds if (year, k) in cells]
        if not present:
            lines.append(f'<tr><th scope="row">{year}</th><td colspan="{len(head) - 1}">{escape(text(content, "no-data", lang))}</td></tr>')
            continue
        values = [_value(cells.get((year, k)), measure, lang) for k in kinds]
        if total:
            values.insert(0, number(sum(row[measure] or 0 for row in present), lang))
        lines.append(_line(str(year), values, _refs(present, numbers)))
    return "".join(lines) + "</tbody>"


def _long(content: Content, rows: list[Row], columns: list[str], lang: str) -> str:
    numbers = _numbers(rows)
    head = [*(_heading(content, c, lang) for c in columns), *([text(content, "column-source", lang)] if numbers else [])]
    lines = [_head(head)]
    for row in rows:
        first, *others = (_word(content, c, row[c], lang) for c in columns)
        lines.append(_line(first, others, _refs([row], numbers) if numbers else None))
    return "".join(lines) + "</tbody>"


def _head(names: list[str]) -> str:
    cells = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    return f"<thead><tr>{cells}</tr></thead><tbody>"


def _line(first: str, values: Iterable[str], refs: str | None) -> str:
    cells = "".join(f"<td>{value}</td>" for value in (*values, *([] if refs is None else [refs])))
    return f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>'


def _value(row: Row | None, measure: str, lang: str) -> str:
    if row is None or row[measure] is None:
        return "–"
    star = "*" if row.get(f"note_{lang}") or row.get("status") == "to-date" else ""
    return number(row[measure], lang) + star


def _numbers(rows: list[Row]) -> dict[str, int]:
    return {key: i for i, key in enumerate(source_ids(rows), start=1)}


def _refs(rows: list[Row], numbers: dict[str, int]) -> str:
    return " ".join(str(numbers[key]) for key in source_ids(rows))


def _dash(content: Content, body: str, lang: str) -> str:
    return f"<p>{escape(text(content, 'dash', lang))}</p>" if ">–<" in body else ""


def _notes(content: Content, rows: list[Row], columns: list[str], lang: str) -> str:
    """What the stars mean, a line for each note; one note shared by several rows is said once."""
    said: dict[str, list[str]] = {}
    for row in rows:
        note = row.get(f"note_{lang}") or (text(content, "to-date", lang) if row.get("status") == "to-date" else "")
        if note:
            name = " ".join(_word(content, c, row[c], lang) for c in columns[:2] if isinstance(row[c], str) or c == "year")
            said.setdefault(note, []).append(name)
    items = "".join(f"<li>{escape(_some(names))}: {escape(note)}</li>" for note, names in said.items())
    return f'<p>* {escape(text(content, "notes", lang))}</p><ul>{items}</ul>' if items else ""


def _some(names: list[str]) -> str:
    return ", ".join(names) if len(names) < 5 else f"{names[0]} … {names[-1]} ({len(names)})"


def source_name(source: Any) -> str:
    """"TASS 2025" as a short name: publisher and year."""
    return f"{source.publisher} {source.issued[:4]}" if source.issued else source.publisher


def _sources(content: Content, rows: list[Row], lang: str) -> str:
    items = []
    for key in _numbers(rows):
        source = content.sources[key]
        name = escape(source_name(source))
        link = f'<a href="{escape(str(source.URL))}">{name}</a>' if source.URL else name
        items.append(f"<li>{link}</li>")
    return f'<p>{escape(text(content, "sources", lang))}</p><ol>{"".join(items)}</ol>' if items else ""
