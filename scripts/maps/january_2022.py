"""Map `january-2022`: protest, force and calm by town and day, and the coming and going of the CSTO troops."""

import datetime as dt
from math import sqrt

from scripts.content import Content
from scripts.content.model import EDITIONS, Figure
from scripts.maps.model import Kind, Label, Layer, Look, Map, Mark, Step, Text, Time, View, Words

SERIES = "january-2022-days"
PAGE = "chapters/unrest/"
UNREST = ("protest", "clashes")
RING = 1.9                                   # CSS pixels for one death; the ring's area counts
RADII = {"protest": 5, "clashes": 5.5, "calm": 4.2, "no-report": 2.2, "csto-site": 5}
WIDTHS = {"russian-route": 3.0, "allied-route": 1.8}
TOWNS = {                                    # side and rank of the name
    "city-zhanaozen": ("e", 1), "city-aktau": ("w", 2), "city-atyrau": ("e", 2), "city-oral": ("n", 2), "city-aksay": ("e", 3), "city-aktobe": ("e", 1),
    "city-kyzylorda": ("n", 1), "city-turkistan": ("nw", 3), "city-shymkent": ("s", 2), "city-taraz": ("n", 2), "shu-town": ("n", 3),
    "city-almaty": ("se", 1), "city-taldykorgan": ("e", 2), "city-astana": ("e", 1), "city-kokshetau": ("w", 3), "city-petropavl": ("e", 2),
    "city-kostanay": ("w", 2), "city-karaganda": ("e", 2), "city-pavlodar": ("e", 2), "city-semey": ("w", 2), "city-oskemen": ("e", 2),
}
FACTS = {
    "city-zhanaozen": ("lpg-price-before", "lpg-price-january-2022", "lpg-price-cap-west"),
    "city-almaty": ("january-dead-almaty", "january-attackers-claim"),
    "city-kyzylorda": ("january-dead-kyzylorda",), "city-shymkent": ("january-dead-shymkent",), "city-taraz": ("january-dead-taraz",),
}
TEXTS = {
    "city-astana": {"en": "Called Nur-Sultan at the time.", "de": "Hieß damals Nur-Sultan."},
    "city-almaty": {"en": "Who attacked is disputed. Tokayev blamed “terrorists” from abroad; courts later convicted former heads of the security "
                          "service. Reporters saw peaceful crowds, then armed groups, then soldiers firing on unarmed people.",
                    "de": "Wer angriff, ist umstritten. Tokajew beschuldigte „Terroristen“ aus dem Ausland; Gerichte verurteilten später frühere "
                          "Geheimdienstchefs. Reporter sahen friedliche Mengen, dann Bewaffnete, dann Soldaten, die auf Unbewaffnete schossen."},
}
SOURCES = {"city-almaty": ("ap-2022-activists", "azattyk-2022-machine-gun", "diplomat-2023-massimov")}
DEAD = {                                     # the figure, and the side of its number
    "city-almaty": ("january-dead-almaty", "n"), "city-kyzylorda": ("january-dead-kyzylorda", "s"), "city-shymkent": ("january-dead-shymkent", "w"),
    "city-taraz": ("january-dead-taraz", "e"),
}
SITES = {"csto-almaty-airport": ("e", 3, "csto-total", "csto-equipment"), "csto-zhetygen-airfield": ("n", 3, "csto-belarus"),
         "csto-almaty-city-sites": ("w", 3, "csto-facilities", "csto-relieved"), "csto-astana-airport": ("s", 3, "csto-total")}
ROUTES = {                                   # where it starts and on which side that is named, and what is known of the contingent
    "csto-route-chkalovsky": ("csto-chkalovsky", "ne", "csto-russia", "csto-flights"), "csto-route-ivanovo": ("csto-ivanovo", "w", "csto-russia",
        "csto-aircraft"),
    "csto-route-belarus": ("", "ne", "csto-belarus"), "csto-route-armenia": ("city-yerevan", "e", "csto-armenia"),
    "csto-route-tajikistan": ("csto-hisor", "e", "csto-tajikistan"), "csto-route-kyrgyzstan": ("csto-kant", "s", "csto-kyrgyzstan"),
}


