"""People who leave Kazakhstan for good and people who come to stay: the balance has turned."""

from scripts.charts.forms import Strand, lines
from scripts.charts.model import Chart
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "migration-kazakhstan"
READS = {"migration-kazakhstan": ("year", "left", "arrived")}
COLOURS = {"left": "ru", "arrived": "kz"}


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    strands = [Strand(key, text(content, f"migration-{key}", lang), colour) for key, colour in COLOURS.items()]
    words = headed(content, "migration", lang, **facts(rows, lang))
    return Chart(id="migration", **words,
                 spec=lambda size: lines(points(rows), strands, size, lang, text(content, "migration-axis", lang), dots=True),
                 datasets=(SERIES,), gaps=text(content, "migration-gaps", lang), chapters=("minorities",))


def points(rows: Rows) -> list[dict]:
    """Both lines, thousand people; a year without a figure breaks them."""
    return [{"x": row["year"], "y": None if row[key] is None else row[key] / 1000, "key": key} for row in rows for key in COLOURS]


def facts(rows: Rows, lang: str) -> dict[str, str | int]:
    """The numbers in the chart's texts. Raises `ProblemsError` when the finding in the title no longer holds."""
    whole = {row["year"]: row for row in rows if row["left"] is not None and row["arrived"] is not None}
    last = max(whole)
    gains = [year for year, row in whole.items() if row["arrived"] > row["left"]]
    stands("migration", "more people have come than left since the balance turned",
           bool(gains) and all((row["arrived"] > row["left"]) == (year >= min(gains)) for year, row in whole.items()))
    most = max((row for row in rows if row["left"] is not None), key=lambda row: row["left"])
    return {"turn": min(gains), "first": min(row["year"] for row in rows), "last": last, "left_last": number(whole[last]["left"], lang),
            "arrived_last": number(whole[last]["arrived"], lang), "most": number(most["left"], lang), "most_year": most["year"]}
