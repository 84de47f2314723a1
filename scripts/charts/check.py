"""What is refused before a chart is drawn: unknown series and columns, missing texts; all of it at once."""

import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

from scripts.charts.words import PATH
from scripts.content import Content, Problem
from scripts.content.problems import did_you_mean

TEXTS = ("title", "subtitle", "description")


def problems(content: Content, modules: Iterable[ModuleType], editions: Iterable[str]) -> list[Problem]:
    """A chart module says what it reads: `READS = {"series-id": ("column", ...)}` and is named like its texts."""
    editions, found = tuple(editions), []
    for module in modules:
        found += _data(content, module) + _texts(content, module, editions)
    return found


def _data(content: Content, module: ModuleType) -> list[Problem]:
    found = []
    for dataset, columns in module.READS.items():
        rows = content.series.get(dataset)
        if rows is None:
            found.append(_in_module(module, dataset, f'the series "{dataset}" does not exist{did_you_mean(dataset, content.series)}: '
                                    "add it to docs/data/series or mend the name"))
        elif not rows:
            found.append(Problem(f"docs/data/series/{dataset}.csv", 1, "this series has no rows, and a chart draws it: add rows"))
        else:
            found += [_in_module(module, column, f'the series "{dataset}" has no column "{column}"{did_you_mean(column, rows[0])}: '
                                 "mend the name or add the column") for column in columns if column not in rows[0]]
    return found


def _texts(content: Content, module: ModuleType, editions: tuple[str, ...]) -> list[Problem]:
    keys = [f"{id_of(module)}-{name}" for name in TEXTS] + [f"table-{dataset}" for dataset in module.READS]
    return [Problem(PATH, 0, f'the text "{key}" has no `{lang}`: add it') for key in keys for lang in editions
            if not (content.texts.get(f"charts.{key}") or {}).get(lang)]


def id_of(module: ModuleType) -> str:
    """`scripts/charts/crewed_flights.py` draws the chart `crewed-flights`."""
    return module.__name__.rsplit(".", 1)[-1].replace("_", "-")


def _in_module(module: ModuleType, word: str, message: str) -> Problem:
    path = Path(module.__file__ or "")
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    line = next((i for i, text in enumerate(lines, start=1) if f'"{word}"' in text), 0)
    shown = module.__name__.replace(".", "/") + ".py" if module.__name__ in sys.modules else path.name
    return Problem(shown, line, message)
