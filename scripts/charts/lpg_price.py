"""The price of liquefied gas in Mangystau: doubled on New Year's Day 2022, halved again by the protest."""

from scripts.charts.forms import bars
from scripts.charts.model import Chart
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import date, number

SERIES = "lpg-price-mangystau"
READS = {"lpg-price-mangystau": ("date", "price", "tenge_litre")}
COLOURS = {"market": "ru", "controlled": "sand"}


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    before, doubled, *_, last = (row["tenge_litre"] for row in rows)
    stands("lpg-price", "the price doubled on 1 January 2022 and two years later stood below the old one",
           doubled == 2 * before and last < before and rows[1]["price"] == "market")
    words = headed(content, "lpg-price", lang, before=number(before, lang), doubled=number(doubled, lang), last=number(last, lang),
                   year=rows[-1]["date"][:4])
    shown = [{"name": text(content, "lpg-price-before", lang) if i == 0 else date(row["date"], lang), "value": row["tenge_litre"],
              "colour": COLOURS[row["price"]]} for i, row in enumerate(rows)]
    return Chart(id="lpg-price", **words, spec=lambda size: bars(shown, size, lang, text(content, "lpg-price-unit", lang)),
                 datasets=(SERIES,), gaps=text(content, "lpg-price-scope", lang), chapters=("unrest",))
