"""Map `oil-routes`: which way Kazakh oil leaves, year by year, and where the routes have been hit since 2022."""

from math import sqrt

from scripts.content import Content
from scripts.content.figures import written
from scripts.content.model import EDITIONS
from scripts.content.numbers import date, number
from scripts.maps.model import Kind, Label, Layer, Look, Map, Mark, Step, Text, Time, View, Words, both

ROUTES, TRANSIT = "oil-exports-by-route", "oil-transit"
THROUGH = {"cpc", "atyrau-samara", "aktau-makhachkala", "orenburg"}      # routes that cross Russia
UNDIVIDED = {"aktau", "rail"}                                             # some of it crosses Russia, how much is not known
WIDTH, THIN = .16, 1.4                                                    # CSS pixels for a million tonnes; the thinnest line
RADIUS = 1.9                                                              # CSS pixels for a million tonnes; the circle's area counts
PAGE = "chapters/energy/"


def declare(content: Content) -> Map:
    return Map(
        id="oil-routes",
        title={"en": "Of the oil that Kazakhstan exports, 95 to 96% crosses Russia, more than in 2013. One pipeline carries four fifths.",
               "de": "Vom Öl, das Kasachstan ausführt, gehen 95 bis 96 % durch Russland, mehr als 2013. Eine einzige Leitung trägt vier Fünftel."},
        description={
            "en": "Map from Germany to western China. A broad line runs from the Tengiz field round the north of the Caspian Sea across southern Russia to the "
                  "Black Sea near Novorossiysk. Thinner lines lead to Samara and on to Germany and Russian ports, by ship to Makhachkala, and past Russia "
                  "by ship to Baku and by pipe to Ceyhan, and to China. Russian oil crosses Kazakhstan to China. Stars mark incidents since 2022.",
            "de": "Karte von Deutschland bis Westchina. Eine breite Linie führt vom Feld Tengis nördlich um das Kaspische Meer durch Südrussland ans Schwarze "
                  "Meer bei Noworossijsk. Dünnere Linien führen nach Samara und weiter nach Deutschland und in russische Häfen, per Schiff nach Machatschkala "
                  "und, an Russland vorbei, per Schiff nach Baku, weiter nach Ceyhan, und nach China. Russisches Öl fließt durch Kasachstan nach China. "
                  "Sterne zeigen Zwischenfälle seit 2022."},
        bounds=(11, 35.5, 86, 61.2),
        kinds=KINDS,
        layers=layers(content),
        views=VIEWS,
        chapters=("energy",),
        credits=("natural-earth", "osm", "geonames", "leaflet"),
        time=time(content),
        tints={("countries", "KZ"): "kz-tint", ("countries", "RU"): "ru-tint"},
        words=WORDS,
        sizes=((round(RADIUS * sqrt(10), 1), both("10 million tonnes a year|10 Mio. Tonnen im Jahr")),
               (round(RADIUS * sqrt(40), 1), both("40 million tonnes a year|40 Mio. Tonnen im Jahr"))),
        notes=({"en": "Lines are as wide as the tonnes they carry; the thinnest stand for 9 million tonnes or less. All courses are schematic. Circles of the "
                      "fields: output, known for 2025 only. Sources give all routes for a few years only. Incidents off Novorossiysk are drawn side by side.",
                "de": "Linien sind so breit wie die Tonnen, die sie tragen; die dünnsten stehen für höchstens 9 Mio. Tonnen. Alle Verläufe sind schematisch. "
                      "Kreise der Felder: Förderung, nur für 2025 bekannt. Quellen nennen alle Wege nur für wenige Jahre. Zwischenfälle vor "
                      "Noworossijsk sind nebeneinander gezeichnet."},),
    )


KINDS = {
    "through": Kind(both("Kazakh oil on its way through Russia|Kasachisches Öl auf dem Weg durch Russland"), "line", None, "ru", weight=2, arrow=True),
    "past": Kind(both("Kazakh oil past Russia|Kasachisches Öl an Russland vorbei"), "line", None, "kz-text", weight=2, arrow=True),
    "russian-oil": Kind(both("Russian oil through Kazakhstan|Russisches Öl durch Kasachstan"), "line", None, "sand", weight=2, arrow=True),
    "unknown": Kind(both("Line in use, tonnes not known|Leitung in Betrieb, Tonnen unbekannt"), "line", None, "ink-soft", dash="3 3", weight=1.1),
    "field": Kind(both("Oil field|Ölfeld"), "circle", "ink", "paper", weight=1, opacity=.75, size=4),
    "port": Kind(both("Port or hub|Hafen oder Knoten"), "square", "ink", "paper", weight=.8, size=3.6),
    "refinery": Kind(both("Refinery, gas plant|Raffinerie, Gasverarbeitung"), "triangle", "paper", "ink", weight=1.3, size=4.4),
    "incident": Kind(both("Incident since 2022|Zwischenfall seit 2022"), "star", "paper", "ru-text", weight=1.3, size=6),
}

