"""Map `people`: where Russians, Kazakhs and Germans live in Kazakhstan, region by region, in three looks at the past."""

from scripts.content import Content
from scripts.content.figures import value_of
from scripts.content.model import EDITIONS
from scripts.content.numbers import number
from scripts.maps.model import Kind, Label, Layer, Look, Map, Mark, Step, Time, View, Words

SERIES, NATION = "population-by-region", "population-by-census"
PAGE = "chapters/minorities/"
STEPS = {"1897": (1897, 1897), "2009-2014": (2009, 2014), "2015-2025": (2015, 2025)}      # in each the newest value counts
SCALES = {                                                                              # lower end and colour of each class
    "russians": {0: "ru-1", 5: "ru-2", 15: "ru-3", 30: "ru-4", 40: "ru-5"},
    "kazakhs": {0: "kz-1", 50: "kz-3", 70: "kz-4", 90: "kz-6"},
    "germans": {0: "sand-1", 2: "sand-3", 3: "sand-4", 4: "sand-5"},
}
GROUPS = {"russians": {"en": "Russians", "de": "Russen"}, "kazakhs": {"en": "Kazakhs", "de": "Kasachen"}, "germans": {"en": "Germans", "de": "Deutsche"}}
QUALIFIERS = {None: {"en": "", "de": ""}, "about": {"en": "about ", "de": "etwa "}, "over": {"en": "over ", "de": "über "},
              "under": {"en": "under ", "de": "unter "}}
SAID = {
    "1897": {"en": " By mother tongue, in the oblasts of the Empire.", "de": " Nach Muttersprache, in den Gebieten des Reiches."},
    "2015-2025": {"en": " Kostanay, Karaganda, Ulytau, East Kazakhstan and Abai: values from before the result of the census of 2021, "
                        "which found fewer Russians.",
                  "de": " Kostanai, Karaganda, Ulytau, Ostkasachstan und Abai: Werte von vor dem Ergebnis der Zählung 2021, die weniger Russen fand."},
}
REGIONS = {                                     # name on the map: side, rank, text
    "KZ-59": Label("c", 1, {"en": "North Kazakhstan", "de": "Nordkasachstan"}), "KZ-39": Label("c", 1, {"en": "Kostanay", "de": "Kostanai"}),
    "KZ-11": Label("c", 2, {"en": "Akmola", "de": "Akmola"}), "KZ-55": Label("c", 1, {"en": "Pavlodar", "de": "Pawlodar"}),
    "KZ-63": Label("c", 2, {"en": "East Kazakhstan", "de": "Ostkasachstan"}), "KZ-10": Label("c", 2, {"en": "Abai", "de": "Abai"}),
    "KZ-35": Label("c", 1, {"en": "Karaganda", "de": "Karaganda"}), "KZ-62": Label("c", 2, {"en": "Ulytau", "de": "Ulytau"}),
    "KZ-15": Label("c", 1, {"en": "Aktobe", "de": "Aktobe"}), "KZ-27": Label("c", 2, {"en": "West Kazakhstan", "de": "Westkasachstan"}),
    "KZ-23": Label("c", 2, {"en": "Atyrau", "de": "Atyrau"}), "KZ-47": Label("c", 1, {"en": "Mangystau", "de": "Mangystau"}),
    "KZ-43": Label("c", 1, {"en": "Kyzylorda", "de": "Kysylorda"}), "KZ-61": Label("c", 2, {"en": "Turkistan", "de": "Turkistan"}),
    "KZ-79": None, "KZ-31": Label("c", 2, {"en": "Zhambyl", "de": "Schambyl"}),
    "KZ-19": Label("c", 3, {"en": "Almaty Region", "de": "Gebiet Almaty"}), "KZ-33": Label("c", 2, {"en": "Zhetysu", "de": "Schetissu"}),
    "KZ-71": Label("s", 2, {"en": "Astana", "de": "Astana"}), "KZ-75": Label("s", 2, {"en": "Almaty", "de": "Almaty"}),
}
TOWNS = {                                       # town: figure, side of its name, rank, level
    "city-petropavl": ("people-petropavl-russians", "n", 1, 0), "city-ridder": ("people-ridder-russians", "n", 1, 0),
    "city-rudny": ("people-rudny-russians", "w", 2, 0), "city-oskemen": ("people-oskemen-russians", "w", 2, 0),
    "city-kostanay": ("people-kostanay-city-russians", "n", 3, 1), "city-karaganda": ("people-karaganda-city-russians", "n", 3, 1),
}
FACTS = {
    "KZ-59": ("people-north-russians-1989", "people-north-russians-1999", "people-north-population-2025"),
    "KZ-75": ("people-almaty-russians-number-2023", "people-almaty-russians-1897"), "KZ-43": ("people-kyzylorda-russians-number-2022",),
    "KZ-63": ("people-east-russians-number-2022", "people-oskemen-district-russians-1897"), "KZ-55": ("people-pavlodar-district-russians-1897",),
    "KZ-35": ("people-karaganda-russians-number-2022",),
}
COUNTRY = {"russians": "people-russians-share-2025", "kazakhs": "people-kazakhs-share-2021", "germans": "people-germans-number-2024"}


