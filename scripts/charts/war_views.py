"""What people in Kazakhstan think the war in Ukraine is about: three waves of one survey."""

from scripts.charts.forms import Strand, lines
from scripts.charts.model import Chart
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "kazakhstan-war-views"
READS = {"kazakhstan-war-views": ("year", "answer", "percent")}
COLOURS = {"kremlin": "ru", "conquest": "kz"}


def declare(content: Content, lang: str) -> Chart:
    rows = [row for row in content.series[SERIES] if row["answer"] in COLOURS]
    share = {(row["answer"], row["year"]): row["percent"] for row in rows}
    years = sorted({row["year"] for row in rows})
    first, middle, last = years[0], years[1], years[-1]
    stands("war-views", "the Kremlin’s reading has lost ground in every wave",
           all(share["kremlin", a] > share["kremlin", b] for a, b in zip(years, years[1:])))
    values = {f"{key}_{when}": number(share[key, year], lang) for key in COLOURS for when, year in (("first", first), ("middle", middle), ("last", last))}
    words = headed(content, "war-views", lang, **values, **{"from": first, "to": last})
    strands = [Strand(key, text(content, f"answer-{key}", lang), colour) for key, colour in COLOURS.items()]
    points = [{"x": row["year"], "y": row["percent"], "key": row["answer"]} for row in rows]
    return Chart(id="war-views", **words, datasets=(SERIES,), chapters=("since-2022",), gaps=text(content, "war-views-gaps", lang),
                 spec=lambda size: lines(points, strands, size, lang, text(content, "war-views-axis", lang), top=40, ticks=years, height=200, dots=True))
