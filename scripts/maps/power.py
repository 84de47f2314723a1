"""Map `power`: where Kazakhstan's electricity is made, the lines that carry it, and how both hang on Russia."""

from math import sqrt

from scripts.content import Content
from scripts.content.model import EDITIONS
from scripts.content.numbers import number
from scripts.maps.model import Kind, Label, Layer, Look, Map, Mark, Text, View, Words, both

SERIES = "power-plants"
SCALE, SMALLEST = .235, 2.9                     # CSS pixels for the square root of a megawatt; smallest radius
POWER, NUCLEAR = "chapters/energy/#power", "chapters/energy/#nuclear"
FUELS = {"coal": {"en": "coal", "de": "Kohle"}, "gas": {"en": "gas", "de": "Gas"}, "hydro": {"en": "hydropower", "de": "Wasserkraft"},
         "wind": {"en": "wind", "de": "Wind"}, "solar": {"en": "solar", "de": "Sonne"}, "nuclear": {"en": "nuclear", "de": "Kernkraft"}}
STATES = {"planned": {"en": "planned", "de": "geplant"}, "building": {"en": "under construction", "de": "im Bau"},
          "closed": {"en": "closed", "de": "stillgelegt"}}
DROPPED = {"kokshetau-chp", "semey-chp", "oskemen-new-chp"}             # Russia was to build them
RUSSIAN = {"ulken-npp"}


def declare(content: Content) -> Map:
    rows = {row["plant"].removeprefix("power-"): row for row in content.series[SERIES]}
    return Map(
        id="power",
        title={"en": "Kazakhstan makes most of its power from its own coal; what is missing at peak hours comes above all from Russia.",
               "de": "Den größten Teil seines Stroms macht Kasachstan aus eigener Kohle; was zu Spitzenzeiten fehlt, kommt vor allem aus Russland."},
        description={
            "en": "Map of Kazakhstan with its power plants, sized by capacity. The largest burn coal and stand in the north-east, around Ekibastuz and Aksu; "
                  "dams lie on the Irtysh in the east, gas plants in the west and south. Lines of 500 kilovolts lead from the north-east to the south "
                  "and the east. Six ties to Russia are drawn; the western grid is tied to Russia alone until a line to Aktobe is finished. At Ulken on "
                  "Lake Balkhash Rosatom is to build a nuclear plant.",
            "de": "Karte Kasachstans mit seinen Kraftwerken, so groß wie ihre Leistung. Die größten verbrennen Kohle und stehen im Nordosten um Ekibastus und "
                  "Aksu; Staudämme liegen im Osten am Irtysch, Gaskraftwerke im Westen und Süden. Leitungen mit 500 Kilovolt führen vom Nordosten nach Süden "
                  "und Osten. Sechs Verbindungen nach Russland sind eingezeichnet; das Westnetz hängt allein an Russland, bis eine Leitung nach Aktobe "
                  "fertig ist. Bei Ülken am Balchaschsee soll Rosatom ein Kernkraftwerk bauen."},
        bounds=(45.5, 39.9, 88.5, 56.2),
        kinds=KINDS,
        layers=layers(rows),
        views=VIEWS,
        chapters=("energy",),
        credits=("osm", "natural-earth", "geonames", "leaflet"),
        base=("countries", "lakes", "rivers", "border", "crimea"),
        tints={("countries", "KZ"): "kz-tint", ("countries", "RU"): "ru-tint"},
        words=WORDS,
        sizes=tuple((SCALE * sqrt(mw), {lang: f"{number(mw, lang)} MW" for lang in EDITIONS}) for mw in (1000, 4000)),
        notes=NOTES,
    )


KINDS = {
    "coal": Kind({"en": "Coal", "de": "Kohle"}, "circle", "ink", "paper", weight=1, opacity=.88),
    "gas": Kind({"en": "Gas", "de": "Gas"}, "square", "sand", "paper", weight=1),
    "hydro": Kind({"en": "Dam", "de": "Staudamm"}, "diamond", "kz", "paper", weight=1),
    "green": Kind({"en": "Wind, sun", "de": "Wind, Sonne"}, "triangle", "kz-text", "paper", weight=1),
    "nuclear": Kind({"en": "Nuclear plant planned with Russia", "de": "Mit Russland geplantes Kernkraftwerk"}, "star", "ru", "paper", weight=1, size=7),
    "dropped": Kind({"en": "Planned with Russia, now without it", "de": "Mit Russland geplant, nun ohne"}, "circle", "paper", "ru", weight=2),
    "future": Kind({"en": "Other plant, planned or being built", "de": "Anderes Kraftwerk, geplant oder im Bau"}, "circle", "paper", "ink-soft", weight=1.6),
    "closed": Kind({"en": "Closed reactor", "de": "Stillgelegter Reaktor"}, "cross", None, "ink", weight=2, size=4),
    "grid": Kind({"en": "Main line (500 kV, west: 220)", "de": "Hauptleitung (500 kV, Westen: 220)"}, "line", None, "kz", weight=2.2),
    "tie": Kind({"en": "Tie to Russia", "de": "Verbindung nach Russland"}, "line", None, "ru", weight=2.6),
    "abroad": Kind({"en": "Tie to Central Asia", "de": "Verbindung nach Zentralasien"}, "line", None, "grey", weight=2.2),
    "link": Kind({"en": "Line being built", "de": "Leitung im Bau"}, "line", None, "kz-text", dash="5 4", weight=2),
}

