"""Output per head in Kazakhstan, Russia and China at purchasing power parity."""

from scripts.charts import forms
from scripts.charts.forms import Strand
from scripts.charts.model import Chart
from scripts.charts.series import years_in_words
from scripts.charts.words import headed, stands, text
from scripts.content import Content

SERIES = "gdp-per-head"
READS = {"gdp-per-head": ("year", "country", "ppp_usd")}
LOOKS = (("russia", "ru"), ("kazakhstan", "kz"), ("china", "sand"))
EARLY = 2000  # the year in which Kazakhstan stood above Russia


def declare(content: Content, lang: str) -> Chart:
    rows = content.series[SERIES]
    value = {(row["year"], row["country"]): row["ppp_usd"] for row in rows}
    years = sorted({row["year"] for row in rows})
    last = years[-1]
    then, now = (round(100 * value[year, "kazakhstan"] / value[year, "russia"]) for year in (EARLY, last))
    stands("gdp-per-head", "Kazakhstan stood above Russia and now stands below", then > 100 > now)
    words = headed(content, "gdp-per-head", lang, early=EARLY, then=then, now=now, first=years[0], last=last)
    strands = [Strand(name, text(content, f"country-{name}", lang), colour) for name, colour in LOOKS]
    points = [{"x": row["year"], "y": row["ppp_usd"], "key": row["country"]} for row in rows]
    missing = years_in_words(year for year in range(years[0], last) if year not in years)
    return Chart(id="gdp-per-head", **words, datasets=(SERIES,), chapters=("economy",),
                 spec=lambda size: forms.lines(points, strands, size, lang, text(content, "gdp-per-head-unit", lang), dots=True,
                                               ticks=(1990, 2000, 2010, last)),
                 gaps=text(content, "gdp-per-head-gaps", lang, years=missing))
