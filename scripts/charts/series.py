"""Questions that charts ask of a series: which years are over, which sources it names."""

from collections.abc import Iterable
from typing import Any

Rows = list[dict[str, Any]]


def running(rows: Rows) -> set[int]:
    """Years that are not over: their rows count launches up to a day."""
    return {row["year"] for row in rows if row.get("status") == "to-date"}


def source_ids(rows: Iterable[dict[str, Any]]) -> list[str]:
    """The ids of all sources named in `rows`, in order of appearance."""
    return list(dict.fromkeys(key for row in rows for key in (row.get("source") or "").split()))


def years_in_words(years: Iterable[int]) -> str:
    """[1992, 1993, 1994, 2008] -> "1992–1994, 2008"."""
    runs: list[list[int]] = []
    for year in sorted(years):
        if runs and runs[-1][1] == year - 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)