def declare(content: Content) -> Map:
    rows, nation = content.series[SERIES], content.series[NATION]
    return Map(
        id="people",
        title={"en": "In the far north Russians are still the largest group, but no longer the majority; only a few towns remain mostly Russian.",
               "de": "Ganz im Norden sind Russen noch die größte Gruppe, aber nicht mehr die Mehrheit; nur wenige Städte sind noch überwiegend russisch."},
        description={
            "en": "Map of Kazakhstan by region, coloured by the share of Russians; Kazakhs and Germans can be chosen instead, and a slider leads "
                  "from 1897 to the newest values, of 2015 to 2025. The share of Russians is highest along the northern and eastern border with Russia and "
                  "falls to a few per cent in the south and west. Circles show towns with many Russians, among them Petropavl, Ridder and Rudny.",
            "de": "Karte Kasachstans nach Gebieten, gefärbt nach dem Anteil der Russen; wahlweise nach dem der Kasachen oder Deutschen. Ein Regler führt "
                  "von 1897 zu den neuesten Werten, von 2015 bis 2025. Der Anteil der Russen ist im Norden und Osten an der Grenze zu Russland am "
                  "höchsten und sinkt im Süden und Westen auf wenige Prozent. Kreise zeigen Städte mit vielen Russen, darunter Petropawl, Ridder und Rudny."},
        bounds=(45.5, 39.9, 88.5, 56.2),
        kinds=kinds(),
        layers=(*(layer(group, rows) for group in GROUPS), towns(content)),
        views=VIEWS,
        chapters=("minorities",),
        credits=("osm", "natural-earth", "geonames", "leaflet"),
        time=time(nation),
        base=("countries", "lakes", "rivers", "border", "kz", "crimea"),
        tints={("countries", "RU"): "ru-tint"},
        words=WORDS,
        notes=NOTES,
    )


def kinds() -> dict[str, Kind]:
    """A kind for each class of each scale, one for regions without a value, two for towns."""
    found = {}
    for group, scale in SCALES.items():
        floors = tuple(scale)
        for at, token in enumerate(scale.values()):
            last = at + 1 == len(floors)
            en = f"{floors[at]}% and more" if last else f"under {floors[1]}%" if not at else f"{floors[at]} to {floors[at + 1]}%"
            de = f"ab {floors[at]} %" if last else f"unter {floors[1]} %" if not at else f"{floors[at]} bis {floors[at + 1]} %"
            names = GROUPS[group]
            found[f"{group}-{at}"] = Kind({"en": f"{names['en']} {en}", "de": f"{names['de']} {de}"}, "area", token, "edge", weight=.7)
    found["none"] = Kind({"en": "No value in our sources", "de": "Kein Wert in unseren Quellen"}, "area", "edge", "edge", "dots", weight=.7, opacity=.8)
    found["mostly"] = Kind({"en": "Town with more than half Russians", "de": "Stadt mit mehr als der Hälfte Russen"},
                           "circle", "ink", "paper", weight=1.2, size=4.5)
    found["many"] = Kind({"en": "Town with about 40 to 50% Russians", "de": "Stadt mit etwa 40 bis 50 % Russen"}, "circle", "paper", "ink", weight=1.6, size=4)
    return found


