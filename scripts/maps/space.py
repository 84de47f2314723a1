"""Map `space`: where Russian rockets start, year by year since 1957, and what they cross and drop on Kazakh ground."""

from math import sqrt

from scripts.content import Content
from scripts.content.model import EDITIONS
from scripts.content.numbers import number
from scripts.maps.model import Kind, Label, Layer, Look, Map, Mark, Step, Text, Time, View, Words, both

SERIES, CREWED = "launches-by-cosmodrome", "crewed-launches"
RADIUS = 3.1                                 # CSS pixels for one launch; the circle's area counts
KAZAKH = "baikonur"
CLOSED = {"svobodny"}                        # shown until its last launch
PAGE = "chapters/space/"
SITES = {
    "baikonur": Label("s", 0, {"en": "Baikonur", "de": "Baikonur"}),
    "plesetsk": Label("e", 1, {"en": "Plesetsk", "de": "Plessezk"}),
    "vostochny": Label("w", 1, {"en": "Vostochny", "de": "Wostotschny"}),
    "kapustin-yar": Label("s", 2),
    "dombarovsky": Label("w", 2, {"en": "Dombarovsky", "de": "Dombarowski"}),
    "svobodny": Label("w", 2, {"en": "Svobodny", "de": "Swobodny"}),
}


def declare(content: Content) -> Map:
    rows = content.series[SERIES]
    return Map(
        id="space",
        title={"en": "Most Russian rockets now leave from Russian soil. Those that carry people still leave from Kazakhstan alone.",
               "de": "Die meisten russischen Raketen starten heute von russischem Boden. Jene, die Menschen tragen, starten weiter nur von Kasachstan aus."},
        description={
            "en": "Map of Russia and Central Asia. Circles sized by the launches of a year stand at Baikonur in southern Kazakhstan, Plesetsk in "
                  "northern Russia and Vostochny in the Russian Far East; smaller sites are Kapustin Yar, Dombarovsky and Svobodny. Around Baikonur "
                  "lies the land leased by Russia; to its north-east, zones where rocket stages fall and where capsules land.",
            "de": "Karte Russlands und Zentralasiens. Kreise, so groß wie die Zahl der Starts eines Jahres, stehen in Baikonur im Süden Kasachstans, "
                  "Plessezk im Norden Russlands und Wostotschny im russischen Fernen Osten; kleinere Startplätze sind Kapustin Jar, Dombarowski und "
                  "Swobodny. Um Baikonur liegt das von Russland gepachtete Land, nordöstlich davon liegen Gebiete, in denen Raketenstufen "
                  "niedergehen und Kapseln landen."},
        bounds=(30, 36, 133, 66),
        kinds=KINDS,
        layers=layers(rows),
        views=VIEWS,
        chapters=("space",),
        credits=("natural-earth", "osm", "geonames", "leaflet"),
        time=time(rows, content.series[CREWED]),
        tints={("countries", "KZ"): "kz-tint", ("countries", "RU"): "ru-tint"},
        words=WORDS,
        sizes=((RADIUS * sqrt(1), {"en": "1 launch", "de": "1 Start"}), (RADIUS * sqrt(10), {"en": "10 launches", "de": "10 Starts"})),
        notes=({"en": "Circles count orbital launch attempts of Soviet and Russian rockets, without the Sea Launch platform in the Pacific; their area "
                      "grows with the number. Until 1991 all sites were Soviet; Russia has leased Baikonur since 1994.",
                "de": "Die Kreise zählen orbitale Startversuche sowjetischer und russischer Raketen, ohne die Plattform Sea Launch im Pazifik; ihre "
                      "Fläche wächst mit der Zahl. Bis 1991 waren alle Startplätze sowjetisch; seit 1994 pachtet Russland Baikonur."},),
    )


KINDS = {
    "kazakh-site": Kind({"en": "Launch site in Kazakhstan, leased by Russia", "de": "Startplatz in Kasachstan, von Russland gepachtet"},
                        "circle", "kz", "paper", weight=1.2, opacity=.92),
    "russian-site": Kind({"en": "Launch site in Russia", "de": "Startplatz in Russland"}, "circle", "ru", "ru", weight=1.6, opacity=.3),
    "no-launch": Kind({"en": "Site without a launch that year", "de": "Startplatz ohne Start in dem Jahr"}, "circle", "paper", "ink-soft", weight=1.2, size=3),
    "launch-pad": Kind({"en": "Launch pad", "de": "Startrampe"}, "square", "kz-text", "paper", weight=.8, size=4),
    "town": Kind({"en": "Town", "de": "Stadt"}, "circle", "ink", "paper", weight=1, size=3),
    "crash-site": Kind({"en": "Where a Proton rocket fell", "de": "Absturz einer Proton-Rakete"}, "cross", None, "ru-text", weight=2, size=4),
    "leased-area": Kind({"en": "Land leased by Russia", "de": "Von Russland gepachtetes Land"}, "area", "ru", "ru-text", "hatch", weight=1.2, opacity=.7),
    "landing-zone": Kind({"en": "Zone where crews land", "de": "Landezone von Besatzungen"}, "area", "kz-text", "kz-text", weight=.8, opacity=.5),
    "drop-zone": Kind({"en": "Zone where rocket stages fall", "de": "Fallzone von Raketenstufen"}, "area", "ru", "ru-text", weight=.8, opacity=.35),
    "drop-point": Kind({"en": "Such a zone, extent unknown", "de": "Solche Zone, Ausdehnung unbekannt"}, "diamond", "paper", "ru-text", weight=1.2, size=4),
    "corridor": Kind({"en": "Flight path", "de": "Flugweg"}, "line", None, "ru-text", dash="5 4", weight=1.2),
}

