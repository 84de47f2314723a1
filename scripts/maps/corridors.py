"""Map `corridors`: the ways by which goods cross Kazakhstan, how much each carries year by year, and which of them need Russia."""

from math import sqrt

from scripts.content import Content
from scripts.content.model import EDITIONS
from scripts.content.numbers import number
from scripts.maps.model import Kind, Label, Layer, Look, Map, Mark, Step, Text, Time, View, Words, both

SERIES = "corridor-cargo"
WIDTH, RADIUS, THIN = 2, 2.1, 1              # CSS pixels for a million tonnes; width and radius grow with the square root
START = "2024"                               # the last year in which most ways have a value
PAGE = "chapters/economy/#transport"
BORDERS = {"russia-border": "border-russia", "china-border": "border-other", "uzbekistan-border": "border-other"}
SAID = {"middle-corridor": {"en": "Middle Corridor", "de": "Mittlerer Korridor"},
        "northern": {"en": "northern corridor through Russia", "de": "Nordkorridor durch Russland"},
        "russia-border": {"en": "rail border with Russia", "de": "Bahngrenze zu Russland"}}


def declare(content: Content) -> Map:
    rows = content.series[SERIES]
    return Map(
        id="corridors",
        title={"en": "The Middle Corridor around Russia carries four million tonnes a year. Across the rail border with Russia roll more than eighty.",
               "de": "Der Mittlere Korridor um Russland herum trägt vier Millionen Tonnen im Jahr. Über die Bahngrenze zu Russland rollen mehr als achtzig."},
        description={
            "en": "Map from Moscow to the Persian Gulf and western China. Red lines need Russia: the northern corridor from China through Kazakhstan to "
                  "Brest, two arms of the North–South corridor to Iran, the Trans-Siberian Railway. The turquoise Middle Corridor crosses the Caspian "
                  "to Baku and the Black Sea. Circles show rail freight over the borders: by far the largest is that with Russia. Dashed lines are new.",
            "de": "Karte von Moskau bis zum Persischen Golf und nach Westchina. Rote Linien brauchen Russland: der Nordkorridor von China durch Kasachstan "
                  "nach Brest, zwei Arme des Nord-Süd-Korridors nach Iran, die Transsibirische Eisenbahn. Der türkise Mittlere Korridor quert das Kaspische "
                  "Meer nach Baku und ans Schwarze Meer. Kreise zeigen die Bahnfracht über die Grenzen: Die mit Russland ist weitaus die größte. "
                  "Gestrichelte Linien sind neu."},
        bounds=(23, 26.6, 90, 58.2),
        kinds=KINDS,
        layers=layers(rows),
        views=VIEWS,
        chapters=("economy",),
        credits=("natural-earth", "osm", "geonames", "leaflet"),
        time=time(rows),
        tints={("countries", "KZ"): "kz-tint", ("countries", "RU"): "ru-tint"},
        words=WORDS,
        sizes=tuple((RADIUS * sqrt(tonnes), {"en": f"{tonnes} million tonnes", "de": f"{tonnes} Mio. Tonnen"}) for tonnes in (30,)),
        notes=({"en": "The wider a route, the more tonnes: four times the tonnes, twice the width. A thin line has no value for the year in our sources. The "
                      "northern corridor is known in containers only; its tonnes are our estimate. Circles count all goods over a border, routes only "
                      "what travels on them, so they do not add up; part of a year is named as such.",
                "de": "Je breiter ein Weg, desto mehr Tonnen: viermal so viele Tonnen, doppelte Breite. Eine dünne Linie hat für das Jahr keinen Wert in "
                      "unseren Quellen. Der Nordkorridor ist nur in Containern bekannt; seine Tonnen sind unsere Schätzung. Kreise zählen alle Güter über "
                      "eine Grenze, Wege nur, was auf ihnen fährt, sie lassen sich nicht addieren; ein Teil eines Jahres ist als solcher genannt."},),
    )