VIEWS = (
    View({"en": "Whole picture", "de": "Das ganze Bild"},
         {"en": "The largest plants stand on the coal of the north-east; the south is short of power. The lines between them are the spine of the country.",
          "de": "Die größten Kraftwerke stehen auf der Kohle des Nordostens; dem Süden fehlt Strom. Die Leitungen dazwischen sind das Rückgrat des Landes."}),
    View({"en": "The coal heart", "de": "Das Kohleherz"},
         {"en": "In 2025 Pavlodar Region alone made 42% of the country’s electricity: its largest plants stand here, at Ekibastuz and Aksu.",
          "de": "Das Gebiet Pawlodar erzeugte 2025 allein 42 % des Stroms im Land: Hier, bei Ekibastus und Aksu, stehen seine größten Kraftwerke."},
         (68.5, 49, 85, 54.6)),
    View({"en": "Ties to Russia", "de": "Verbindungen nach Russland"},
         {"en": "The two grids run as one, and the line from Siberia to the Ural crosses Kazakhstan: what its plants lack at peak hours flows in from here.",
          "de": "Beide Netze laufen im Verbund; die Leitung von Sibirien zum Ural quert Kasachstan. Was dort zur Spitze fehlt, fließt hier zu."},
         (54.3, 47.5, 85.6, 56.1)),
    View({"en": "The west", "de": "Der Westen"},
         {"en": "The oil regions have a grid of their own, tied to Russia and not yet to the rest of the country: the missing line is due at the end of 2027.",
          "de": "Die Ölgebiete haben ein eigenes Netz, das an Russland hängt und noch nicht am übrigen Land: Die fehlende Leitung soll Ende 2027 fertig sein."},
         (46.5, 42.8, 63, 53.4)),
    View({"en": "The south", "de": "Der Süden"},
         {"en": "Power is short here. Two nuclear plants are planned: one with Russia’s Rosatom, for the other China’s CNNC is preferred.",
          "de": "Hier fehlt Strom. Zwei Kernkraftwerke sind geplant: eines mit Russlands Rosatom, für das andere wird Chinas CNNC bevorzugt."},
         (64.5, 40.2, 82, 48.3)),
)

WORDS = (
    Words({"en": "Russia", "de": "Russland"}, 55.5, 54.4, "neighbour"), Words({"en": "China", "de": "China"}, 86, 44.3),
    Words({"en": "Kazakhstan", "de": "Kasachstan"}, 64.6, 47.9, "home"), Words({"en": "Uzbekistan", "de": "Usbekistan"}, 61.5, 42.3, rank=2),
    Words({"en": "Kyrgyzstan", "de": "Kirgistan"}, 75.6, 41.2, rank=2), Words({"en": "Caspian|Sea", "de": "Kaspisches|Meer"}, 49.6, 42.2, "water", 2),
    Words({"en": "Lake Balkhash", "de": "Balchaschsee"}, 77, 47.15, "water", 3),
)

NOTES = (
    {"en": "Circles and other signs grow with capacity in megawatts, not with the power made. Most values of older plants are of 2018; plants "
           "under 50 MW, and those for which no source gives a place, are left out. All lines are schematic, small ones are missing.",
     "de": "Die Zeichen wachsen mit der Leistung in Megawatt, nicht mit dem erzeugten Strom. Die meisten Werte älterer Kraftwerke sind von 2018; "
           "Kraftwerke unter 50 MW und solche, für die keine Quelle einen Ort nennt, fehlen. Alle Leitungen sind schematisch, kleine fehlen."},
)