VIEWS = (
    View(both("Whole picture|Das ganze Bild"),
         {"en": "Almost all of it goes west, through Russia. Move the slider: in 2013 more than ten times as much went to China.",
          "de": "Fast alles geht nach Westen, durch Russland. Am Regler: 2013 ging mehr als zehnmal so viel nach China."}),
    View(both("The one big pipe|Die eine große Leitung"),
         {"en": "Tengiz, Kashagan and Karachaganak feed the CPC pipeline, of which Russia owns the largest share.",
          "de": "Tengis, Kaschagan und Karatschaganak speisen die CPC-Leitung, an der Russland den größten Anteil hält."}, (36.5, 42.3, 57.5, 53.6)),
    View(both("Off Novorossiysk|Vor Noworossijsk"),
         {"en": "Storm, mines, a court, inspectors, drones: at three buoys off the coast most of Kazakhstan’s exports can be stopped.",
          "de": "Sturm, Minen, ein Gericht, Kontrolleure, Drohnen: An drei Bojen vor der Küste lassen sich die meisten Exporte Kasachstans aufhalten."},
         (36.85, 44.13, 38.45, 45.03)),
    View(both("Past Russia|An Russland vorbei"),
         {"en": "Small tankers cross the Caspian Sea to Baku; from there oil reaches Ceyhan by pipe and Batumi by rail.",
          "de": "Kleine Tanker queren das Kaspische Meer nach Baku; von dort gelangt Öl per Leitung nach Ceyhan und per Bahn nach Batumi."},
         (34.5, 36, 55.5, 46.8)),
    View(both("To China|Nach China"),
         {"en": "The pipeline to China carries ten times as much Russian oil as Kazakh oil: here Russia needs Kazakhstan.",
          "de": "Die Leitung nach China trägt zehnmal so viel russisches wie kasachisches Öl: Hier braucht Russland Kasachstan."}, (56, 43, 84.5, 56)),
)

WORDS = (
    Words(both("Kazakhstan|Kasachstan"), 66.5, 50.7, "home", 2),
    Words(both("Kazakhstan|Kasachstan"), 68.5, 49.6, "home", small=True),
    Words(both("Russia|Russland"), 54, 57.5, "neighbour"),
    Words(both("Ukraine"), 31.5, 48.9),
    Words(both("Poland|Polen"), 19, 51.2, rank=2),
    Words(both("Belarus"), 28, 53.9, rank=2),
    Words(both("Türkiye|Türkei"), 33, 39.2, rank=2),
    Words(both("Türkiye|Türkei"), 31, 40.4, small=True),
    Words(both("Azerbaijan|Aserbaidschan"), 47.3, 39.7, rank=3),
    Words(both("Georgia|Georgien"), 43.3, 42.4, rank=3),
    Words(both("Uzbekistan|Usbekistan"), 62, 42.3, rank=2),
    Words(both("Turkmenistan"), 58.5, 39, rank=2),
    Words(both("China"), 82, 42.3, rank=2),
    Words(both("China"), 80.5, 42.8, small=True),
    Words(both("Iran"), 53, 36.6, rank=2),
    Words({"en": "Black|Sea", "de": "Schwarzes|Meer"}, 33.5, 43.7, "water", 2),
    Words({"en": "Caspian|Sea", "de": "Kaspisches|Meer"}, 51.7, 41.6, "water", 2),
)


def tonnes(value: float) -> Text:
    return {"en": f"{number(value, 'en')} million tonnes", "de": f"{number(value, 'de')} Mio. Tonnen"}


def years(content: Content) -> dict[int, list[dict]]:
    """The rows of each year whose total is known; where that is for a part of the year, the rows of that part."""
    found = {}
    for row in content.series[ROUTES]:
        if row["route"] == "total":
            found[row["year"]] = [r for r in content.series[ROUTES] if (r["year"], r["period"]) == (row["year"], row["period"])]
    return found


def time(content: Content) -> Time:
    steps = []
    for year, rows in sorted(years(content).items()):
        whole = rows[0]["period"] == "year"
        label = str(year)
        named = {"en": label, "de": label} if whole else {"en": f"{label}, to October", "de": f"{label}, bis Oktober"}
        steps.append(Step(label, label, label, named, says(content, rows)))
    return Time(both("Year|Jahr"), both("Million tonnes by route and year|Mio. Tonnen nach Weg und Jahr"), tuple(steps), steps[-1].id)


