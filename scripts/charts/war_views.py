"""How people in Kazakhstan read Russia's war: the Kremlin's two stories against conquest, in three polls with one method."""

from scripts.charts.forms import Strand, lines
from scripts.charts.model import Chart
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "war-views-kazakhstan"
READS = {"war-views-kazakhstan": ("year", "kremlin", "conquest", "unsure")}
COLOURS = {"kremlin": "ru", "conquest": "grey"}


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    strands = [Strand(key, text(content, f"war-view-{key}", lang), colour) for key, colour in COLOURS.items()]
    words = headed(content, "war-views", lang, **facts(rows, lang))
    return Chart(id="war-views", **words,
                 spec=lambda size: lines(points(rows), strands, size, lang, text(content, "peoples-axis", lang), dots=True, top=40, height=200,
                                         ticks=sorted({row["year"] for row in rows})),
                 datasets=(SERIES,), gaps=text(content, "war-views-gaps", lang), chapters=("influence",))


def points(rows: Rows) -> list[dict]:
    return [{"x": row["year"], "y": row[key], "key": key} for row in rows for key in COLOURS]


def facts(rows: Rows, lang: str) -> dict[str, str | int]:
    """The numbers in the chart's texts. Raises `ProblemsError` when the finding in the title no longer holds."""
    share = {(key, row["year"]): row[key] for row in rows for key in COLOURS}
    first, last = rows[0]["year"], rows[-1]["year"]
    gap = {year: share["kremlin", year] - share["conquest", year] for year in (first, last)}
    stands("war-views", "the Kremlin's reading leads by less than before and both are minorities",
           0 < gap[last] < gap[first] / 2 and max(share.values()) < 50)
    return {"first": first, "last": last, "unsure": number(rows[-1]["unsure"], lang)} | {
        f"{view}_{when}": number(share[view, year], lang) for view in COLOURS for when, year in (("first", first), ("last", last))}