def declare(content: Content) -> Map:
    rows = content.series[SERIES]
    return Map(
        id="january-2022",
        title={"en": "Protest began in one oil town on 2 January 2022; three days later it was in every part of Kazakhstan. Russian-led troops landed on "
                     "the 6th "
                     "and were gone by the 19th.",
               "de": "Der Protest begann am 2. Januar 2022 in einer Ölstadt; drei Tage später gab es ihn in allen Teilen Kasachstans. Am 6. landeten "
                     "Truppen unter "
                     "russischer Führung, am 19. waren sie fort."},
        description={
            "en": "Map of Kazakhstan with a slider for the days from 2 to 19 January 2022. Circles show towns with protest, dark diamonds towns with "
                  "clashes, shots or "
                  "stormed buildings, hollow circles towns reported calm. Rings show the dead of four cities. From 6 January lines show troops of Russia, "
                  "Belarus, "
                  "Armenia, Tajikistan and Kyrgyzstan on their way to Almaty, and from 13 January on their way home.",
            "de": "Karte Kasachstans mit einem Schieber für die Tage vom 2. bis 19. Januar 2022. Kreise zeigen Orte mit Protest, dunkle Rauten Orte mit "
                  "Zusammenstößen, Schüssen oder gestürmten Gebäuden, hohle Kreise als ruhig gemeldete Orte. Ringe zeigen die Toten von vier Städten. Ab dem "
                  "6. Januar zeigen Linien Truppen aus Russland, Belarus, Armenien, Tadschikistan und Kirgistan auf dem Weg nach Almaty, ab dem 13. auf "
                  "dem Heimweg."},
        bounds=(37.2, 37.9, 88.6, 57.3),
        kinds=KINDS,
        layers=layers(rows, content.figures),
        views=VIEWS,
        chapters=("unrest",),
        credits=("natural-earth", "osm", "geonames", "leaflet"),
        time=time(rows, content),
        base=("countries", "lakes", "rivers", "crimea"),
        tints={("countries", "KZ"): "kz-tint", ("countries", "RU"): "ru-tint"},
        words=WORDS,
        sizes=((round(RING * sqrt(20), 1), {"en": "20 dead", "de": "20 Tote"}), (round(RING * sqrt(100), 1), {"en": "100 dead", "de": "100 Tote"})),
        notes=notes(content.figures["january-towns-ngo"].value),
    )


def notes(counted: int) -> tuple[Text, ...]:
    """How to read the map. `counted`: cities with protest by the count of an NGO."""
    return (
        {"en": f"A town is marked on a day only if a source that was read names it; an NGO counts protest in {counted} cities. “Calm” is mostly what the "
                "authorities "
               "said. Prosecutors date a first gathering in Zhanaozen to the evening of 1 January, most accounts begin on the 2nd. "
               "Names are those of today: the capital was called Nur-Sultan, Oral is also known as Uralsk, Oskemen as Ust-Kamenogorsk.",
         "de": f"Ein Ort ist an einem Tag nur markiert, wenn eine gelesene Quelle ihn nennt; eine NGO zählt Protest in {counted} Städten. „Ruhig“ ist "
                "meist Angabe "
               "der Behörden. Die Anklage datiert eine erste Versammlung in Schangaösen auf den Abend des 1. Januar, die meisten Darstellungen beginnen "
               "am 2. Namen sind die heutigen: Die Hauptstadt hieß Nur-Sultan, Oral heißt auch Uralsk, Öskemen auch Ust-Kamenogorsk."},
        {"en": "CSTO: Collective Security Treaty Organization. Russia did not say how many soldiers it sent; its aircraft carried the other contingents "
               "too. It also named "
               "the Baikonur cosmodrome among the guarded sites.",
         "de": "OVKS: Organisation des Vertrags über kollektive Sicherheit. Wie viele Soldaten es schickte, sagte Russland nicht; seine Flugzeuge "
               "brachten auch "
               "die anderen Kontingente. Als bewacht nannte es auch das Kosmodrom Baikonur."},
    )


