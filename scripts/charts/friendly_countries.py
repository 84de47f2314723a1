"""Whom Russians call their closest friends: Kazakhstan between Belarus and China, by the Levada Center's polls since 2006."""

from scripts.charts.forms import Strand, lines
from scripts.charts.model import Chart
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "friendly-countries-russia"
READS = {"friendly-countries-russia": ("year", "belarus", "china", "kazakhstan")}
COLOURS = {"belarus": "grey", "china": "sand", "kazakhstan": "kz"}
TICKS = (2006, 2010, 2014, 2019, 2025)


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    strands = [Strand(key, text(content, f"friend-{key}", lang), colour, dashed=key == "belarus") for key, colour in COLOURS.items()]
    words = headed(content, "friendly-countries", lang, **facts(rows, lang))
    return Chart(id="friendly-countries", **words,
                 spec=lambda size: lines(points(rows), strands, size, lang, text(content, "peoples-axis", lang), dots=True, ticks=TICKS),
                 datasets=(SERIES,), gaps=text(content, "friendly-countries-gaps", lang), chapters=("influence",))


def points(rows: Rows) -> list[dict]:
    return [{"x": row["year"], "y": row[key], "key": key} for row in rows for key in COLOURS]


def facts(rows: Rows, lang: str) -> dict[str, str | int]:
    """The numbers in the chart's texts. Raises `ProblemsError` when the finding in the title no longer holds."""
    share = {(key, row["year"]): row[key] for row in rows for key in COLOURS}
    years = sorted({row["year"] for row in rows})
    kazakhstan = [share["kazakhstan", year] for year in years]
    ahead = [year for year in years if share["china", year] > share["kazakhstan", year]]
    stands("friendly-countries", "Kazakhstan stayed about a third while China climbed past it, once back and for good after that",
           min(kazakhstan) > 25 and max(kazakhstan) < 45 and ahead[0] == 2014 and 2016 not in ahead and years[-1] in ahead)
    first, last = years[0], years[-1]
    return {"first": first, "last": last, "turn": ahead[0], "least": number(min(kazakhstan), lang), "most": number(max(kazakhstan), lang)} | {
        f"{short}_{when}": number(share[country, year], lang) for short, country in (("kz", "kazakhstan"), ("cn", "china"), ("by", "belarus"))
        for when, year in (("first", first), ("last", last))}