VIEWS = (
    View({"en": "Whole picture", "de": "Das ganze Bild"},
         {"en": "Three sites carry the programme: Plesetsk in the north, Vostochny in the Far East and, on leased land, Baikonur.",
          "de": "Drei Startplätze tragen das Programm: Plessezk im Norden, Wostotschny im Fernen Osten und, auf gepachtetem Land, Baikonur."}),
    View({"en": "Baikonur", "de": "Baikonur"},
         {"en": "The leased land, drawn schematically, with the town in the south and the pads spread across the steppe.",
          "de": "Das gepachtete Land, schematisch gezeichnet, mit der Stadt im Süden und den Rampen in der Steppe."}, (62.55, 45.5, 64.05, 46.4)),
    View({"en": "Under the flight path", "de": "Unter der Flugbahn"},
         {"en": "Rockets to the space station head north-east. Stages fall on central Kazakhstan and the Altai; crews land on the Kazakh steppe.",
          "de": "Raketen zur Raumstation fliegen nach Nordosten. Stufen fallen auf Zentralkasachstan und den Altai; Besatzungen landen in "
                "der kasachischen Steppe."},
         (57, 43, 92, 54)),
    View({"en": "Vostochny", "de": "Wostotschny"},
         {"en": "Russia’s own new site in the Far East, in use since 2016, near the former site of Svobodny (1997 to 2006); no crew has started here.",
          "de": "Russlands eigener neuer Startplatz im Fernen Osten, seit 2016 in Betrieb, nahe dem "
                "früheren Startplatz Swobodny (1997 bis 2006); eine Besatzung ist hier nie gestartet."},
         (104, 43, 133, 58)),
)

WORDS = (
    Words({"en": "Kazakhstan", "de": "Kasachstan"}, 55, 48.5, "home", 2),
    Words({"en": "Kazakhstan", "de": "Kasachstan"}, 67.5, 48.9, "home", small=True),
    Words({"en": "Russia", "de": "Russland"}, 96, 61.5, "neighbour"),
    Words({"en": "China", "de": "China"}, 100, 38.5),
    Words({"en": "Mongolia", "de": "Mongolei"}, 103, 46.4),
    Words({"en": "Ukraine", "de": "Ukraine"}, 35, 49.4, rank=2),
    Words({"en": "Uzbekistan", "de": "Usbekistan"}, 63, 41.8, rank=3),
    Words({"en": "Iran", "de": "Iran"}, 54, 34.5),
    Words({"en": "Caspian|Sea", "de": "Kaspisches|Meer"}, 50.8, 42.2, "water", 2),
    Words({"en": "Lake Baikal", "de": "Baikalsee"}, 110.5, 54.6, "water", 2),
    Words({"en": "Lake Balkhash", "de": "Balchaschsee"}, 75.2, 45.6, "water", 3),
)


def launches(count: int) -> Text:
    return {"en": f"{number(count, 'en')} launch{'es' if count != 1 else ''}", "de": f"{number(count, 'de')} Start{'s' if count != 1 else ''}"}


def time(rows: list[dict], crewed: list[dict]) -> Time:
    """A step for each year with rows; it starts at the last complete one."""
    years = sorted({row["year"] for row in rows})
    steps = tuple(Step(str(year), str(year), str(year), _label(year, rows), _says(year, rows, crewed)) for year in years)
    complete = [row["year"] for row in rows if row["status"] == "complete"]
    return Time({"en": "Year", "de": "Jahr"}, {"en": "Launches by site and year", "de": "Starts nach Startplatz und Jahr"}, steps, str(max(complete)))


def _label(year: int, rows: list[dict]) -> Text:
    if all(row["status"] == "complete" for row in rows if row["year"] == year):
        return {"en": str(year), "de": str(year)}
    return {"en": f"{year}, so far", "de": f"{year}, bisher"}