PLANTS = {                                          # side, rank, level, figures; "" where no name is written
    "ekibastuz-gres-1": ("nw", 1, 0, "power-gres1-capacity power-pavlodar-share-2025"),
    "ekibastuz-gres-2": ("", 0, 0, "power-gres2-unit-cost power-gres2-stake-price"),
    "aksu": ("e", 1, 0, ""), "pavlodar-chp-3": ("ne", 3, 1, ""), "karaganda-gres-2": ("sw", 3, 0, ""), "karaganda-chp-3": ("e", 2, 0, ""),
    "temirtau-chp": ("nw", 3, 1, ""), "petropavl-chp-2": ("e", 2, 0, ""), "oskemen-chp": ("", 0, 1, ""), "ridder-chp": ("ne", 3, 1, ""),
    "zhezkazgan-chp": ("s", 2, 0, ""), "balkhash-chp": ("n", 3, 1, ""), "astana-chp-2": ("nw", 2, 0, ""), "almaty-chp-1": ("", 0, 1, ""),
    "almaty-chp-2": ("w", 2, 0, ""), "zhambyl-gres": ("s", 2, 0, ""), "maek": ("e", 1, 0, ""), "atyrau-chp": ("e", 2, 0, "power-west-grid-capacity"),
    "aktobe-chp": ("w", 2, 0, "power-aktobe-line-length"), "kumkol": ("w", 3, 1, ""), "bukhtarma": ("e", 2, 0, ""), "oskemen-hpp": ("", 0, 0, ""),
    "shulbinsk": ("s", 3, 0, ""), "kapchagay": ("e", 3, 0, ""), "moynak": ("e", 3, 0, ""), "shardara": ("w", 3, 1, ""),
    "zhanatas": ("n", 3, 0, ""), "burnoye": ("", 0, 1, ""),
}
FUTURE = {
    "ulken-npp": ("e", 1, 0, "power-npp-cost power-npp-loan-share power-npp-yes"), "second-npp": ("e", 3, 1, ""),
    "kokshetau-chp": ("n", 2, 0, "power-three-chp-capacity power-three-chp-cost"), "semey-chp": ("w", 2, 0, "power-three-chp-cost"),
    "oskemen-new-chp": ("n", 3, 0, "power-three-chp-cost"), "ekibastuz-gres-3": ("s", 3, 2, "power-coal-plan"), "kurchatov-tpp": ("w", 3, 2, ""),
    "mirny": ("w", 2, 1, ""), "turkistan-ccgt": ("w", 2, 1, ""), "kyzylorda-chp": ("n", 2, 1, ""), "bn350": ("s", 2, 1, "power-bn350-capacity"),
}
LINES = {                                           # kind, width, figures
    "siberia-ural": ("grid", 3, "power-siberia-ural-length"),
    "north-south": ("grid", 3, "power-north-south-capacity power-north-south-links power-blackout-load"),
    "east": ("grid", 2.2, "power-north-south-capacity"), "oskemen": ("grid", 2.2, ""), "south": ("grid", 2.2, ""),
    "aktobe": ("grid", 2.2, "power-aktobe-line-length"), "west": ("grid", 1.4, "power-west-grid-capacity"),
    "west-link": ("link", 2, "power-west-link-length power-west-link-capacity"),
    "uzbekistan": ("abroad", 2.2, ""), "kyrgyzstan": ("abroad", 2.2, ""),
    "siberia": ("tie", 3, "power-from-russia-2025 power-siberia-ural-length"), "ural": ("tie", 3, "power-from-russia-2025 power-to-russia-2025"),
    "omsk": ("tie", 2.4, "power-imports-2025 power-gap-october-2025"), "rubtsovsk": ("tie", 1.4, ""), "orsk": ("tie", 1.4, ""),
    "samara": ("tie", 1.4, "power-west-russia-share-2001"),
}
CHP = ({"en": "By the agreement of 2024 Inter RAO was to build it with Russian loans; they did not come, and Samruk-Energo builds.",
        "de": "Nach dem Abkommen von 2024 sollte Inter RAO es mit russischen Krediten bauen; sie blieben aus, nun baut Samruk-Energo."},
       "tass-2024-three-chp fergana-2025-chp baq-2026-three-chp")
