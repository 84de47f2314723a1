"""Visits of Putin and Xi to Kazakhstan by year: Moscow comes more often, Beijing comes too."""

from collections import Counter

from scripts.charts.forms import Strand, columns
from scripts.charts.model import Chart
from scripts.charts.series import Rows, years_in_words
from scripts.charts.words import headed, stands, text
from scripts.content import Content

SERIES = "visits-to-kazakhstan"
READS = {"visits-to-kazakhstan": ("date", "leader")}
COLOURS = {"putin": "ru", "xi": "sand"}


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    total = Counter(row["leader"] for row in rows)
    stands("visits", "Putin has come more often than Xi", total["putin"] > total["xi"])
    span = sorted({int(row["date"][:4]) for row in rows})
    came = {f"years_{key}": years_in_words({int(row["date"][:4]) for row in rows if row["leader"] == key}) for key in COLOURS}
    words = headed(content, "visits", lang, **total, **came, **{"from": span[0], "to": span[-1]})
    strands = [Strand(key, text(content, f"leader-{key}", lang), colour) for key, colour in COLOURS.items()]
    return Chart(id="visits", **words, datasets=(SERIES,), chapters=("since-2022",), gaps=text(content, "visits-gaps", lang, to=span[-1]),
                 spec=lambda size: columns(points(rows), strands, size, lang, text(content, "visits-axis", lang), top=4, height=190))


def points(rows: Rows) -> list[dict]:
    """{"x": year, "y": visits, "key": leader}, every year between the first and the last, 0 where nobody came."""
    years = [int(row["date"][:4]) for row in rows]
    count = Counter((int(row["date"][:4]), row["leader"]) for row in rows)
    return [{"x": year, "y": count[year, key], "key": key} for year in range(min(years), max(years) + 1) for key in COLOURS]