KINDS = {
    "around": Kind({"en": "Way around Russia", "de": "Weg um Russland herum"}, "line", None, "kz", weight=2.6, arrow=True),
    "through": Kind({"en": "Way that needs Russia", "de": "Weg, der Russland braucht"}, "line", None, "ru", weight=2.6, arrow=True),
    "new": Kind({"en": "New line: opened in 2025, being built or planned", "de": "Neue Strecke: 2025 eröffnet, im Bau oder geplant"},
                "line", None, "ink", dash="3 3", weight=1.8),
    "road": Kind({"en": "Road Western China–Western Europe", "de": "Straße Westchina–Westeuropa"}, "line", None, "sand", dash="1 3", weight=1.8),
    "border-russia": Kind({"en": "Rail freight over the border with Russia", "de": "Bahnfracht über die Grenze zu Russland"},
                          "circle", "ru", "ru", weight=1.6, opacity=.3),
    "border-other": Kind({"en": "Rail freight over another border", "de": "Bahnfracht über eine andere Grenze"},
                         "circle", "kz", "kz-text", weight=1.4, opacity=.3),
    "port": Kind({"en": "Port", "de": "Hafen"}, "diamond", "ink", "paper", weight=.8, size=4.4),
    "station": Kind({"en": "Border station, town", "de": "Grenzbahnhof, Stadt"}, "square", "ink", "paper", weight=.8, size=3),
}

VIEWS = (
    View({"en": "Whole picture", "de": "Das ganze Bild"},
         {"en": "Most ways from China to the west and from Russia to the south meet in Kazakhstan; only the turquoise one leaves Russia out.",
          "de": "Die meisten Wege von China nach Westen und von Russland nach Süden treffen sich in Kasachstan; nur der türkise lässt Russland aus."}),
    View({"en": "Around Russia", "de": "Um Russland herum"},
         {"en": "From Aktau and Kuryk by ship to Baku, on by rail to the Black Sea or to Kars: two seas and many borders make the way slow.",
          "de": "Von Aktau und Kuryk mit dem Schiff nach Baku, mit der Bahn weiter ans Schwarze Meer oder nach Kars: Zwei Meere und viele Grenzen "
                "machen den Weg langsam."},
         (40.5, 36.6, 57, 46.4)),
    View({"en": "Border with Russia", "de": "Grenze zu Russland"},
         {"en": "Tracks laid before there was a border: some twenty cross it, and the Trans-Siberian’s southern branch runs through Petropavl.",
          "de": "Gleise aus einer Zeit ohne Grenze: Etwa zwanzig queren sie, und der Südzweig der Transsib führt durch Petropawl."},
         (47, 46.4, 83.5, 58)),
    View({"en": "Border with China", "de": "Grenze zu China"},
         {"en": "Two railways to China, a third under construction; a second track to Moiynty since 2025, and a line in the south that avoids Kazakhstan.",
          "de": "Zwei Bahnen nach China, eine dritte im Bau; ein zweites Gleis nach Mojynty seit 2025, und im Süden eine Strecke, die Kasachstan meidet."},
         (66.5, 39.2, 84, 49.6)),
    View({"en": "North–South", "de": "Nord-Süd"},
         {"en": "Russia’s way to Iran: east of the Caspian by rail all the way through Kazakhstan, west of it with a gap between Astara and Rasht.",
          "de": "Russlands Weg nach Iran: östlich des Kaspischen Meers durchgehend auf Schienen durch Kasachstan, westlich mit einer Lücke zwischen "
                "Astara und Rascht."},
         (36, 26.8, 71, 48.5)),
)