KINDS = {
    "protest": Kind({"en": "Protest", "de": "Protest"}, "circle", "sand", "paper", weight=1, size=5),
    "clashes": Kind({"en": "Clashes, shots or stormed buildings", "de": "Zusammenstöße, Schüsse, gestürmte Gebäude"}, "diamond", "ink", "paper", weight=1,
                    size=6),
    "calm": Kind({"en": "Calm, as reported", "de": "Ruhig, laut Meldung"}, "circle", "paper", "kz-text", weight=1.6, size=4.5),
    "no-report": Kind({"en": "No report for that day", "de": "Keine Meldung für den Tag"}, "circle", "edge", None, size=2.2),
    "dead": Kind({"en": "Killed, by city (official count of 2023)", "de": "Tote nach Stadt (amtlich, 2023)"}, "circle", None, "ink", weight=1.2, size=6),
    "csto-site": Kind({"en": "Airfield or site with CSTO troops", "de": "Flugplatz oder Objekt mit OVKS-Truppen"}, "square", "ink-soft", "paper",
                      weight=1, size=5),
    "russian-route": Kind({"en": "Russian troops in the air that day", "de": "Russische Truppen an dem Tag in der Luft"}, "line", None, "ru", weight=3,
                          arrow=True),
    "allied-route": Kind({"en": "Other CSTO troops under way that day", "de": "Andere OVKS-Truppen an dem Tag unterwegs"}, "line", None, "grey",
                         weight=1.8, arrow=True),
}

VIEWS = (
    View({"en": "Whole picture", "de": "Das ganze Bild"},
         {"en": "On 5 January sources name protest or violence in every part of the country; the worst is in the south. Move the slider to see troops "
                "come and go.",
          "de": "Am 5. Januar nennen Quellen Protest oder Gewalt in allen Landesteilen; am schlimmsten ist es im Süden. Der Schieber zeigt Truppen kommen "
                "und gehen."}),
    View({"en": "The west: where it began", "de": "Der Westen: wo es begann"},
         {"en": "Mangystau, where the gas price doubled, protested first and longest, and without bloodshed; the last rally ended in Zhanaozen on 8 January.",
          "de": "Mangystau, wo sich der Gaspreis verdoppelt hatte, protestierte zuerst und am längsten, und ohne Blutvergießen; die letzte Kundgebung endete "
                "am 8. Januar in Schangaösen."},
         (48.5, 42.6, 60.5, 52.2)),
    View({"en": "The south: where people died", "de": "Der Süden: wo Menschen starben"},
         {"en": "Nine in ten of the officially counted dead fell in four southern cities: Almaty, Kyzylorda, Shymkent and Taraz.",
          "de": "Neun von zehn der amtlich gezählten Toten starben in vier Städten des Südens: Almaty, Kysylorda, Schymkent und Taras."},
         (63.2, 40.6, 80.6, 47)),
    View({"en": "Almaty and the troops", "de": "Almaty und die Truppen"},
         {"en": "Move the slider past 6 January: troops land here and guard airfields, power plants, waterworks and a bread factory; others stand in the "
                "capital.",
          "de": "Den Schieber über den 6. Januar bewegen: Hier landen Truppen und bewachen Flugplätze, Kraftwerke, Wasserwerke und eine Brotfabrik; andere "
                "stehen in der Hauptstadt."},
         (75.8, 42.9, 78.2, 44)),
)

WORDS = (
    Words({"en": "Kazakhstan", "de": "Kasachstan"}, 66.3, 48.4, "home", 2),
    Words({"en": "Kazakhstan", "de": "Kasachstan"}, 68.3, 49.5, "home", small=True),
    Words({"en": "Russia", "de": "Russland"}, 58, 55.9, "neighbour", 2),
    Words({"en": "China", "de": "China"}, 86, 43.2, rank=2),
    Words({"en": "Uzbekistan", "de": "Usbekistan"}, 62.6, 41.6, rank=2),
    Words({"en": "Kyrgyzstan", "de": "Kirgistan"}, 75, 41.2, rank=3),
    Words({"en": "Caspian|Sea", "de": "Kaspisches|Meer"}, 50.6, 41.2, "water", 2),
)


def _days(rows: list[dict]) -> list[dt.date]:
    days = sorted({dt.date.fromisoformat(str(row["date"])) for row in rows})
    return [days[0] + dt.timedelta(n) for n in range((days[-1] - days[0]).days + 1)]


