"""Trade of Kazakhstan and Russia by year, as each side counts it: one trade, two lines."""

from scripts.charts import forms
from scripts.charts.forms import Strand
from scripts.charts.model import Chart
from scripts.charts.series import Rows, years_in_words
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "trade-mirror"
READS = {"trade-mirror": ("year", "period", "side", "usd_billion", "basis")}
START = 2017  # first year with a total from both sides; earlier rows stand in the table only
SIDES = {"kazakhstan": "kz", "russia": "ru"}


def declare(content: Content, lang: str) -> Chart:
    counts = totals(content.series[SERIES])
    gap = gaps(counts)
    stands("trade-mirror", "Russia counts more than Kazakhstan in every year", all(value > 0 for value in gap.values()))
    values = {"least": number(min(gap.values()), lang), "most": number(max(gap.values()), lang), "most_year": max(gap, key=gap.get),
              "from": min(counts), "to": max(counts), "pairs": len(gap)}
    words = headed(content, "trade-mirror", lang, **values)
    strands = [Strand(side, text(content, f"side-{side}", lang), colour) for side, colour in SIDES.items()]
    points = [{"x": year, "y": value, "key": side} for year, both in counts.items() for side, value in both.items()]
    missing = years_in_words(year for year in range(min(counts), max(counts) + 1) if len(counts.get(year, {})) < 2)
    return Chart(id="trade-mirror", **words, datasets=(SERIES,), chapters=("economy",),
                 spec=lambda size: forms.lines(points, strands, size, lang, text(content, "trade-usd-billion", lang), dots=True,
                                               ticks=sorted(counts)[::1 if size.wide else 2]),
                 gaps=text(content, "trade-mirror-gaps", lang, years=missing))


def totals(rows: Rows) -> dict[int, dict[str, float]]:
    """{year: {side: billion dollars}} of whole years since START."""
    found: dict[int, dict[str, float]] = {}
    for row in rows:
        if row["period"] == "year" and row["year"] >= START:
            found.setdefault(row["year"], {})[row["side"]] = row["usd_billion"]
    return found


def gaps(counts: dict[int, dict[str, float]]) -> dict[int, float]:
    """{year: Russia's count less Kazakhstan's}, only years that both have counted."""
    return {year: round(both["russia"] - both["kazakhstan"], 1) for year, both in counts.items() if len(both) == 2}

