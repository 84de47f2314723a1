"""Shares of the four largest groups of old at every census: how Kazakhs became a minority and a majority again.

Estimates between the censuses are left out, except the latest. The line breaks after 1897, which asked for the mother
tongue and not for nationality.
"""

from scripts.charts.forms import Strand, lines
from scripts.charts.model import Chart
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "population-by-census"
READS = {"population-by-census": ("year", "group", "share")}
COLOURS = {"kazakhs": "kz", "russians": "ru", "ukrainians": "sand", "germans": "grey"}
TICKS = (1897, 1926, 1959, 1989, 2025)
NOT_CENSUS = (2024,)  # an estimate that a later one replaced
BREAK = 1911  # between mother tongue and nationality


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    strands = [Strand(key, text(content, f"group-{key}", lang), colour) for key, colour in COLOURS.items()]
    words = headed(content, "peoples", lang, **facts(rows, lang))
    return Chart(id="peoples", **words,
                 spec=lambda size: lines(points(rows), strands, size, lang, text(content, "peoples-axis", lang), ticks=TICKS, dots=True),
                 datasets=(SERIES,), gaps=text(content, "peoples-gaps", lang), chapters=("minorities",))


def points(rows: Rows) -> list[dict]:
    """A point for each share of a census, and a hole after 1897."""
    known = [{"x": row["year"], "y": row["share"], "key": row["group"]} for row in rows
             if row["share"] is not None and row["year"] not in NOT_CENSUS]
    return known + [{"x": BREAK, "y": None, "key": key} for key in COLOURS]


def facts(rows: Rows, lang: str) -> dict[str, str | int]:
    """The numbers in the chart's texts. Raises `ProblemsError` when the finding in the title no longer holds."""
    share = {(row["group"], row["year"]): row["share"] for row in rows if row["share"] is not None}
    last = max(year for _, year in share)
    peak = max((year for group, year in share if group == "russians"), key=lambda year: share["russians", year])
    low = min((year for group, year in share if group == "kazakhs"), key=lambda year: share["kazakhs", year])
    stands("peoples", "Russians outnumbered Kazakhs at their peak and not today", low == peak and share["russians", peak] > share["kazakhs", peak]
           and share["kazakhs", last] > 2 * share["russians", last])
    short = {"ru": "russians", "kz": "kazakhs", "de": "germans", "ua": "ukrainians"}
    values = {f"{name}_{when}": number(share[group, year], lang) for name, group in short.items()
              for when, year in (("peak", peak), ("last", last))}
    return values | {"peak": peak, "last": last, "first": min(year for _, year in share), "kz_first": number(share["kazakhs", 1897], lang),
                     "ru_first": number(share["russians", 1897], lang)}
