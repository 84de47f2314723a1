"""Students from Kazakhstan in Russia by year, beside the three next largest groups: still first, no longer far ahead."""

from scripts.charts.forms import Strand, lines
from scripts.charts.model import Chart
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "foreign-students-russia"
READS = {"foreign-students-russia": ("year", "origin", "students")}
LOOKS = (("kazakhstan", "kz", False), ("turkmenistan", "grey", True), ("china", "sand", False), ("uzbekistan", "grey", False))


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    strands = [Strand(key, text(content, f"origin-{key}", lang), colour, dashed=dashed) for key, colour, dashed in LOOKS]
    words = headed(content, "students-russia", lang, **facts(rows, lang))
    return Chart(id="students-russia", **words,
                 spec=lambda size: lines(points(rows), strands, size, lang, text(content, "students-russia-axis", lang), dots=True,
                                         ticks=sorted({row["year"] for row in rows})),
                 datasets=(SERIES,), gaps=text(content, "students-russia-gaps", lang), chapters=("influence",))


def points(rows: Rows) -> list[dict]:
    """A point for each number found, thousand students."""
    return [{"x": row["year"], "y": row["students"] / 1000, "key": row["origin"]} for row in rows]


def facts(rows: Rows, lang: str) -> dict[str, str | int]:
    """The numbers in the chart's texts. Raises `ProblemsError` when the finding in the title no longer holds."""
    value = {(row["year"], row["origin"]): row["students"] for row in rows}
    others = [key for key, *_ in LOOKS if key != "kazakhstan"]
    compared = sorted({year for year, origin in value if origin != "kazakhstan"})
    lead = {year: value[year, "kazakhstan"] / max(value[year, other] for other in others) for year in compared}
    early, last = compared[0], compared[-1]
    stands("students-russia", "Kazakhs are still the largest group but their lead has gone", lead[early] > 2 and 1 < lead[last] < 1.1)
    first = min(year for year, _ in value)
    return {"first": first, "early": early, "last": last, "times": number(round(lead[early], 1), lang), "rest": number(round((lead[last] - 1) * 100), lang),
            "kz_first": number(value[first, "kazakhstan"] / 1000, lang), "kz_last": number(value[last, "kazakhstan"] / 1000, lang)}
