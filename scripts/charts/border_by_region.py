"""How the border is shared out among the regions on both sides."""

from scripts.charts.forms import bars
from scripts.charts.model import Chart
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "border-regions"
READS = {"border-regions": ("region", "country", "border_km")}
COLOURS = {"KZ": "kz", "RU": "ru"}


def declare(content: Content, lang: str) -> Chart:
    rows = sorted(content.series[SERIES], key=lambda row: -row["border_km"])
    longest = {country: next(row for row in rows if row["country"] == country) for country in COLOURS}
    share = round(100 * longest["RU"]["border_km"] / length(rows, "RU"))
    stands("border-by-region", "a Russian region has the longest part, a quarter of the whole", rows[0] is longest["RU"] and 23 <= share <= 27)
    values = {f"{country.lower()}_{key}": value for country, row in longest.items()
              for key, value in (("first", _name(content, row, lang)), ("km", number(row["border_km"], lang)),
                                 ("count", sum(r["country"] == country for r in rows)))}
    values |= {"share": share, "last": _name(content, rows[-1], lang), "last_km": number(rows[-1]["border_km"], lang)}
    words = headed(content, "border-by-region", lang, **values)
    shown = [{"name": _name(content, row, lang), "value": row["border_km"], "colour": COLOURS[row["country"]]} for row in rows]
    return Chart(id="border-by-region", **words, spec=lambda size: bars(shown, size, lang, text(content, "border-by-region-unit", lang)),
                 datasets=(SERIES,), gaps=text(content, "border-by-region-scope", lang), chapters=("border",))


def length(rows: Rows, country: str) -> int:
    """The whole border in km as the regions of one country make it up."""
    return sum(row["border_km"] for row in rows if row["country"] == country)


def _name(content: Content, row: dict, lang: str) -> str:
    return text(content, f"region-{row['region']}", lang)
