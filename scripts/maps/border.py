"""Map `border`: where the border of Kazakhstan and Russia runs, how much of it each region has, who lives there, where it is crossed."""

from scripts.content import Content
from scripts.content.model import EDITIONS
from scripts.content.numbers import date, number
from scripts.maps.model import Kind, Label, Layer, Look, Map, Mark, Text, View, Words

REGIONS, CITIES = "border-regions", "border-cities"
PAGE = "chapters/border/"
STEPS = {"KZ": ((700_000, "kz-few"), (None, "kz-many")), "RU": ((1_000_000, "ru-few"), (2_000_000, "ru-some"), (None, "ru-many"))}
BASES = {"KZ": "kz", "RU": "ru"}
SIDES = {"RU-AL": "s", "KZ-23": "e"}         # where a region's words do not stand in its middle
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
                  "Grenze; der längste ist der von Orenburg. Punkte sind Straßenübergänge, kleine Quadrate Bahnübergänge; eine gestrichelte Linie zeigt "
                  "den Abschnitt im Kaspischen Meer."},
        bounds=(44.2, 42.4, 88.4, 58.2),
        kinds=KINDS,
        layers=(
            Layer("regions", {"en": "Regions at the border", "de": "Regionen an der Grenze"}, tuple(_region(row) for row in content.series[REGIONS])),
            Layer("line", {"en": "The line", "de": "Die Linie"}, LINE),
            Layer("rail", {"en": "Rail crossings", "de": "Bahnübergänge"}, tuple(_crossing(id, "rail") for id in _crossings(content, "rail")), optional=True),
            Layer("road", {"en": "Road crossings", "de": "Straßenübergänge"}, tuple(_crossing(id, "road") for id in _crossings(content, "road")), optional=True),
            Layer("cities", {"en": "Cities", "de": "Städte"}, tuple(_city(row) for row in content.series[CITIES]), optional=True),
        ),
        views=VIEWS,
        chapters=("border",),
        credits=("natural-earth", "osm", "geonames", "leaflet"),
        base=("countries", "lakes", "rivers", "kz", "ru"),
        words=WORDS,
        notes=NOTES,
    )


KINDS = {
    "ru-few": Kind({"en": "Russian region, under 1 million people", "de": "Russische Region, unter 1 Mio. Einwohner"}, "area", "ru-1", "ru", weight=.6),
    "ru-some": Kind({"en": "1 to 2 million", "de": "1 bis 2 Mio."}, "area", "ru-2", "ru", weight=.6),
    "ru-many": Kind({"en": "2 to 3.4 million", "de": "2 bis 3,4 Mio."}, "area", "ru-3", "ru", weight=.6),
    "kz-few": Kind({"en": "Kazakh region, 0.5 to 0.7 million people", "de": "Kasachisches Gebiet, 0,5 bis 0,7 Mio. Einwohner"}, "area", "kz-1", "kz", weight=.6),
    "kz-many": Kind({"en": "0.7 to 1 million", "de": "0,7 bis 1 Mio."}, "area", "kz-2", "kz", weight=.6),
    "border": Kind({"en": "Border of Kazakhstan and Russia", "de": "Grenze zwischen Kasachstan und Russland"}, "line", None, "ink", weight=2),
    "sea-border": Kind({"en": "Border at sea", "de": "Grenze auf See"}, "line", None, "ink", dash="4 3", weight=1.8),
    "seabed": Kind({"en": "Line between seabed sectors", "de": "Linie zwischen Sektoren am Meeresgrund"}, "line", None, "ink-soft", dash="1.5 3", weight=1.2),
    "road": Kind({"en": "Road crossing", "de": "Straßenübergang"}, "circle", "ink", "paper", weight=.8, size=3),
    "rail": Kind({"en": "Rail crossing", "de": "Bahnübergang"}, "square", None, "ink", weight=1.3, size=5.2),
    "city": Kind({"en": "City", "de": "Stadt"}, "circle", "paper", "ink-soft", weight=1.3, size=3),
}

LINE = (
    Mark("border", "KZ-RU", Look("border"), facts=("border-length", "border-length-osm", "border-length-cia", "border-demarcated", "border-unmarked"),
         section=PAGE + "#length"),
    Mark("areas", "caspian-sea-border", Look("sea-border"), Label("w", 3), ("border-length-sea",), section=PAGE + "#length"),
    Mark("areas", "caspian-seabed-line", Look("seabed"), facts=("caspian-shared-structures",), section=PAGE + "#law",
         text={"en": "Agreed in 1998 and 2002 for oil and gas only: the water is no border here.",
               "de": "1998 und 2002 nur für Öl und Gas vereinbart: Das Wasser teilt sie nicht."}),
    Mark("places", "caspian-junction", Look("city", 2.5), section=PAGE + "#law", level=1,
         text={"en": "Agreed by Russia, Kazakhstan and Azerbaijan in 2003.", "de": "2003 von Russland, Kasachstan und Aserbaidschan vereinbart."}),
)

