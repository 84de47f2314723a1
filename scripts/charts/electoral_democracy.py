"""Electoral democracy before and after overthrows, and where no ruler fell."""

from scripts.charts.forms import Strand, lines
from scripts.charts.model import Chart
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "electoral-democracy"
READS = {"electoral-democracy": ("year", "georgia", "ukraine", "kyrgyzstan", "armenia", "belarus", "kazakhstan")}
LOOKS = (("armenia", "ink", False), ("georgia", "sand", False), ("ukraine", "grey", False), ("kyrgyzstan", "ink", True),
         ("kazakhstan", "kz", False), ("belarus", "grey", True))
# Year of each overthrow; compared are the year before and the second year after.
FELL = (("georgia", 2003), ("ukraine", 2004), ("kyrgyzstan", 2005), ("kyrgyzstan", 2010), ("ukraine", 2014), ("armenia", 2018), ("kyrgyzstan", 2020))
TICKS = (2000, 2004, 2008, 2012, 2016, 2020, 2024)
TOP = 0.8


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    strands = [Strand(key, text(content, f"state-{key}", lang), colour, dashed=dashed) for key, colour, dashed in LOOKS]
    points = [{"x": row["year"], "y": row[key], "key": key} for row in rows for key, _, _ in LOOKS]
    words = headed(content, "electoral-democracy", lang, **facts(rows, lang))
    return Chart(id="electoral-democracy", **words, datasets=(SERIES,), chapters=("colour-revolutions",),
                 spec=lambda size: lines(points, strands, size, lang, text(content, "electoral-democracy-axis", lang), top=TOP, ticks=TICKS),
                 gaps=text(content, "electoral-democracy-scope", lang, last=max(row["year"] for row in rows)))


def facts(rows: Rows, lang: str) -> dict[str, str | int]:
    """The numbers in the chart's texts. Raises `ProblemsError` when the finding in the title no longer holds."""
    score = {(row["year"], key): row[key] for row in rows for key, _, _ in LOOKS}
    last = max(row["year"] for row in rows)
    rose = [fall for fall in FELL if score[fall[1] + 2, fall[0]] > score[fall[1] - 1, fall[0]]]
    states = list(dict.fromkeys(key for key, _ in FELL))
    peak = {key: max(rows, key=lambda row, key=key: row[key]) for key in states}
    stands("electoral-democracy", "after most overthrows democracy rose, and that all four states have slid since",
           2 * len(rose) > len(FELL) and all(row["year"] < last for row in peak.values()))
    values = {f"{key}_peak": number(row[key], lang) for key, row in peak.items()} | {f"{key}_last": number(score[last, key], lang) for key, _, _ in LOOKS}
    return values | {f"{key}_year": row["year"] for key, row in peak.items()} | {"rose": len(rose), "all": len(FELL), "last": last,
                                                                               "first": min(row["year"] for row in rows)}
