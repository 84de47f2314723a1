"""Map `border`: where the border of Kazakhstan and Russia runs, how much of it each region has, who lives there, where it is crossed."""

from scripts.content import Content
from scripts.content.figures import written
from scripts.content.model import EDITIONS
from scripts.content.numbers import date, number
from scripts.maps.model import Kind, Label, Layer, Look, Map, Mark, Text, View, Words

REGIONS, CITIES = "border-regions", "border-cities"
PAGE = "chapters/border/"
STEPS = {"KZ": ((700_000, "kz-few"), (None, "kz-many")), "RU": ((1_000_000, "ru-few"), (2_000_000, "ru-some"), (None, "ru-many"))}
BASES = {"KZ": "kz", "RU": "ru"}
SIDES = {"KZ-10": "s", "KZ-63": "n", "RU-KGN": "s", "RU-SAM": "n", "RU-SAR": "n"}         # where a region's words do not stand in its middle
OFFICIAL = {"RU-ORE": "orenburg", "RU-SAR": "saratov", "RU-AL": "altai-republic", "KZ-15": "aktobe"}
REGION_NAMES = {
    "KZ-10": "Abai|Abai", "KZ-15": "Aktobe|Aktobe", "KZ-23": "Atyrau|Atyrau", "KZ-27": "West Kazakhstan|Westkasachstan",
    "KZ-39": "Kostanay|Kostanai", "KZ-55": "Pavlodar|Pawlodar", "KZ-59": "North Kazakhstan|Nordkasachstan", "KZ-63": "East Kazakhstan|Ostkasachstan",
    "RU-AL": "Altai Rep.|Rep. Altai", "RU-ALT": "Altai Krai|Region Altai", "RU-AST": "Astrakhan|Astrachan", "RU-CHE": "Chelyabinsk|Tscheljabinsk",
    "RU-KGN": "Kurgan|Kurgan", "RU-NVS": "Novosibirsk|Nowosibirsk", "RU-OMS": "Omsk|Omsk", "RU-ORE": "Orenburg|Orenburg", "RU-SAM": "Samara|Samara",
    "RU-SAR": "Saratov|Saratow", "RU-TYU": "Tyumen|Tjumen", "RU-VGG": "Volgograd|Wolgograd",
}


def declare(content: Content) -> Map:
    return Map(
        id="border",
        title={"en": "Twelve Russian and eight Kazakh regions meet along the border. Four in five of their people live on the Russian side.",
               "de": "Zwölf russische und acht kasachische Regionen stoßen an der Grenze zusammen. Vier von fünf ihrer Einwohner leben auf russischer Seite."},
        description={
            "en": "Map of the border from the Caspian Sea to the Altai, with the twelve Russian regions north and west of it and the eight Kazakh "
                  "regions south and east of it, the darker the more people they have. Each region bears the length of its part of the border; "
                  "Orenburg’s is the longest. Dots are road crossings, small squares rail crossings; a dashed line shows the Caspian section.",
            "de": "Karte der Grenze vom Kaspischen Meer bis zum Altai, mit den zwölf russischen Regionen nördlich und westlich und den acht kasachischen "
                  "Gebieten südlich und östlich von ihr, umso dunkler, je mehr Einwohner sie haben. An jeder Region steht die Länge ihres Teils der "
                  "Grenze; der längste ist der von Orenburg. Punkte sind Straßenübergänge, kleine Quadrate Grenzübergänge der Bahn; "
                  "eine gestrichelte Linie zeigt den Abschnitt im Kaspischen Meer."},
        bounds=(41.2, 42, 89.8, 59.2),
        kinds=KINDS,
        layers=(
            Layer("regions", {"en": "Regions at the border", "de": "Regionen an der Grenze"}, tuple(_region(row) for row in content.series[REGIONS])),
            Layer("line", {"en": "The line", "de": "Die Linie"}, LINE),
            Layer("rail", {"en": "Rail crossings", "de": "Grenzübergänge der Bahn"}, _crossings(content, "rail"), optional=True),
            Layer("road", {"en": "Road crossings", "de": "Straßenübergänge"}, _crossings(content, "road"), optional=True),
            Layer("cities", {"en": "Cities", "de": "Städte"}, tuple(_city(row) for row in content.series[CITIES]), optional=True),
        ),
        views=views(content),
        chapters=("border",),
        credits=("natural-earth", "osm", "geonames", "leaflet"),
        base=("countries", "lakes", "rivers", "kz", "ru", "crimea"),
        words=WORDS,
        notes=notes(content),
    )


