"""Kazakhstan's trade with Russia, China and the European Union by year, on the Kazakh count."""

from scripts.charts import forms
from scripts.charts.forms import Strand
from scripts.charts.model import Chart
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "trade-partners"
READS = {"trade-partners": ("year", "partner", "usd_billion")}
LOOKS = (("eu", "grey", True), ("china", "sand", False), ("russia", "ru", False))


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    value = {(row["year"], row["partner"]): row["usd_billion"] for row in rows}
    first, last = min(row["year"] for row in rows), max(row["year"] for row in rows)
    stands("trade-partners", "China has passed Russia and the EU stands above both",
           value[first, "china"] < value[first, "russia"] and value[last, "russia"] < value[last, "china"] < value[last, "eu"])
    shown = {name: number(value[last, name], lang) for name in ("russia", "china", "eu")}
    words = headed(content, "trade-partners", lang, first=first, last=last, **shown)
    strands = [Strand(name, text(content, f"partner-{name}", lang), colour, dashed=dashed) for name, colour, dashed in LOOKS]
    points = [{"x": row["year"], "y": row["usd_billion"], "key": row["partner"]} for row in rows]
    return Chart(id="trade-partners", **words, datasets=(SERIES,), chapters=("economy",),
                 spec=lambda size: forms.lines(points, strands, size, lang, text(content, "trade-usd-billion", lang), dots=True,
                                               ticks=range(first, last + 1)),
                 gaps=text(content, "trade-partners-gaps", lang))