def says(content: Content, rows: list[dict]) -> Text:
    """"97% of 64.3 million tonnes crossed Russia", a range where the sources differ or leave some of it open."""
    counts = {row["route"]: row["tonnes_million"] for row in rows}
    total = tonnes(round(counts["total"], 1))
    through, open_ = (sum(n for route, n in counts.items() if route in kinds) for kinds in (THROUGH, UNDIVIDED))
    if "atyrau-samara" not in counts:
        past = {lang: written(content.figures["oil-past-russia-2023"], content, lang) for lang in EDITIONS}
        return {"en": f"No figure for Atyrau–Samara. Reuters counts {past['en']} of {total['en']} past Russian ports.",
                "de": f"Keine Angabe für Atyrau–Samara. Reuters zählt {past['de']} von {total['de']} an russischen Häfen vorbei."}
    low, high = (round(100 * n / counts["total"]) for n in (through, through + open_))
    readings = content.figures.get(f"oil-through-russia-{rows[0]['year']}")
    if low == high and readings and isinstance(readings.value, tuple):
        low, high = readings.value
        return {"en": f"{low} to {high}% of {total['en']} crossed Russia, depending on the source.",
                "de": f"{low} bis {high} % von {total['de']} gingen durch Russland, je nach Quelle."}
    if low == high:
        return {"en": f"{low}% of {total['en']} crossed Russia.", "de": f"{low} % von {total['de']} gingen durch Russland."}
    return {"en": f"Between {low} and {high}% of {total['en']} crossed Russia: where all the ships and tank cars went is not known.",
            "de": f"Zwischen {low} und {high} % von {total['de']} gingen durch Russland: Wohin alle Schiffe und Kesselwagen fuhren, ist nicht bekannt."}


def looks(content: Content, name: str, kind: str, since: int = 0) -> dict[str, Look]:
    """The look of a route or of a transit flow in every step; without a row it is a line whose tonnes are not known."""
    found = {}
    for year, rows in years(content).items():
        if year < since:
            continue
        period = rows[0]["period"]
        flows = [r for r in content.series[TRANSIT] if (r["year"], r["period"], r["flow"]) == (year, period, name)]
        row = next(iter([r for r in rows if r["route"] == name] + flows), None)
        if row is None:
            found[str(year)] = Look("unknown")
            continue
        value = row["tonnes_million"]
        found[str(year)] = Look(kind, value=tonnes(value), sources=tuple(row["source"].split()), short={lang: number(value, lang) for lang in EDITIONS},
                                width=round(max(THIN, WIDTH * value), 1))
    return found


def layers(content: Content) -> tuple[Layer, ...]:
    """What is drawn, from the ground up."""
    return (
        Layer("onward", both("Feeders and onward lines|Zubringer und Weiterleitung"), tuple(
            Mark("areas", area, Look("unknown"), section=PAGE + "#routes", level=level) for level, areas in enumerate(FEEDERS) for area in areas)),
        Layer("russian-oil", both("Russian oil to China|Russisches Öl nach China"), (_route(content, *RUSSIAN_OIL),), optional=True),
        Layer("routes", both("Routes of Kazakh oil|Wege des kasachischen Öls"), tuple(_route(content, *route) for route in KAZAKH_OIL)),
        Layer("fields", both("Fields|Felder"), tuple(_field(content, *field) for field in FIELDS)),
        Layer("ports", both("Ports and refineries|Häfen und Raffinerien"), tuple(_spot(*spot) for spot in SPOTS)),
        Layer("incidents", both("Incidents since 2022|Zwischenfälle seit 2022"), tuple(_incident(content, *incident) for incident in INCIDENTS),
              optional=True),
    )