KINDS = {
    "ru-few": Kind({"en": "Russian region, under 1 million people", "de": "Russische Region, unter 1 Mio. Einwohner"}, "area", "ru-1", "ru", weight=.6),
    "ru-some": Kind({"en": "1 to 2 million", "de": "1 bis 2 Mio."}, "area", "ru-2", "ru", weight=.6),
    "ru-many": Kind({"en": "over 2 million", "de": "über 2 Mio."}, "area", "ru-3", "ru", weight=.6),
    "kz-few": Kind({"en": "Kazakh region, under 0.7 million people", "de": "Kasachisches Gebiet, unter 0,7 Mio. Einwohner"}, "area", "kz-1", "kz", weight=.6),
    "kz-many": Kind({"en": "0.7 to 1 million", "de": "0,7 bis 1 Mio."}, "area", "kz-2", "kz", weight=.6),
    "border": Kind({"en": "Border of Kazakhstan and Russia", "de": "Grenze zwischen Kasachstan und Russland"}, "line", None, "ink", weight=2),
    "sea": Kind({"en": "Line in the Caspian Sea", "de": "Linie im Kaspischen Meer"}, "line", None, "ink", dash="4 3", weight=1.6),
    "road": Kind({"en": "Road crossing", "de": "Straßenübergang"}, "circle", "ink", "paper", weight=.8, size=3),
    "rail": Kind({"en": "Rail crossing", "de": "Grenzübergang der Bahn"}, "square", None, "ink", weight=1.3, size=5.2),
    "city": Kind({"en": "City", "de": "Stadt"}, "circle", "paper", "ink-soft", weight=1.3, size=3),
}

LINE = (
    Mark("border", "KZ-RU", Look("border"), facts=("border-length", "border-length-osm", "border-length-cia", "border-demarcated", "border-checkpoints-road",
                                                   "border-checkpoints-rail"), section=PAGE + "#length"),
    Mark("areas", "caspian-sea-border", Look("sea"), Label("e", 3), ("border-length-sea",), section=PAGE + "#length"),
    Mark("areas", "caspian-seabed-line", Look("sea", width=1), Label("e", 3), ("caspian-shared-structures",), section=PAGE + "#law",
         text={"en": "Agreed in 1998 and 2002 for oil and gas only: it divides the seabed, not the water.",
               "de": "1998 und 2002 nur für Öl und Gas vereinbart: Sie teilt den Meeresgrund, nicht das Wasser."}),
)


def views(content: Content) -> tuple[View, ...]:
    near, unmarked = _fig(content, "border-distance-oral"), _fig(content, "border-unmarked")
    return (
        View({"en": "Whole picture", "de": "Das ganze Bild"},
             {"en": "From the Caspian Sea to the Altai. Most of the Russian regions have more than a million people, none of the Kazakh ones.",
              "de": "Vom Kaspischen Meer bis zum Altai. Die meisten russischen Regionen haben über eine Million Einwohner, keines der kasachischen Gebiete."}),
        View({"en": "Volga to Ural", "de": "Wolga bis Ural"},
             {"en": f"Roads and railways from the Volga lead into West Kazakhstan. Its capital Oral lies {near['en']} from the line.",
              "de": f"Von der Wolga führen Straßen und Bahnen nach Westkasachstan. Seine Hauptstadt Oral liegt {near['de']} von der Linie entfernt."},
             (45.8, 48, 59.6, 52.8)),
        View({"en": "Trans-Siberian corner", "de": "Ecke der Transsib"},
             {"en": "Between Kurgan and Omsk the old Trans-Siberian line runs through Petropavl in Kazakhstan: its trains cross the border twice.",
              "de": "Zwischen Kurgan und Omsk führt die alte Transsib durch Petropawl in Kasachstan: Ihre Züge queren die Grenze zweimal."},
             (60.5, 51.5, 76, 57.5)),
        View({"en": "Steppe to Altai", "de": "Steppe bis Altai"},
             {"en": f"In the east the line climbs into the Altai, where no crossing is known to us; about {unmarked['en']} of it were still unmarked in 2023.",
              "de": f"Im Osten steigt die Linie in den Altai, wo uns kein Übergang bekannt ist; etwa {unmarked['de']} waren dort 2023 noch nicht markiert."},
             (74, 47.8, 88.3, 54.8)),
        View({"en": "Caspian section", "de": "Im Kaspischen Meer"},
             {"en": "Far from the shore only the seabed is divided. The line is drawn schematically; its southern end was agreed in 2003.",
              "de": "Fern der Küste ist nur der Meeresgrund geteilt. Die Linie ist schematisch gezeichnet, ihr Südende wurde 2003 vereinbart."},
             (44.6, 42.4, 54.6, 47.4)),
    )


def notes(content: Content) -> tuple[Text, ...]:
    names = ("length-osm", "checkpoints-placed-road", "checkpoints-road", "checkpoints-placed-rail", "checkpoints-rail")
    osm, road, roads, rail, rails = (_fig(content, f"border-{name}") for name in names)
    return (
        {"en": f"The parts are measured by us on OpenStreetMap in full detail, {osm['en']} in all with the sea; official lengths, where found, are a "
               "little shorter. People: latest figure found for each region, 2021 to 2026.",
         "de": f"Die Teile haben wir an OpenStreetMap in voller Genauigkeit gemessen, zusammen {osm['de']} mit der See; amtliche Längen sind, wo wir sie "
               "fanden, etwas kürzer. Einwohner: jüngste gefundene Zahl je Region, 2021 bis 2026."},
        {"en": f"{road['en']} of {roads['en']} road crossings and {rail['en']} of {rails['en']} rail crossings are shown: those that a source ties to a "
               "named town. Their points on the line are approximate.",
         "de": f"Gezeigt sind {road['de']} von {roads['de']} Straßenübergängen und {rail['de']} von {rails['de']} "
               "Grenzübergängen der Bahn: jene, die eine Quelle mit einem genannten Ort verbindet. Ihre Punkte auf der Linie sind ungefähr."},
    )