VIEWS = (
    View({"en": "Whole picture", "de": "Das ganze Bild"},
         {"en": "From the Caspian Sea to the Altai. Nine of the twelve Russian regions have more than a million people, none of the eight Kazakh ones.",
          "de": "Vom Kaspischen Meer bis zum Altai. Neun der zwölf russischen Regionen haben mehr als eine Million Einwohner, keine der acht kasachischen."}),
    View({"en": "Volga to Ural", "de": "Wolga bis Ural"},
         {"en": "In the west, roads and railways from the Volga reach Kazakhstan. Oral, 26 km from the line, is the nearest of its regional capitals.",
          "de": "Im Westen erreichen Straßen und Bahnen von der Wolga Kasachstan. Oral, 26 km von der Linie, ist seine grenznächste Gebietshauptstadt."},
         (44.5, 45.5, 59.5, 53.8)),
    View({"en": "Trans-Siberian corner", "de": "Ecke der Transsib"},
         {"en": "Between Kurgan and Omsk the old Trans-Siberian line runs through Petropavl in Kazakhstan: Russian trains cross the border twice.",
          "de": "Zwischen Kurgan und Omsk führt die alte Transsib durch Petropawl in Kasachstan: Russische Züge queren die Grenze zweimal."},
         (60.5, 51.5, 76, 57.5)),
    View({"en": "Steppe to Altai", "de": "Steppe bis Altai"},
         {"en": "In the Altai the line climbs into mountains without a crossing; about 300 km there were still unmarked in 2023.",
          "de": "Im Altai steigt die Linie in Berge ohne Übergang; dort waren 2023 noch etwa 300 km nicht markiert."},
         (74, 47.8, 88.3, 54.8)),
    View({"en": "Caspian section", "de": "Im Kaspischen Meer"},
         {"en": "At sea only the seabed is divided far from the shore; the line is drawn schematically, its southern end is agreed.",
          "de": "Auf See ist fern der Küste nur der Grund geteilt; die Linie ist schematisch gezeichnet, ihr Südende ist vereinbart."},
         (45.2, 42.5, 54, 47.4)),
)

WORDS = (
    Words({"en": "Kazakhstan", "de": "Kasachstan"}, 67, 47.6, "home"),
    Words({"en": "Russia", "de": "Russland"}, 70.6, 57.3, "neighbour"),
    Words({"en": "China", "de": "China"}, 85.3, 45.3, rank=2),
    Words({"en": "Mongolia", "de": "Mongolei"}, 90, 48.6, rank=3),
    Words({"en": "Uzbekistan", "de": "Usbekistan"}, 61.5, 43.6, rank=2),
    Words({"en": "Caspian|Sea", "de": "Kaspisches|Meer"}, 50.9, 43.7, "water", 2),
)

NOTES = (
    {"en": "Lengths of the parts are measured by us on OpenStreetMap in full detail and add up to 7,800 km, 70 of them at sea; official lengths are a little "
           "shorter. People: latest figure found for each region, 2021 to 2026.",
     "de": "Die Längen der Teile haben wir an OpenStreetMap in voller Genauigkeit gemessen; zusammen sind es 7800 km, 70 davon auf See. Amtliche Längen sind "
           "etwas kürzer. Einwohner: jüngste gefundene Zahl je Region, 2021 bis 2026."},
    {"en": "24 of 30 road crossings and 15 of 21 rail crossings are shown: those that a source ties to a named town. Their points on the line are approximate.",
     "de": "Gezeigt sind 24 von 30 Straßen- und 15 von 21 Bahnübergängen: jene, die eine Quelle mit einem genannten Ort verbindet. Ihre Punkte auf der Linie "
           "sind ungefähr."},
)


def _region(row: dict) -> Mark:
    """A region in the colour of its people, with the length of its part of the border written on it."""
    id, key = row["region"], row["region"].lower()
    kind = next(kind for limit, kind in STEPS[row["country"]] if limit is None or row["population"] < limit)
    names = REGION_NAMES[id].split("|")
    words = {lang: f"{name} {number(row['border_km'], lang)} km" for lang, name in zip(EDITIONS, names)}
    official = (f"border-length-{OFFICIAL[id]}-official",) if id in OFFICIAL else ()
    return Mark(BASES[row["country"]], id, Look(kind), Label(SIDES.get(id, "c"), 2, words),
                (f"border-length-{key}", *official, f"border-population-{key}"), section=PAGE + "#regions")


def _crossings(content: Content, way: str) -> list[str]:
    return [id for id, place in content.places.items() if place.kind == f"{way}-crossing"]


def _crossing(id: str, way: str) -> Mark:
    return Mark("places", id, Look(way, KINDS[way].size), Label("s" if way == "rail" else "n", 3), section=PAGE + "#crossings")


def _city(row: dict) -> Mark:
    """A dot with the distance to the border in its popup, and its people where a figure was found."""
    value: Text = {lang: ONLY_FAR[lang].format(km=number(row["distance_km"], lang)) for lang in EDITIONS}
    if row["population"]:
        value = {lang: value[lang] + PEOPLE[lang].format(n=number(row["population"], lang), when=date(row["population_as_of"], lang)) for lang in EDITIONS}
    return Mark("places", row["place"], Look("city", 3, value, tuple(row["source"].split()), quiet=True), Label("e", 3), section=PAGE + "#regions", level=1)


ONLY_FAR = {"en": "{km} km from the border", "de": "{km} km von der Grenze"}
PEOPLE = {"en": "; {n} people ({when})", "de": "; {n} Einwohner ({when})"}
