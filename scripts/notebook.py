"""What the notebooks of docs/methods share: their data, the words and numbers of the edition, a table."""

import csv
import os
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Any

import yaml
from IPython.display import HTML

from scripts.content.numbers import number

DATA = Path(os.environ.get("DOCS_DATA", "docs/data"))  # the build hands over a copy of only what the notebook says it reads
LANG = os.environ.get("EDITION", "en")


def said(en: Any, de: Any) -> Any:
    """The text of this edition."""
    return {"en": en, "de": de}[LANG]


def rows(series: str) -> list[dict[str, Any]]:
    """A series as a list of dictionaries; whatever looks like a number becomes one, an empty cell None."""
    with (DATA / "series" / f"{series}.csv").open(encoding="utf-8", newline="") as stream:
        return [{key: _cell(words) for key, words in row.items()} for row in csv.DictReader(stream)]


def figures(*files: str) -> dict[str, dict[str, Any]]:
    """The registered figures of these files ("border", "minorities.people"), by id."""
    return {id: entry for file in files for id, entry in yaml.safe_load((DATA / "figures" / f"{file}.yml").read_text(encoding="utf-8")).items()}


def table(name: str, head: Sequence[str], lines: Iterable[Sequence[Any]]) -> HTML:
    """A table whose first column names the rows; numbers as the edition writes them, a dash for None. `name`: for those who hear it."""
    heads = "".join(f'<th scope="col">{escape(words)}</th>' for words in head)
    body = "".join(f'<tr><th scope="row">{_shown(first)}</th>{"".join(f"<td>{_shown(cell)}</td>" for cell in others)}</tr>' for first, *others in lines)
    return HTML(f'<div class="chart-scroll" role="region" tabindex="0" aria-label="{escape(name, quote=True)}"><table class="chart-table">'
                f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>")


def _cell(words: str) -> Any:
    return float(words) if words.replace(".", "", 1).isdigit() else words or None


def _shown(value: Any) -> str:
    if value is None:
        return "–"
    return number(value, LANG) if isinstance(value, int | float) else escape(str(value))