FEEDERS = (  # drawn always; drawn on a wide map or closer
    ("samara-unecha", "unecha-ust-luga", "samara-novorossiysk", "makhachkala-novorossiysk", "baku-batumi-rail", "kenkiyak-atasu"),
    ("uzen-atyrau-pipeline", "aktau-feeder", "kashagan-feeder", "karachaganak-feeder", "karachaganak-orenburg"),
)
# area, name in the series, kind, figures, label, first year
RUSSIAN_OIL = ("omsk-alashankou", "russia-china", "russian-oil", "russian-oil-china-2014-2023 russian-oil-china-tariff", None, 2022)
KAZAKH_OIL = (
    ("cpc-pipeline", "cpc", "through", "cpc-throughput-2025 cpc-capacity-kazakhstan cpc-capacity-russia cpc-share-russia cpc-share-kazakhstan",
     Label("s", 1, both("CPC"))),
    ("atyrau-samara-pipeline", "atyrau-samara", "through", "atyrau-samara-capacity"),
    ("druzhba-germany", "kazakhstan-germany", "through", "oil-germany-2025", Label("n", 2, both("Druzhba|Druschba")), 2023),
    ("aktau-makhachkala-sea", "aktau-makhachkala", "through"),
    ("aktau-baku-sea", "aktau-baku", "past", "aktau-baku-2025 btc-contract"),
    ("btc-pipeline", "aktau-baku", "past", "aktau-baku-2025 btc-contract"),
    ("atasu-alashankou", "china", "past", "kazakh-oil-china-2025 kazakh-oil-china-2013 china-pipeline-capacity"),
)
FIELDS = (  # place, side and rank of the label, figures, the figure of its size, first year
    ("tengiz-field", "e", 1, "tengiz-cpc-2025 tco-share-chevron tco-share-exxonmobil tco-share-kmg tco-share-lukoil", "tengiz-output-2025"),
    ("kashagan-field", "w", 2, "kashagan-cpc-2025 ncoc-share-kmg", "kashagan-output-2025", 2022),
    ("karachaganak-field", "w", 2, "karachaganak-cpc-2025 kpo-share-lukoil karachaganak-gas-orenburg", "karachaganak-output-level"),
    ("uzen-field", "e", 3), ("kenkiyak-fields", "n", 3), ("kumkol-field", "s", 3),
)
SPOTS = (  # place, kind, side and rank of the label, figures, name beside it, level
    ("cpc-terminal", "port", "w", 3, "cpc-moorings cpc-length cpc-dividends-2023"),
    ("city-novorossiysk", "port", "nw", 1), ("city-aktau", "port", "se", 2, "aktau-port-capacity"),
    ("city-makhachkala", "port", "w", 2, "aktau-makhachkala-2025"), ("city-baku", "port", "s", 2), ("city-batumi", "port", "sw", 2),
    ("city-ceyhan", "port", "w", 1), ("city-ust-luga", "port", "n", 1), ("alashankou-border", "port", "sw", 2),
    ("city-atyrau", "refinery", "n", 2, "refinery-atyrau", "", 1), ("city-pavlodar", "refinery", "w", 1, "refinery-pavlodar"),
    ("city-shymkent", "refinery", "s", 1, "refinery-shymkent"),
    ("schwedt-refinery", "refinery", "se", 1, "oil-germany-2023 oil-germany-2024 oil-germany-2025", "Schwedt"),
    ("orenburg-gas-plant", "refinery", "ne", 2, "karachaganak-gas-orenburg", "Orenburg", 1), ("city-samara", "port", "w", 2),
)
INCIDENTS = (  # event and place, side and rank of the label, level
    ("cpc-spm2-2025", "e", 3, 0), ("kropotkinskaya-2025", "n", 3, 0), ("orenburg-drones-2025", "se", 3, 0), ("druzhba-unecha-2025", "se", 3, 0),
    ("druzhba-stop-2026", "e", 3, 0), ("tengiz-fire-2026", "s", 3, 1), ("ceyhan-chlorides-2025", "e", 3, 1), ("cpc-storm-2022", "w"),
    ("cpc-mines-2022", "w"), ("cpc-court-2022", "w"), ("cpc-buoys-2022", "w"), ("cpc-inspection-2025", "e"), ("cpc-office-2025", "e"),
    ("novorossiysk-port-2025", "e"), ("cpc-building-2025", "w"), ("tankers-2026", "e"),
)


def _route(content: Content, area: str, name: str, kind: str, facts: str = "", label: Label | None = None, since: int = 0) -> Mark:
    return Mark("areas", area, looks(content, name, kind, since), label, tuple(facts.split()), section=PAGE + "#routes")


def _field(content: Content, place: str, at: str, rank: int, facts: str = "", size: str = "", since: int = 0) -> Mark:
    """In the last step a circle for the figure `size`, which is said with its own date among the facts."""
    plain = Look("field", KINDS["field"].size)
    if not size:
        return Mark("places", place, plain, Label(at, rank), section=PAGE + "#oil", level=1)
    value = content.figures[size].value
    radius = round(RADIUS * sqrt(value if isinstance(value, int | float) else sum(value) / len(value)), 1)
    seen = {str(year): plain for year in years(content) if year >= since}
    return Mark("places", place, seen | {max(seen): Look("field", radius)}, Label(at, rank), (size, *facts.split()), section=PAGE + "#oil")


def _spot(place: str, kind: str, at: str, rank: int, facts: str = "", name: str = "", level: int = 0) -> Mark:
    label = Label(at, rank, both(name) if name else None)
    return Mark("places", place, Look(kind, KINDS[kind].size), label, tuple(facts.split()), section=PAGE + "#routes", level=level)


def _incident(content: Content, id: str, at: str, rank: int = 3, level: int = 2) -> Mark:
    event = content.events[id]
    look = Look("incident", KINDS["incident"].size, {lang: date(event.date, lang) for lang in EDITIONS}, event.sources)
    return Mark("places", id, look, Label(at, rank), text=dict(event.title), section=PAGE + "#attacks", sources=event.sources, level=level)