VIEWS = (
    View({"en": "Whole picture", "de": "Das ganze Bild"},
         {"en": "The share of Russians rises towards the border with Russia; in the south and west it is a few per cent.",
          "de": "Der Anteil der Russen steigt zur Grenze mit Russland hin; im Süden und Westen sind es wenige Prozent."}),
    View({"en": "The north", "de": "Der Norden"},
         {"en": "In North Kazakhstan Russians are the largest group (2025), as they still were in Kostanay in 2018; in Akmola Kazakhs now are the majority.",
          "de": "In Nordkasachstan sind Russen die größte Gruppe (2025), wie 2018 noch in Kostanai; in Akmola sind Kasachen jetzt die Mehrheit."},
         (60.5, 49.3, 78.5, 55.8)),
    View({"en": "The east", "de": "Der Osten"},
         {"en": "Mining towns of the Altai: in Ridder more than four people in five are Russian, in Oskemen Russians and Kazakhs are about as many.",
          "de": "Bergbaustädte im Altai: in Ridder sind mehr als vier von fünf Menschen Russen, in Öskemen sind Russen und Kasachen etwa gleich viele."},
         (74, 46.5, 88, 52.5)),
    View({"en": "The south", "de": "Der Süden"},
         {"en": "Hardly any Russians in the countryside, but more in the city of Almaty than in any other region or city.",
          "de": "Auf dem Land kaum Russen, doch in der Stadt Almaty mehr als in jedem anderen Gebiet und jeder anderen Stadt."},
         (64, 40.3, 82, 47.5)),
)

WORDS = (
    Words({"en": "Russia", "de": "Russland"}, 57, 53.9, "neighbour"), Words({"en": "China", "de": "China"}, 86.3, 43.6, rank=2),
    Words({"en": "China", "de": "China"}, 84.4, 44.2, small=True),
    Words({"en": "Uzbekistan", "de": "Usbekistan"}, 61.5, 42.3, rank=2), Words({"en": "Caspian|Sea", "de": "Kaspisches|Meer"}, 50.6, 42.6, "water", 2),
    Words({"en": "Kyrgyzstan", "de": "Kirgistan"}, 75.3, 41.3, rank=2),
)

NOTES = (
    {"en": "Colours show the newest value of each period: in the last one 2015 for Atyrau, 2018 for Kostanay, otherwise 2021 and later (Kazakhs of East "
           "Kazakhstan and Abai: 2016). Year, borders of the time and basis stand with every value. In 1897 mother tongue was counted, and each of today’s "
           "regions has the value of the oblast of the Empire it lay in. The census of 2021 counted fewer Russians than the register before it: values from "
           "before and after do not compare exactly.",
     "de": "Die Farben zeigen den neuesten Wert jedes Zeitraums: im letzten 2015 für Atyrau, 2018 für Kostanai, sonst ab 2021 (Kasachen in Ostkasachstan "
           "und Abai: 2016). Jahr, damalige Grenzen und Grundlage stehen bei jedem Wert. 1897 wurde die Muttersprache gezählt; jedes heutige Gebiet hat den "
           "Wert des Gebiets des Reiches, in dem es lag. Die Zählung 2021 ergab weniger Russen als das Register davor: Werte von vorher und nachher sind "
           "nicht genau vergleichbar."},
    {"en": "Left out, because no copy of a source that we read shows their values by region: the censuses of 1926, 1939, 1959, 1970 and 1979, and those of "
           "1989 and 1999 except for North Kazakhstan; for 1897 the Syr-Darya Oblast, Mangyshlak, and Karaganda, which was divided. Most values come "
           "from reference works that cite the statistics office. No share was found for the towns of Pavlodar and Temirtau.",
     "de": "Weggelassen, weil keine von uns gelesene Kopie einer Quelle ihre Werte nach Gebieten zeigt: die Zählungen von 1926, 1939, 1959, 1970 und 1979, "
           "die von 1989 und 1999 außer Nordkasachstan; für 1897 das Gebiet Syrdarja, Mangyschlak und das geteilte Karaganda. Die meisten Werte stammen "
           "aus Nachschlagewerken, die das Statistikamt nennen. Für die Städte Pawlodar und Temirtau fand sich kein Anteil."},
)