def _says(year: int, rows: list[dict], crewed: list[dict]) -> Text:
    """"Baikonur 6 of 17 launches, 2 of them with a crew": its share of the year, and sites beyond this map."""
    counts = {row["cosmodrome"]: row["launches"] for row in rows if row["year"] == year}
    total, here = sum(counts.values()), counts.get(KAZAKH)
    if here is None:
        return {"en": "No value for Baikonur in our sources.", "de": "Kein Wert für Baikonur in unseren Quellen."}
    people = sum(row["launches"] for row in crewed if row["year"] == year and row["site"] == KAZAKH)
    beyond = sum(n for site, n in counts.items() if site not in SITES)
    en, de = f"Baikonur {here} of {total} launches", f"Baikonur {here} von {total} Starts"
    if people:
        en, de = en + f", {people} of them with a crew", de + f", davon {people} mit Besatzung"
    if beyond:
        en, de = en + f"; {beyond} from beyond this map", de + f"; {beyond} von außerhalb dieser Karte"
    return {"en": en + ".", "de": de + "."}


def looks(site: str, rows: list[dict]) -> dict[str, Look]:
    """A site's look in each year from its first launch on. A year that the series does not cover has none."""
    counts = {row["year"]: row for row in rows if row["cosmodrome"] == site}
    covered = {row["year"]: row["source"] for row in rows}
    found = {}
    last = max(counts) if site in CLOSED else max(covered)
    for year in sorted(y for y in covered if min(counts) <= y <= last):
        row = counts.get(year)
        count, sources = (row["launches"], row["source"]) if row else (0, covered[year])
        kind = "no-launch" if not count else "kazakh-site" if site == KAZAKH else "russian-site"
        short = {lang: number(count, lang) for lang in EDITIONS}
        found[str(year)] = Look(kind, round(RADIUS * sqrt(count), 1) if count else 3, launches(count), tuple(sources.split()), not count, short)
    return found


def layers(rows: list[dict]) -> tuple[Layer, ...]:
    return (
        Layer("sites", {"en": "Launch sites", "de": "Startplätze"},
              tuple(Mark("places", id, looks(id, rows), label, section=f"{PAGE}#launches") for id, label in SITES.items())),
        Layer("baikonur", {"en": "At Baikonur", "de": "In Baikonur"}, (
            Mark("areas", "baikonur-leased-area", Look("leased-area"), facts=("baikonur-area", "baikonur-rent"), section=f"{PAGE}#lease", level=1),
            _point("baikonur-town", "town", "e", "Town of Baikonur|Stadt Baikonur", "lease", 2, "baikonur-town-population"),
            _point("baikonur-site-1", "launch-pad", "s", "Site 1|Platz 1", "lease", 2),
            _point("baikonur-site-31", "launch-pad", "n", "Site 31|Platz 31", "site-31", 2, "crewed-launch-sites", "site31-repair-time"),
            _point("baikonur-site-45", "launch-pad", "e", "Site 45|Platz 45", "baiterek", 2),
            _point("baikonur-site-81", "launch-pad", "w", "Site 81|Platz 81", "quarrels", 2),
            _point("baikonur-site-200", "launch-pad", "s", "Site 200|Platz 200", "quarrels", 2),
        )),
        Layer("path", {"en": "Under the flight path", "de": "Unter der Flugbahn"}, (
            Mark("areas", "corridor-51-6", Look("corridor")),
            Mark("areas", "corridor-north", Look("corridor"), level=1),
            _zone("soyuz-landing-zhezkazgan", "landing-zone", "s", "Crews land here|Landezone"),
            _zone("soyuz-landing-arkalyk", "landing-zone", "n", "Crews land here|Landezone"),
            _zone("drop-zone-327", "drop-zone", "s", "Drop zone 327|Fallzone 327"),
            _point("drop-zone-ulytau", "drop-point", "ne", "Drop zones|Fallzonen", "quarrels", 1),
            _point("drop-zone-120", "drop-point", "e", "Drop zone 120|Fallzone 120", "quarrels", 1),
            _point("proton-crash-1999-07", "crash-site", "n", "Crash of 1999|Absturz 1999", "quarrels", 1),
            _point("proton-crash-2007", "crash-site", "w", "Crash of 2007|Absturz 2007", "quarrels", 1, "proton-2007-fuel", "proton-2007-land"),
            _point("proton-crash-2013", "crash-site", "n", "Crash of 2013|Absturz 2013", "quarrels", 2),
        )),
    )


def _point(id: str, kind: str, at: str, names: str, anchor: str, level: int, *facts: str) -> Mark:
    return Mark("places", id, Look(kind, KINDS[kind].size), Label(at, 3, both(names)), facts, section=PAGE + "#" + anchor, level=level)


def _zone(id: str, kind: str, at: str, names: str) -> Mark:
    return Mark("areas", id, Look(kind), Label(at, 3, both(names)), section=f"{PAGE}#map", level=1)
