"""What each railway border and corridor carried in its newest counted year, one bar each."""

from typing import Any

from scripts.charts import forms
from scripts.charts.model import Chart
from scripts.charts.series import Rows
from scripts.charts.words import stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "corridor-cargo"
READS = {"corridor-cargo": ("year", "route", "tonnes_million", "basis")}
ROUTES = {"russia-border": "ru", "uzbekistan-border": "sand", "china-border": "sand", "northern": "kz", "middle-corridor": "kz", "north-south-east": "kz"}
WHOLE = ("counted", "estimate", "computed")


def declare(content: Content, lang: str) -> Chart:
    newest = latest(content.series[SERIES])
    most, middle = newest["russia-border"]["tonnes_million"], newest["middle-corridor"]["tonnes_million"]
    stands("corridor-loads", "the Russian border carries most", all(row["tonnes_million"] <= most for row in newest.values()))
    values = {"times": round(most / middle), "most": number(most, lang), "middle": number(round(middle, 1), lang),
              "year": newest["russia-border"]["year"], "middle_year": newest["middle-corridor"]["year"]}
    words = {key: text(content, f"corridor-loads-{key}", lang, **values) for key in ("title", "subtitle", "description")}
    bars = [{"name": text(content, f"route-{route}", lang), "value": row["tonnes_million"], "colour": ROUTES[route],
             "label": f"{number(round(row['tonnes_million'], 1), lang)} ({row['year']})"} for route, row in newest.items()]
    return Chart(id="corridor-loads", **words, datasets=(SERIES,), chapters=("economy",),
                 spec=lambda size: forms.bars(bars, size, lang, text(content, "corridor-loads-unit", lang)),
                 gaps=text(content, "corridor-loads-gaps", lang))


def latest(rows: Rows) -> dict[str, dict[str, Any]]:
    """{route: the row of its newest whole year}, the largest first."""
    found = {row["route"]: row for row in sorted(rows, key=lambda row: row["year"]) if row["route"] in ROUTES and row["basis"] in WHOLE}
    return dict(sorted(found.items(), key=lambda item: -item[1]["tonnes_million"]))
