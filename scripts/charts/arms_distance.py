"""How near to the border the arms towns of the Urals and West Siberia lie: "near" as a number."""

from scripts.charts.forms import bars
from scripts.charts.model import Chart
from scripts.charts.words import headed, stands, text
from scripts.content import Content
from scripts.content.numbers import number

SERIES = "distance-to-border"
READS = {"distance-to-border": ("place", "km")}
# The towns that the map of military sites marks for their arms plants.
TOWNS = ("arms-biysk", "arms-izhevsk", "arms-kopeysk", "arms-miass", "arms-nizhny-tagil", "arms-votkinsk", "arms-zlatoust", "city-chelyabinsk",
         "city-kurgan", "city-novosibirsk", "city-omsk", "city-orenburg", "city-orsk", "city-yekaterinburg")
FAR = "arms-nizhny-tagil"  # the title names it as one that lies farther off
NEAR = 200  # km


def declare(content: Content, lang: str) -> Chart:
    rows = sorted((row for row in content.series[SERIES] if row["place"] in TOWNS), key=lambda row: row["km"])
    near = [row for row in rows if row["km"] <= NEAR]
    stands("arms-distance", "more than half of the arms towns lie near the border",
           len(rows) == len(TOWNS) and 2 * len(near) > len(rows) and FAR not in {row["place"] for row in near})
    values = {"near": len(near), "all": len(rows), "limit": NEAR, "far": content.places[FAR].name[lang],
              "first": _name(content, rows[0], lang), "first_km": number(rows[0]["km"], lang),
              "last": _name(content, rows[-1], lang), "last_km": number(rows[-1]["km"], lang)}
    words = headed(content, "arms-distance", lang, **values)
    shown = [{"name": _name(content, row, lang), "value": row["km"], "colour": "ru" if row in near else "grey"} for row in rows]
    return Chart(id="arms-distance", **words, spec=lambda size: bars(shown, size, lang, text(content, "arms-distance-unit", lang)),
                 datasets=(SERIES,), gaps=text(content, "arms-distance-scope", lang), chapters=("border",))


def _name(content: Content, row: dict, lang: str) -> str:
    return content.places[row["place"]].name[lang]