WORDS = (
    Words({"en": "Kazakhstan", "de": "Kasachstan"}, 68.3, 49.4, "home"),
    Words({"en": "Russia", "de": "Russland"}, 49, 57.3, "neighbour", 2),
    Words({"en": "Russia", "de": "Russland"}, 37, 57.4, "neighbour", small=True),
    Words({"en": "Northern corridor", "de": "Nordkorridor"}, 35.2, 51.2, "area", small=True),
    Words({"en": "China", "de": "China"}, 86, 41.6),
    Words({"en": "Iran", "de": "Iran"}, 58.6, 33.4),
    Words({"en": "Uzbekistan", "de": "Usbekistan"}, 63.2, 42.1, rank=3),
    Words({"en": "Turkmenistan", "de": "Turkmenistan"}, 57.0, 37.5, rank=2),
    Words({"en": "Türkiye", "de": "Türkei"}, 33.5, 39, rank=2),
    Words({"en": "Ukraine", "de": "Ukraine"}, 32, 49.3, rank=2),
    Words({"en": "Belarus", "de": "Belarus"}, 27.6, 52.6, rank=3),
    Words({"en": "Georgia", "de": "Georgien"}, 43.4, 42.6, rank=3),
    Words({"en": "Azerbaijan", "de": "Aserbaidschan"}, 48.1, 40.35, rank=3),
    Words({"en": "Kyrgyzstan", "de": "Kirgistan"}, 74.5, 41.7, rank=3),
    Words({"en": "Caspian|Sea", "de": "Kaspisches|Meer"}, 51.3, 38.9, "water", 3),
    Words({"en": "Black|Sea", "de": "Schwarzes|Meer"}, 34, 43.6, "water", 2),
)


def tonnes(row: dict) -> Text:
    """"about 7.8 million t", "56.5 million t to August": a value, and how far to trust it."""
    found = {}
    for lang, unit in (("en", "million t"), ("de", "Mio. t")):
        amount = row["tonnes_million"]
        said = f"{number(round(amount, 1 if amount >= 2 else 2), lang)} {unit}"
        until = (row[f"note_{lang}"] or "").split(";")[0]
        found[lang] = {
            "estimate": {"en": f"about {said}, estimate", "de": f"etwa {said}, Schätzung"}[lang],
            "computed": {"en": "about ", "de": "etwa "}[lang] + said,
            "expected": said + {"en": " expected", "de": " erwartet"}[lang],
            "part-year": said + {"en": " to ", "de": " bis "}[lang] + until.split(" to " if lang == "en" else " bis ")[-1]}.get(row["basis"], said)
    return found


def years(rows: list[dict]) -> list[str]:
    return sorted({str(row["year"]) for row in rows})


def time(rows: list[dict]) -> Time:
    """A step for each year; it says what is known of the two main ways and of the border with Russia."""
    steps = []
    for year in years(rows):
        known = {row["route"]: tonnes(row) for row in rows if str(row["year"]) == year}
        says = {lang: "; ".join(f"{names[lang]}: {known[route][lang] if route in known else NONE[lang]}" for route, names in SAID.items()) + "."
                for lang in EDITIONS}
        steps.append(Step(year, year, year, {"en": year, "de": year}, says))
    return Time({"en": "Year", "de": "Jahr"}, {"en": "Tonnes by way and border", "de": "Tonnen nach Weg und Grenze"}, tuple(steps), START)


NONE = {"en": "no value found", "de": "kein Wert gefunden"}


def looks(route: str, kind: str, rows: list[dict]) -> dict[str, Look]:
    """Of a way in each year, thin where no value is known; of a border only in the years with a value."""
    found = {str(row["year"]): row for row in rows if row["route"] == route}
    made = {}
    for year in years(rows):
        if row := found.get(year):
            size, said = sqrt(row["tonnes_million"]), tonnes(row)
            width = None if route in BORDERS else round(WIDTH * size, 1)
            made[year] = Look(kind, round(RADIUS * size, 1), said, tuple(row["source"].split()), short=said, width=width)
        elif route not in BORDERS:
            made[year] = Look(kind, value=NONE, short=NONE, width=THIN)
    return made


