"""Uranium mined in Kazakhstan and in Russia: two producers that started level."""

from typing import Any

from scripts.charts import forms
from scripts.charts.forms import Strand
from scripts.charts.model import Chart, Size
from scripts.charts.series import Rows
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "uranium-production"
READS = {"uranium-production": ("year", "kazakhstan_tonnes", "russia_tonnes", "world_share", "source")}


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    values = {key: value if "year" in key or key in ("from", "last") else number(value, lang) for key, value in facts(rows).items()}
    words = headed(content, "uranium-mined", lang, **values)
    return Chart(id="uranium-mined", **words, spec=lambda size: _spec(content, rows, lang, size), datasets=(SERIES,),
                 gaps=text(content, "uranium-mined-scope", lang), chapters=("energy",))


def facts(rows: Rows) -> dict[str, float]:
    """The numbers in the chart's texts. Raises `ProblemsError` when the two no longer started level and parted since."""
    first, last = min(rows, key=lambda row: row["year"]), max(rows, key=lambda row: row["year"])
    high = max(rows, key=lambda row: row["kazakhstan_tonnes"])
    before, times = (row["kazakhstan_tonnes"] / row["russia_tonnes"] for row in (first, last))
    stands("uranium-mined", "both started level and Kazakhstan left Russia behind", 0.8 < before < 1.25 and times >= 2)
    return {"from": first["year"], "last": last["year"], "times": round(times, 1), "kz_first": first["kazakhstan_tonnes"],
            "kz_last": last["kazakhstan_tonnes"], "ru_first": first["russia_tonnes"], "ru_last": last["russia_tonnes"],
            "high_year": high["year"], "high": high["kazakhstan_tonnes"], "share": round(last["world_share"])}


def _spec(content: Content, rows: Rows, lang: str, size: Size) -> Any:
    points = [{"x": row["year"], "y": row[f"{key}_tonnes"], "key": key} for row in rows for key in ("kazakhstan", "russia")]
    strands = [Strand(key, text(content, f"uranium-mined-{key}", lang), tone) for key, tone in (("kazakhstan", "kz"), ("russia", "ru"))]
    years = sorted({row["year"] for row in rows})
    ticks = [year for year in years if year % 5 == 0]
    return forms.lines(points, strands, size, lang, text(content, "uranium-mined-unit", lang), top=25000, ticks=ticks, height=220)
