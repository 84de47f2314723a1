"""Russians, Kazakhs and Germans in North Kazakhstan since 1989: the region with the largest share of Russians, and the only one with an old series.

The line breaks between 2016 and 2021: the census found fewer Russians than the register had kept.
"""

from scripts.charts.forms import Strand, lines
from scripts.charts.model import Chart
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "population-by-region"
READS = {"population-by-region": ("year", "region", "group", "share", "basis")}
REGION, SINCE, BREAK = "KZ-59", 1989, 2018
COLOURS = {"kazakhs": "kz", "russians": "ru", "germans": "grey"}
TICKS = (1989, 1999, 2009, 2016, 2025)


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    strands = [Strand(key, text(content, f"group-{key}", lang), colour) for key, colour in COLOURS.items()]
    words = headed(content, "north-kazakhstan", lang, **facts(rows, lang))
    return Chart(id="north-kazakhstan", **words,
                 spec=lambda size: lines(points(rows), strands, size, lang, text(content, "north-kazakhstan-axis", lang), ticks=TICKS, dots=True),
                 datasets=(SERIES,), gaps=text(content, "north-kazakhstan-gaps", lang), chapters=("minorities",))


def points(rows: Rows) -> list[dict]:
    """A point for each value of the region, and a hole before the census of 2021."""
    known = [{"x": row["year"], "y": row["share"], "key": row["group"]} for row in rows if row["region"] == REGION and row["year"] >= SINCE]
    return known + [{"x": BREAK, "y": None, "key": key} for key in COLOURS]


def facts(rows: Rows, lang: str) -> dict[str, str | int]:
    """The numbers in the chart's texts. Raises `ProblemsError` when the finding in the title no longer holds."""
    share = {(point["key"], point["x"]): point["y"] for point in points(rows) if point["y"] is not None}
    first, last = SINCE, max(year for key, year in share if key == "russians")
    stands("north-kazakhstan", "Russians are still the larger group and the distance has shrunk",
           0 < share["russians", last] - share["kazakhs", last] < (share["russians", first] - share["kazakhs", first]) / 2)
    ends = {f"{name}_{when}": number(share[group, year], lang) for name, group in (("ru", "russians"), ("kz", "kazakhs"))
            for when, year in (("first", first), ("last", last))}
    return ends | {"first": first, "last": last, "gap_first": number(round(share["russians", first] - share["kazakhs", first]), lang),
                   "gap_last": number(round(share["russians", last] - share["kazakhs", last]), lang)}