def time(nation: list[dict]) -> Time:
    steps = []
    for id, (first, last) in STEPS.items():
        shares = {row["group"]: row for row in nation if row["year"] <= last and row["share"] is not None}     # the newest up to the step's end
        said = {lang: ", ".join(f"{GROUPS[g][lang]} {_percent(shares[g]['share'], lang)} ({shares[g]['year']})" for g in ("russians", "kazakhs"))
                for lang in EDITIONS}
        label = id.replace("-", "–")
        steps.append(Step(id, str(first), str(last), {"en": label, "de": label},
                          {"en": f"In the whole country: {said['en']}.{SAID.get(id, {}).get('en', '')}",
                           "de": f"Im ganzen Land: {said['de']}.{SAID.get(id, {}).get('de', '')}"}))
    counted = {"en": "Share of the population by region", "de": "Anteil an der Bevölkerung nach Gebiet"}
    return Time({"en": "Year", "de": "Jahr"}, counted, tuple(steps), list(STEPS)[-1])


def layer(group: str, rows: list[dict]) -> Layer:
    section = PAGE + ("#germans" if group == "germans" else "#numbers")
    return Layer(group, GROUPS[group], tuple(
        Mark("kz", id, looks(group, id, rows), label, facts(group, id, rows), section=section, key=f"{group}-{id}") for id, label in REGIONS.items()),
        choice=True)


def facts(group: str, region: str, rows: list[dict]) -> tuple[str, ...]:
    """Figures of the region; where no value was found at all, that of the whole country."""
    if not _covered(group, region, rows):
        return (COUNTRY[group],)
    return FACTS.get(region, ()) if group == "russians" else ()


def _covered(group: str, region: str, rows: list[dict]) -> bool:
    return any(row["group"] == group and row["region"] == region and any(a <= row["year"] <= b for a, b in STEPS.values()) for row in rows)


def looks(group: str, region: str, rows: list[dict]) -> dict[str, Look]:
    """The newest value of each period; a plain region where there is none."""
    found = {}
    for id, (first, last) in STEPS.items():
        here = [row for row in rows if row["group"] == group and row["region"] == region and first <= row["year"] <= last]
        found[id] = _look(group, max(here, key=lambda row: row["year"])) if here else Look("none", short={"en": "–", "de": "–"})
    return found


def _look(group: str, row: dict) -> Look:
    floors = tuple(SCALES[group])
    rank = max(at for at, floor in enumerate(floors) if row["share"] >= floor)
    if row["qualifier"] == "under":
        rank = max(at for at, floor in enumerate(floors) if floor < row["share"])
    share = {lang: QUALIFIERS[row["qualifier"]][lang] + _percent(row["share"], lang) for lang in EDITIONS}
    more = {lang: f"; {row['note_' + lang]}" if row["note_" + lang] else "" for lang in EDITIONS}
    value = {lang: f"{GROUPS[group][lang]} {share[lang]} ({row['year']}{more[lang]})" for lang in EDITIONS}
    return Look(f"{group}-{rank}", value=value, sources=tuple(row["source"].split()), short={lang: f"{share[lang]} ({row['year']})" for lang in EDITIONS})


def towns(content: Content) -> Layer:
    marks = []
    for id, (figure, side, rank, level) in TOWNS.items():
        value = value_of(content.figures[figure], content)
        low = min(value) if isinstance(value, tuple) else value
        kind = "mostly" if low > 50 else "many"
        look = Look(kind, 4.5 if kind == "mostly" else 4)
        marks.append(Mark("places", id, {[*STEPS][-1]: look}, Label(side, rank), (figure,), section=f"{PAGE}#numbers", level=level))
    return Layer("towns", {"en": "Towns with many Russians", "de": "Städte mit vielen Russen"}, tuple(marks), optional=True)


def _percent(share: float, lang: str) -> str:
    return f"{number(share, lang)}%" if lang == "en" else f"{number(share, lang)} %"