def layers(rows: list[dict]) -> tuple[Layer, ...]:
    def way(id: str, look: Look | dict[str, Look], label: Label | None = None, *facts: str, text: Text | None = None) -> Mark:
        return Mark("areas", id, look, label, facts, text, PAGE)

    def border(id: str, route: str, label: Label, *facts: str) -> Mark:
        return Mark("places", id, looks(route, BORDERS[route], rows), label, facts, section=PAGE)

    through, around = Look("through", width=THIN), Look("around", width=THIN)
    northern = looks("northern", "through", rows)
    return (
        Layer("road", {"en": "Road", "de": "Straße"}, (way("road-western-china-europe", Look("road"), None, "road-length"),), optional=True),
        Layer("ways", {"en": "Ways", "de": "Wege"}, (
            way("route-trans-siberian", through, _label("n", 3, "Trans-Siberian|Transsib"), "eastern-railways-2023", "eastern-railways-capacity"),
            way("route-trans-siberian-south", through, text={"en": "Older branch; between Kurgan and Omsk it crosses Kazakhstan.",
                                                             "de": "Älterer Zweig; zwischen Kurgan und Omsk quert er Kasachstan."}),
            way("route-orenburg-tashkent", through, None, "transit-russia-central-asia", "rail-transit-2025"),
            way("route-north-south-west", looks("north-south-west", "through", rows), _label("w", 3, "western arm|westlicher Arm"), "north-south-west-2025"),
            way("route-north-south-east", looks("north-south-east", "through", rows), _label("e", 2, "North–South|Nord-Süd"),
                "north-south-east-2024", "north-south-east-target", "moscow-bandar-abbas-days"),
            way("route-northern-west", northern, _label("ne", 2, "Northern corridor|Nordkorridor"), "china-eu-rail-share", "polish-border-closed"),
            way("route-northern", northern, None, "northern-containers-2024", "china-eu-containers-2025"),
            way("route-middle-kars", around, None, "btk-capacity"),
            way("route-middle-batumi", around),
            way("route-middle", looks("middle-corridor", "around", rows), _label("s", 1, "Middle Corridor|Mittlerer Korridor"),
                "middle-corridor-containers-2025", "middle-corridor-capacity", "middle-corridor-time-ratio", "middle-corridor-kazakh-share"),
        )),
        Layer("new-lines", {"en": "New lines", "de": "Neue Strecken"}, tuple(
            Mark("areas", id, Look("new"), _label(at, rank, name), tuple(facts.split()), section=PAGE, level=1) for id, at, rank, name, facts in NEW)),
        Layer("borders", {"en": "Rail freight over the borders", "de": "Bahnfracht über die Grenzen"}, (
            border("russia-rail-border", "russia-border", _label("n", 1, "Border with Russia|Grenze zu Russland"),
                   "rail-russia-2025-eight-months", "rail-exports-via-russia-share", "rail-exports-to-or-through-russia", "rail-crossings-russia"),
            border("china-rail-border", "china-border", _label("e", 2, "China"), "rail-china-2024", "transit-russia-china"),
            border("uzbekistan-rail-border", "uzbekistan-border", _label("s", 2, "Uzbekistan|Usbekistan"), "rail-uzbekistan-2025"),
        )),
        Layer("points", {"en": "Ports and border stations", "de": "Häfen und Grenzbahnhöfe"}, tuple(
            Mark("places", id, Look(kind, KINDS[kind].size), _label(at, rank, name), tuple(facts.split()), section=PAGE, level=level,
                 text=SAYS.get(id, (None, ()))[0], sources=SAYS.get(id, (None, ()))[1])
            for id, kind, at, rank, level, name, facts in POINTS)),
    )


def _label(at: str, rank: int, names: str) -> Label:
    return Label(at, rank, both(names))


