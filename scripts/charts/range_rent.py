"""What Russia pays a year for the test ranges, at the four dates for which a sum was published."""

from scripts.charts.forms import bars
from scripts.charts.model import Chart
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "leased-ranges"
CASH = "ranges-rent-2000-cash"  # the figure behind the note
READS = {"leased-ranges": ("year", "ranges", "rent_usd_million")}


def declare(content: Content, lang: str) -> Chart:
    rows = sorted((row for row in content.series[SERIES] if row["rent_usd_million"]), key=lambda row: row["year"])
    sums = [row["rent_usd_million"] for row in rows]
    first, last = rows[0], rows[-1]
    fall = round(100 - 100 * sums[-1] / sums[0])
    stands("range-rent", "the rent has fallen by about a quarter, step by step", sums == sorted(sums, reverse=True) and 23 <= fall <= 30)
    values = {"from": first["year"], "to": last["year"], "from_sum": number(sums[0], lang), "to_sum": number(sums[-1], lang), "fall": fall,
              "from_ranges": first["ranges"], "to_ranges": last["ranges"]}
    scope = text(content, "range-rent-scope", lang, cash=number(content.figures[CASH].value, lang), **values)
    words = headed(content, "range-rent", lang, **values)
    shown = [{"name": str(row["year"]), "value": row["rent_usd_million"], "colour": "ru"} for row in rows]
    return Chart(id="range-rent", **words, spec=lambda size: bars(shown, size, lang, text(content, "range-rent-unit", lang)),
                 datasets=(SERIES,), gaps=scope, chapters=("border",))