def _count(rows: list[dict], day: str, *states: str) -> int:
    return sum(str(row["date"]) == day and row["state"] in states for row in rows)


def time(rows: list[dict], content: Content) -> Time:
    """A step for each day. It starts on the day for which most towns with protest or violence are named."""
    days = [day.isoformat() for day in _days(rows)]
    told = {e.date: e.title for e in reversed(content.events.values()) if e.field == "unrest"}
    steps = tuple(Step(day, day, day, _named(day), _says(rows, day, told.get(day))) for day in days)
    start = max(days, key=lambda day: _count(rows, day, *UNREST))
    return Time({"en": "Day", "de": "Tag"}, {"en": "What sources name, by town and day", "de": "Was Quellen nennen, nach Ort und Tag"}, steps, start)


def _named(day: str) -> Text:
    number = dt.date.fromisoformat(day).day
    return {"en": f"{number} January 2022", "de": f"{number}. Januar 2022"}


def _says(rows: list[dict], day: str, event: Text | None) -> Text:
    protest, clashes = (_count(rows, day, state) for state in UNREST)
    if not protest + clashes:
        said = {"en": "No protest named", "de": "Kein Protest genannt"}
    else:
        said = {"en": f"Protest named in {protest} towns, violence in {clashes}", "de": f"Protest in {protest} Orten genannt, Gewalt in {clashes}"}
    return {lang: said[lang] + (f". {event[lang]}." if event else ".") for lang in EDITIONS}


def looks(rows: list[dict], place: str, days: list[dt.date] | None = None) -> dict[str, Look]:
    """What is named for a place, by day; with `days`, a day without a row is said to have no report."""
    found = {day.isoformat(): Look("no-report", RADII["no-report"], quiet=True) for day in days or ()}
    for row in rows:
        if row["place"] == place:
            value = {lang: row[f"note_{lang}"] for lang in EDITIONS} if row["note_en"] else None
            state = row["state"]
            found[str(row["date"])] = Look(state, RADII.get(state, 5), value, tuple(row["source"].split()), True, KINDS[state].label, WIDTHS.get(state))
    return found


def layers(rows: list[dict], figures: dict[str, Figure]) -> tuple[Layer, ...]:
    days = _days(rows)
    return (
        Layer("dead", {"en": "Dead by city", "de": "Tote nach Stadt"}, tuple(_dead(town, figures[id], at) for town, (id, at) in DEAD.items()), optional=True),
        Layer("csto", {"en": "CSTO troops", "de": "OVKS-Truppen"}, (*_routes(rows), *(
            Mark("places", id, looks(rows, id), Label(at, rank), facts, section=PAGE + "#csto") for id, (at, rank, *facts) in SITES.items()))),
        Layer("towns", {"en": "Towns", "de": "Orte"}, tuple(
            Mark("places", id, looks(rows, id, days), Label(at, rank), FACTS.get(id, ()), TEXTS.get(id), PAGE + "#days", SOURCES.get(id, ())) for id, (at,
                rank) in TOWNS.items())),
    )


def _dead(town: str, figure: Figure, at: str) -> Mark:
    count = figure.value or figure.readings[-1].value
    label = Label(at, 2, {"en": f"{count} dead", "de": f"{count} Tote"})
    return Mark("places", town, Look("dead", round(RING * sqrt(count), 1)), label, (figure.id,), section=PAGE + "#toll", key="dead-" + town)


def _routes(rows: list[dict]) -> list[Mark]:
    """Ways there and back, and the airfields where they start on the days of those ways; one that starts beyond the map bears a name itself."""
    marks = []
    for id, (start, at, *facts) in ROUTES.items():
        ways = {way: looks(rows, way) for way in (id, id + "-back")}
        label = None if start else Label(at, 2)
        marks += [Mark("areas", way, look, label, tuple(facts), section=PAGE + "#csto") for way, look in ways.items()]
        if start:
            busy = {day: Look("csto-site", 4, sources=look.sources) for way in ways.values() for day, look in way.items()}
            marks.append(Mark("places", start, busy, Label(at, 2)))
    return marks