NEW = (
    ("line-dostyk-moiynty", "s", 3, "Second track|Zweites Gleis", "dostyk-moiynty-length dostyk-moiynty-capacity"),
    ("line-bakhty-ayagoz", "n", 3, "Ayagoz–Bakhty|Ajagös–Bachty", "bakhty-ayagoz-length bakhty-ayagoz-capacity"),
    ("line-moiynty-kyzylzhar", "s", 3, "Short cut|Abkürzung", "moiynty-kyzylzhar-length moiynty-kyzylzhar-financing"),
    ("line-darbaza-maktaaral", "nw", 3, "Darbaza–Maktaaral|Darbasa–Maktaaral", "darbaza-maktaaral-length"),
    ("line-china-kyrgyzstan-uzbekistan", "e", 3, "China–Kyrgyzstan–Uzbekistan|China–Kirgistan–Usbekistan", "cku-length cku-cost"),
    ("line-tripp", "s", 2, "TRIPP", "tripp-length"),
    ("line-rasht-astara", "e", 3, "Rasht–Astara|Rascht–Astara", "rasht-astara-length"),
)
CROSSED = ({"en": "Here tracks and border do not match: as stated in 2014, Petropavl is run by Russian, Iletsk and Lokot by Kazakh Railways.",
            "de": "Gleis und Grenze weichen hier ab: Laut einer Angabe von 2014 führt Russlands Bahn Petropawl, Kasachstans Bahn Ilezk und Lokot."},
           ("regnum-2014-stations",))
SAYS = {"petropavl-station": CROSSED, "iletsk-station": CROSSED, "lokot-station": CROSSED,
        "corridor-poti-port": ({"en": "Kazakhstan opened a terminal here in June 2025.", "de": "Kasachstan eröffnete hier im Juni 2025 ein Terminal."},
                               ("lada-2025-poti",))}
POINTS = (
    ("corridor-aktau-port", "port", "ne", 2, 0, "Aktau", "corridor-aktau-capacity corridor-aktau-cargo-2022 water-transport-2025"),
    ("corridor-kuryk-port", "port", "e", 3, 1, "Kuryk", "corridor-kuryk-capacity corridor-kuryk-cargo-2024 corridor-ports-target"),
    ("corridor-alat-port", "port", "e", 2, 0, "Baku", "baku-port-containers-2025"),
    ("corridor-poti-port", "port", "nw", 2, 0, "Poti", ""),
    ("corridor-batumi-port", "port", "s", 3, 1, "Batumi", ""),
    ("corridor-bandar-abbas-port", "port", "n", 2, 0, "Bandar Abbas", "moscow-bandar-abbas-days"),
    ("dostyk-station", "station", "n", 3, 1, "Dostyk", "rail-dostyk-2024 alashankou-trains-2025"),
    ("altynkol-station", "station", "s", 3, 1, "Khorgos|Chorgos", "rail-altynkol-2025 khorgos-gateway-2025"),
    ("saryagash-station", "station", "n", 3, 2, "Saryagash|Saryaghasch", "saryagash-trains saryagash-wagons-stuck"),
    ("bolashak-station", "station", "e", 3, 2, "Bolashak|Bolaschak", "uzen-gorgan-length"),
    ("ozinki-station", "station", "n", 2, 1, "Ozinki|Osinki", "rail-russia-trains-a-day"),
    ("iletsk-station", "station", "s", 3, 1, "Iletsk|Ilezk", ""),
    ("kartaly-station", "station", "w", 2, 1, "Kartaly", "rail-russian-exports-2025"),
    ("petropavl-station", "station", "se", 2, 1, "Petropavl|Petropawl", ""),
    ("kulunda-station", "station", "e", 3, 2, "Kulunda", ""),
    ("lokot-station", "station", "e", 3, 2, "Lokot", ""),
    ("brest-crossing", "station", "n", 2, 0, "Brest", "polish-border-closed"),
    ("kars-junction", "station", "s", 3, 1, "Kars", ""),
    ("city-moscow", "station", "nw", 2, 0, "Moscow|Moskau", ""),
    ("city-astana", "station", "ne", 2, 1, "Astana", ""),
    ("city-almaty", "station", "s", 2, 1, "Almaty", ""),
    ("city-tbilisi", "station", "n", 3, 1, "Tbilisi|Tiflis", ""),
    ("city-tehran", "station", "w", 2, 1, "Tehran|Teheran", ""),
)