def _fig(content: Content, id: str) -> Text:
    return {lang: written(content.figures[id], content, lang) for lang in EDITIONS}


WORDS = (
    Words({"en": "Kazakhstan", "de": "Kasachstan"}, 67.2, 47.4, "home"),
    Words({"en": "Russia", "de": "Russland"}, 52.5, 56.6, "neighbour"),
    Words({"en": "China", "de": "China"}, 85.3, 45.3, rank=2),
    Words({"en": "Uzbekistan", "de": "Usbekistan"}, 61.5, 43.4, rank=2),
    Words({"en": "Caspian|Sea", "de": "Kaspisches|Meer"}, 51.4, 45.9, "water", 2),
)
REBUILT = {"kurmangazy", "taskala", "syrym", "aksai", "zhaisan", "alimbet", "kairak", "zhana-zhol", "urlutobe", "kosak"}
FIRST = {"en": "One of ten crossings to be rebuilt first.", "de": "Einer von zehn Übergängen, die zuerst umgebaut werden."}
MORE = {
    "road-syrym": ({"en": "Closed to cars and buses for rebuilding from August 2025, by plan until the end of 2026.",
                    "de": "Seit August 2025 wegen Umbaus für Autos und Busse geschlossen, laut Plan bis Ende 2026."},
                   ("border-syrym-capacity", "border-queue-syrym"), ("orenburgnews-2025-syrym",)),
    "road-zhelkuar": ({"en": "Closed by floods in spring 2024 and 2025.", "de": "Im Frühjahr 2024 und 2025 wegen Hochwassers geschlossen."}, (), ()),
    "rail-mamlyutka": ({"en": "Part of the Trans-Siberian: the stretch through Petropavl belongs to Russian Railways (undated report).",
                        "de": "Teil der Transsib: Das Stück durch Petropawl gehört den Russischen Eisenbahnen (undatierter Bericht)."},
                       (), ("urbc-south-urals-railway",)),
}
RAIL_ALONE = {"rail-saikhin", "rail-shyngyrlau", "rail-aksu", "rail-kyzyltu", "rail-shemonaikha"}   # no road crossing bears their name
CITY_SIDES = {"city-kurgan": "n", "city-semey": "w", "city-petropavl": "s", "city-magnitogorsk": "w", "city-orsk": "n", "city-samara": "w", "city-saratov": "s",
              "city-chelyabinsk": "n", "city-aksay": "s", "city-oral": "s", "city-orenburg": "s", "city-astrakhan": "w"}


CROWDED = {"RU-AL", "RU-AST", "RU-VGG"}    # no room for their names in a chapter


def _region(row: dict) -> Mark:
    """A region in the colour of its people, with the length of its part of the border written on it."""
    id, key = row["region"], row["region"].lower()
    kind = next(kind for limit, kind in STEPS[row["country"]] if limit is None or row["population"] < limit)
    names = REGION_NAMES[id].split("|")
    words = {lang: f"{name} {number(row['border_km'], lang)} km" for lang, name in zip(EDITIONS, names)}
    official = (f"border-length-{OFFICIAL[id]}-official",) if id in OFFICIAL else ()
    return Mark(BASES[row["country"]], id, Look(kind), Label(SIDES.get(id, "c"), 3 if id in CROWDED else 2, words),
                (f"border-length-{key}", *official, f"border-population-{key}"), section=PAGE + "#regions")


def _crossings(content: Content, way: str) -> tuple[Mark, ...]:
    found = []
    for id in (id for id, place in content.places.items() if place.kind == f"{way}-crossing"):
        first = way == "road" and id.removeprefix("road-") in REBUILT
        text, facts, sources = MORE.get(id, (FIRST if first else None, (), ("tass-2025-checkpoints",) if first else ()))
        label = Label("n", 3) if way == "road" else Label("s", 3) if id in RAIL_ALONE else None
        found.append(Mark("places", id, Look(way, KINDS[way].size), label, facts, text, PAGE + "#crossings", sources))
    return tuple(found)


def _city(row: dict) -> Mark:
    """A dot with the distance to the border in its popup, and its people where a figure was found."""
    value: Text = {lang: ONLY_FAR[lang].format(km=number(row["distance_km"], lang)) for lang in EDITIONS}
    if row["population"]:
        value = {lang: value[lang] + PEOPLE[lang].format(n=number(row["population"], lang), when=date(row["population_as_of"], lang)) for lang in EDITIONS}
    return Mark("places", row["place"], Look("city", 3, value, tuple(row["source"].split()), quiet=True),
                Label(CITY_SIDES.get(row["place"], "e"), 3), section=PAGE + "#regions", level=1)


ONLY_FAR = {"en": "{km} km from the border", "de": "{km} km von der Grenze"}
PEOPLE = {"en": "; {n} people ({when})", "de": "; {n} Einwohner ({when})"}