TEXTS = {                                           # text, sources
    "kokshetau-chp": CHP, "semey-chp": CHP, "oskemen-new-chp": CHP,
    "ulken-npp": ({"en": "In February 2026 the agreements on building and loan were still being settled; no later source on their signing was found.",
                   "de": "Im Februar 2026 wurden die Abkommen über Bau und Kredit noch abgestimmt; zur Unterzeichnung fand sich keine spätere Quelle."},
                  "interfax-2026-npp-agreements tass-2025-first-concrete"),
    "ekibastuz-gres-2": ({"en": "Half Russian until 2019. The third unit is to get a Chinese instead of a Russian turbine.",
                          "de": "Bis 2019 halb russisch. Der dritte Block soll eine chinesische statt einer russischen Turbine erhalten."},
                         "heaven32-2019-gres2 rambler-2026-gres2 inform-2026-gres2-units"),
}
ENDS = {                                            # where ties lead: side, words
    "siberia": ("ne", "to Siberia|nach Sibirien"), "ural": ("e", "to the Ural|zum Ural"), "omsk": ("e", "to Omsk|nach Omsk"),
    "samara": ("e", "to the Volga|zur Wolga"),
}
NAMES = {                                           # shorter than in the data
    "ekibastuz-gres-1": "Ekibastuz|Ekibastus", "aksu": "Aksu|Aksu", "karaganda-gres-2": "Topar|Topar",
    "karaganda-chp-3": "Karaganda|Karaganda", "temirtau-chp": "Temirtau|Temirtau", "maek": "Aktau|Aktau", "ulken-npp": "Ulken|Ülken",
    "bukhtarma": "Bukhtarma|Buchtarma", "shulbinsk": "Shulbinsk|Schulbinsk", "zhambyl-gres": "Zhambyl|Schambyl", "kokshetau-chp": "Kokshetau|Kökschetau",
    "semey-chp": "Semey|Semei", "oskemen-new-chp": "Oskemen|Öskemen", "astana-chp-2": "Astana|Astana", "almaty-chp-2": "Almaty|Almaty",
    "atyrau-chp": "Atyrau|Atyrau", "aktobe-chp": "Aktobe|Aktobe", "petropavl-chp-2": "Petropavl|Petropawl", "zhezkazgan-chp": "Zhezkazgan|Scheskasgan",
    "kapchagay": "Kapchagay|Kapschagai", "moynak": "Moynak|Moinak", "mirny": "Mirny|Mirny", "turkistan-ccgt": "Turkistan|Turkistan",
    "kyzylorda-chp": "Kyzylorda|Kysylorda", "zhanatas": "Zhanatas|Schangatas", "second-npp": "Second plant|Zweites Werk",
    "bn350": "BN-350 (closed)|BN-350 (stillgelegt)",
}


def layers(rows: dict[str, dict]) -> tuple[Layer, ...]:
    return (
        Layer("lines", {"en": "Lines", "de": "Leitungen"}, tuple(
            Mark("areas", f"power-line-{id}", Look(kind, width=width), _end(id), tuple(facts.split()), section=POWER)
            for id, (kind, width, facts) in LINES.items()), optional=True),
        Layer("plants", {"en": "Plants at work", "de": "Kraftwerke in Betrieb"}, marks(PLANTS, rows), optional=True),
        Layer("future", {"en": "Planned, being built, closed", "de": "Geplant, im Bau, stillgelegt"}, marks(FUTURE, rows), optional=True),
    )


def _end(id: str) -> Label | None:
    return Label(ENDS[id][0], 2, both(ENDS[id][1])) if id in ENDS else None


def marks(plants: dict, rows: dict[str, dict]) -> tuple[Mark, ...]:
    """Largest first, so that small signs lie on top."""
    ordered = sorted(plants, key=lambda id: -(rows[id]["capacity_mw"] or 0))
    return tuple(_plant(id, *plants[id], rows[id]) for id in ordered)


def _plant(id: str, at: str, rank: int, level: int, facts: str, row: dict) -> Mark:
    kind = kind_of(id, row)
    radius = KINDS[kind].size if kind in ("closed", "nuclear") or not row["capacity_mw"] else max(SMALLEST, round(SCALE * sqrt(row["capacity_mw"]), 1))
    label = Label(at, rank, both(NAMES[id]) if id in NAMES else None) if at else None
    section = NUCLEAR if row["fuel"] == "nuclear" else POWER
    look = Look(kind, radius, value(row), tuple(row["source"].split()), quiet=True)
    text, sources = TEXTS.get(id, (None, ""))
    return Mark("places", f"power-{id}", look, label, tuple(facts.split()), text, section, tuple(sources.split()), level)


def kind_of(id: str, row: dict) -> str:
    if row["status"] == "operating":
        return "green" if row["fuel"] in ("wind", "solar") else row["fuel"]
    if row["status"] == "closed":
        return "closed"
    return "nuclear" if id in RUSSIAN else "dropped" if id in DROPPED else "future"


def value(row: dict) -> Text:
    """"Coal, 4,000 MW (2024); two more units are being built"."""
    said = {}
    for lang in EDITIONS:
        parts = [FUELS[row["fuel"]][lang].capitalize()]
        parts += [STATES[row["status"]][lang]] if row["status"] in STATES else []
        parts += [f"{number(row['capacity_mw'], lang)} MW ({row['as_of']})"] if row["capacity_mw"] else []
        said[lang] = ", ".join(parts) + (f"; {row['note_' + lang]}" if row["note_" + lang] else "")
    return said
