"""Map `colour-revolutions`: the post-Soviet uprisings since 2003, how each ended, and what Moscow did."""

from scripts.content import Content
from scripts.content.model import EDITIONS
from scripts.content.numbers import date
from scripts.maps.model import Kind, Label, Layer, Look, Map, Mark, Step, Text, Time, View, Words, both

SERIES = "uprisings"
PAGE = "chapters/colour-revolutions/"
YEARS = range(2003, 2027)
LABELS = {                                   # side and rank of a town's name
    "Kyiv": ("e", 1), "Minsk": ("e", 1), "Chișinău": ("s", 2), "Moscow": ("ne", 2), "Tbilisi": ("n", 2), "Sukhumi": ("nw", 2), "Yerevan": ("s", 1),
    "Baku": ("e", 2), "Atyrau": ("n", 2), "Zhanaozen": ("e", 2), "Almaty": ("nw", 1), "Bishkek": ("w", 1), "Andijan": ("s", 2), "Khorog": ("s", 2),
    "Nukus": ("se", 2),
}
FACTS = {
    "azerbaijan-2003": "dead-baku-2003", "uzbekistan-2005": "dead-andijan-2005", "belarus-2006": "arrested-minsk-2006",
    "armenia-2008": "dead-yerevan-2008", "moldova-2009": "dead-chisinau-2009", "kyrgyzstan-2010": "dead-bishkek-2010",
    "belarus-2010": "arrested-minsk-2010", "kazakhstan-2011": "dead-zhanaozen-2011", "russia-2011": "charged-moscow-2012",
    "ukraine-2013": "dead-kyiv-2014", "georgia-2019": "injured-tbilisi-2019", "belarus-2020": "dead-minsk-2020 loan-minsk-2020",
    "kyrgyzstan-2020": "dead-bishkek-2020", "kazakhstan-2022": "dead-kazakhstan-2022 troops-kazakhstan-2022", "tajikistan-2022": "dead-khorog-2022",
    "uzbekistan-2022": "dead-nukus-2022 convicted-nukus-2022",
    "armenia-2020": "vote-yerevan-2021", "kazakhstan-2016": "sentence-atyrau-2016", "georgia-2024": "days-tbilisi",
}
SHORT = {"fell": "★", "gave-way": "◇", "put-down": "×", "open": "○", "breakaway": "☆"}
MOSCOW = {"troops": "troops", "force": "force", "backed": "backed", "money": "money", "mediated": "accepted", "accepted": "accepted", "accused": "accused",
          "aside": "aside", "unknown": "aside"}
SAYS = {                                     # what the slider says of the uprisings that ended in a year
    "fell": "the government falls in {}|die Regierung stürzt in {}", "breakaway": "the de facto president falls in {}|der De-facto-Präsident stürzt in {}",
    "gave-way": "the rulers give way in part in {}|die Führung lenkt teilweise ein in {}",
    "put-down": "put down or failed in {}|niedergeschlagen oder gescheitert in {}", "open": "still open in {}|noch offen in {}",
}
COUNT = ("none|keiner", "one|einer", "two|zwei", "three|drei", "four|vier", "five|fünf", "six|sechs", "seven|sieben", "eight|acht", "nine|neun")


def _count(number: int) -> Text:
    return both(COUNT[number]) if number < len(COUNT) else both(f"{number}|{number}")


def _end(row: dict) -> int:
    """The year of the outcome; an open uprising is never over."""
    return int(row["to"][:4]) if row["to"] else YEARS[-1] + 1


def _begin(row: dict) -> int:
    return int(row["from"][:4])


def _kind(row: dict, year: int) -> str:
    """How an uprising stands at the end of a year."""
    if year < _end(row):
        return "open"
    return "breakaway" if row["scope"] == "breakaway" else row["outcome"]


def _span(row: dict) -> str:
    first, last = row["from"][:4], (row["to"] or "")[:4]
    return f"{first}–" if not last else first if first == last else f"{first}–{last[2:]}"


def _dates(row: dict, lang: str) -> str:
    """"16 December 2011 – 17 December 2011", or one day, or "since October 2024"."""
    first = date(row["from"], lang)
    if not row["to"]:
        return both("Since {}|Seit {}", first, first)[lang]
    return first if row["to"] == row["from"] else f"{first} – {date(row['to'], lang)}"


def declare(content: Content) -> Map:
    rows = content.series[SERIES]
    states = [row for row in rows if row["scope"] == "state"]
    fallen = sorted((row for row in states if row["outcome"] == "fell"), key=_end)
    if fallen[-1]["id"] != "kyrgyzstan-2020" or fallen[-2]["id"] != "armenia-2018":
        raise ValueError(f"the title says that Kyrgyzstan 2020 came last, after Armenia 2018; the series ends with {fallen[-1]['id']}: mend the title")
    number = {lang: word.capitalize() for lang, word in _count(len(fallen)).items()}
    return Map(
        id="colour-revolutions",
        title={"en": f"{number['en']} of {len(states)} post-Soviet uprisings since 2003 brought down a government. The last was not Armenia in 2018, "
                     "but Kyrgyzstan in 2020.",
               "de": f"{number['de']} von {len(states)} postsowjetischen Aufständen seit 2003 stürzten eine Regierung. Der letzte war nicht Armenien "
                     "2018, sondern Kirgistan 2020."},
        description={
            "en": "Map of the former Soviet Union from Moldova to Kyrgyzstan with a slider for the years 2003 to 2026. Countries are darker the more "
                  "governments protest brought down: Kyrgyzstan three, Ukraine two, Georgia and Armenia one. Symbols at the towns show how each "
                  "uprising ended: fall of the government, concessions, suppression, or open. Another layer shows Moscow’s reaction.",
            "de": "Karte der früheren Sowjetunion von Moldau bis Kirgistan mit einem Schieber für die Jahre 2003 bis 2026. Länder sind umso dunkler, "
                  "je mehr Regierungen Proteste stürzten: Kirgistan drei, die Ukraine zwei, Georgien und Armenien eine. Zeichen an den Orten zeigen, "
                  "wie jeder Aufstand endete: Sturz, Zugeständnisse, Niederschlagung oder offen. Eine weitere Ebene zeigt Moskaus Reaktion."},
        bounds=(22, 36.2, 84.5, 59),
        kinds=KINDS,
        layers=layers(rows),
        views=VIEWS,
        chapters=("colour-revolutions",),
        credits=("natural-earth", "geonames", "leaflet"),
        time=time(rows),
        base=("countries", "lakes", "crimea"),
        tints={("countries", "KZ"): "kz-tint", ("countries", "RU"): "ru-tint"},
        words=WORDS,
        notes=NOTES,
    )


KINDS = {
    "fell-3": Kind(both("Three governments brought down by protest|Drei durch Protest gestürzte Regierungen"),
                   "area", "sand-4", "paper", weight=.8, opacity=.9),
    "fell-2": Kind(both("Two|Zwei"), "area", "sand-3", "paper", weight=.8, opacity=.9),
    "fell-1": Kind(both("One|Eine"), "area", "sand-2", "paper", weight=.8, opacity=.9),
    "fell-0": Kind(both("None, despite uprisings|Keine, trotz Aufständen"), "area", "grey", "paper", weight=.8, opacity=.3),
    "force": Kind(both("Moscow used force against the winners|Moskau wandte Gewalt gegen die Sieger an"), "area", "ru-5", "paper", weight=.8, opacity=.9),
    "troops": Kind(both("Sent troops for the rulers|Schickte Truppen für die Führung"), "area", "ru-4", "paper", weight=.8, opacity=.85),
    "backed": Kind(both("Backed the rulers: praise, money, treaties|Stützte die Führung: Lob, Geld, Verträge"), "area", "ru-2", "paper", weight=.8),
    "money": Kind(both("Stopped aid, flights or payments|Stoppte Hilfe, Flüge oder Zahlungen"), "area", "ru-text", "ru-text", "hatch", weight=.8),
    "accepted": Kind(both("Mediated, or accepted the winners|Vermittelte oder akzeptierte die Sieger"), "area", "ru-1", "ru-4", weight=.8),
    "accused": Kind(both("Accused of a hand in it; denies|Der Mitwirkung beschuldigt; bestreitet"), "area", "ru-text", "ru-text", "dots", weight=.8),
    "aside": Kind(both("Stood aside, or no reaction known|Hielt sich heraus, oder nichts bekannt"), "area", "grey", "paper", weight=.8, opacity=.3),
    "fell": Kind(both("The government fell|Die Regierung stürzte"), "star", "ink", "paper", weight=1, size=7.5),
    "gave-way": Kind(both("Rulers gave way in part|Führung lenkte teilweise ein"), "diamond", "paper", "ink", weight=1.5, size=5),
    "put-down": Kind(both("Put down, or failed|Niedergeschlagen oder gescheitert"), "cross", None, "ink", weight=2.2, size=4.5),
    "open": Kind(both("Open or contested|Offen oder umstritten"), "circle", "paper", "ink", weight=1.8, size=4.8),
    "breakaway": Kind(both("A de facto leader fell (Abkhazia)|Ein De-facto-Präsident stürzte (Abchasien)"), "star", "paper", "ink", weight=1, size=6.5),
}

VIEWS = (
    View(both("Whole picture|Das ganze Bild"),
         {"en": "Only four countries saw protest bring down a government: Georgia, Ukraine, Armenia and, three times, Kyrgyzstan.",
          "de": "Nur in vier Ländern stürzte Protest eine Regierung: in Georgien, der Ukraine, Armenien und, dreimal, in Kirgistan."}),
    View(both("South Caucasus|Südkaukasus"),
         {"en": "Georgia began it in 2003, Armenia followed in 2018 while Moscow stood aside; in Baku both attempts were crushed.",
          "de": "Georgien machte 2003 den Anfang, Armenien folgte 2018, während Moskau sich heraushielt; in Baku wurden beide Versuche niedergeschlagen."},
         (38.3, 38.6, 50.9, 44.6)),
    View(both("Eastern Europe|Osteuropa"),
         {"en": "After Kyiv in 2014 Moscow used force against the winners; in Minsk it backed or tolerated the ruler each time.",
          "de": "Nach Kyjiw 2014 wandte Moskau Gewalt gegen die Sieger an; in Minsk stützte oder duldete es jedes Mal den Herrscher."},
         (22.5, 45, 46, 57.6)),
    View(both("Central Asia|Zentralasien"),
         {"en": "Rulers fell three times in Kyrgyzstan; elsewhere protesters were shot. In Kazakhstan in 2022 the CSTO sent troops for the first time.",
          "de": "In Kirgistan stürzten dreimal die Herrscher; anderswo wurden Demonstranten erschossen. Nach Kasachstan kamen 2022 OVKS-Truppen."},
         (50, 37, 84, 49.8)),
)

WORDS = (
    Words(both("Kazakhstan|Kasachstan"), 67.5, 48.9, "home"),
    Words(both("Russia|Russland"), 56, 55.6, "neighbour"),
    Words(both("Ukraine"), 33.2, 48.5, rank=2), Words(both("Belarus"), 28.4, 52.6, rank=3),
    Words(both("Uzbekistan|Usbekistan"), 64.6, 40.9, rank=2), Words(both("Turkmenistan"), 59, 38.9, rank=2),
    Words(both("Kyrgyzstan|Kirgistan"), 75.3, 41.4, rank=2),
    Words(both("Tajikistan|Tadschikistan"), 70.6, 38.6, rank=3), Words(both("Georgia|Georgien"), 43.2, 42.1, rank=3),
    Words(both("Armenia|Armenien"), 45, 40.4, rank=3), Words(both("Azerbaijan|Aserbaidschan"), 47.8, 40.5, rank=3),
    Words(both("Moldova|Moldau"), 28.4, 47.6, rank=3),
    Words(both("Türkiye|Türkei"), 35, 39.2, rank=2), Words(both("Iran"), 52.5, 36.9, rank=2),
    Words({"en": "Black Sea", "de": "Schwarzes Meer"}, 33.5, 42.5, "water", 2),
    Words({"en": "Caspian|Sea", "de": "Kaspisches|Meer"}, 50.8, 42.2, "water", 2),
)

NOTES = (
    {"en": "Counted are mass protests that aimed at a national leadership or were put down with bloodshed, in former Soviet republics without the "
           "Baltic states; the choice is ours. Abkhazia, internationally recognised as part of Georgia, is shown but not counted. At a town with "
           "several uprisings the map shows the latest; the table lists all. The Ukrainian "
           "election of 2004, repeated and lost by the rulers’ candidate, counts as a fall; Moldova’s of July 2009 does not, though some see it as one.",
     "de": "Gezählt sind Massenproteste, die sich gegen eine Staatsführung richteten oder blutig niedergeschlagen wurden, in früheren "
           "Sowjetrepubliken ohne die baltischen Staaten; die Auswahl ist unsere. Abchasien, völkerrechtlich Teil Georgiens, ist gezeigt, aber "
           "nicht gezählt. An Orten mit mehreren Aufständen zeigt die Karte den letzten; die Tabelle nennt alle. Die ukrainische Wahl "
           "von 2004, die der Kandidat der Führung bei der Wiederholung verlor, zählt als Sturz; Moldaus Wahl vom Juli 2009 nicht, auch wenn manche sie "
           "so sehen."},
    {"en": "“Colour revolution” is a contested word: for Moscow it means a coup steered from abroad, elsewhere a largely peaceful overthrow after a "
           "stolen election. Popups say who used it for what.",
     "de": "„Farbenrevolution“ ist ein umstrittenes Wort: In Moskau meint es einen von außen gelenkten Putsch, anderswo einen meist friedlichen "
           "Umsturz nach gefälschter Wahl. Die Felder sagen, wer es wofür verwendet."},
)


def _uprising(row: dict, until: int) -> Mark:
    """An uprising at its town, from its first year until the next one there; larger while it goes on."""
    looks = {}
    for year in range(_begin(row), until):
        kind = _kind(row, year)
        size = KINDS[kind].size * (1.35 if _begin(row) <= year <= _end(row) else 1)
        looks[str(year)] = Look(kind, round(size, 1), short=both(f"{SHORT[kind]}|{SHORT[kind]}"))
    at, rank = LABELS[row["place_en"]]
    label = Label(at, rank, {lang: f"{row[f'place_{lang}']} {_span(row)}" for lang in EDITIONS})
    facts = tuple("uprising-" + id for id in FACTS.get(row["id"], "").split())
    moscow = {lang: both("Moscow: {}.|Moskau: {}.", row[f"moscow_{lang}"])[lang] for lang in EDITIONS}
    text = {lang: " ".join(filter(None, (_dates(row, lang) + ".", row[f"after_{lang}"], moscow[lang], row[f"called_{lang}"]))) for lang in EDITIONS}
    anchor = "kazakhstan" if row["country"] == "KZ" else "cases"
    return Mark("places", f"uprising-{row['id']}", looks, label, facts, text, f"{PAGE}#{anchor}", tuple(row["source"].split()))


def _fallen(country: str, rows: list[dict]) -> Mark:
    """A country by the number of governments that fell."""
    mine = [row for row in rows if row["country"] == country and row["scope"] == "state"]
    looks = {}
    for year in range(min(map(_begin, mine)), YEARS[-1] + 1):
        fell = [row for row in mine if _kind(row, year) == "fell"]
        seen = [row for row in mine if _begin(row) <= year]
        years = ", ".join(str(_end(row)) for row in fell)
        value = both("Governments brought down: {}|Gestürzte Regierungen: {}", years) if fell else KINDS["fell-0"].label
        cited = tuple(dict.fromkeys(row["source"].split()[0] for row in fell or seen))
        looks[str(year)] = Look(f"fell-{min(len(fell), 3)}", value=value, sources=cited, short=both(f"{len(fell)}|{len(fell)}"), quiet=True)
    facts = {"KG": ("uprisings-kyrgyzstan",), "KZ": ("uprisings-kazakhstan",)}.get(country, ())
    return Mark("countries", country, looks, facts=facts, key=f"fell-{country}")


def _moscow(country: str, rows: list[dict]) -> Mark:
    """A country by Moscow's reaction to its latest uprising. The way to the chapter stands with the uprisings: the script is at its limit."""
    mine = sorted((row for row in rows if row["country"] == country and row["scope"] == "state"), key=_begin)
    looks = {}
    for year in range(_begin(mine[0]), YEARS[-1] + 1):
        row = [r for r in mine if _begin(r) <= year][-1]
        value = {lang: f"{row[f'place_{lang}']} {_span(row)}: {row[f'moscow_{lang}']}" for lang in EDITIONS}
        kind = MOSCOW[row["moscow"]]
        looks[str(year)] = Look(kind, value=value, sources=tuple(row["source"].split()[:3]), short=KINDS[kind].label, quiet=True)
    return Mark("countries", country, looks, key=f"moscow-{country}")


def layers(rows: list[dict]) -> tuple[Layer, ...]:
    countries = sorted({row["country"] for row in rows})
    marks = []
    for i, row in enumerate(rows):
        later = [r for r in rows[i + 1:] if r["place_en"] == row["place_en"]]
        marks.append(_uprising(row, _begin(later[0]) if later else YEARS[-1] + 1))
    return (
        Layer("outcome", both("Governments brought down|Gestürzte Regierungen"), tuple(_fallen(c, rows) for c in countries), choice=True),
        Layer("moscow", both("What Moscow did|Was Moskau tat"), tuple(_moscow(c, rows) for c in countries if c != "RU"), choice=True),
        Layer("uprisings", both("Uprisings|Aufstände"), tuple(marks)),
    )


def time(rows: list[dict]) -> Time:
    """A step for each year; it says how uprisings ended and how many governments have fallen so far."""
    steps = []
    for year in YEARS:
        now = [row for row in rows if _begin(row) <= year <= _end(row)]
        fallen = _count(sum(_kind(row, year) == "fell" for row in rows))
        says = {}
        for lang in EDITIONS:
            parts = [both(said, ", ".join(dict.fromkeys(row[f"place_{lang}"] for row in now if _kind(row, year) == kind)))[lang]
                     for kind, said in SAYS.items() if any(_kind(row, year) == kind for row in now)]
            happened = "; ".join(parts) or both("no new uprising on this list|kein neuer Aufstand auf dieser Liste")[lang]
            says[lang] = f"{happened[0].upper()}{happened[1:]} ({both('governments fallen so far: {}|bisher gestürzte Regierungen: {}', fallen[lang])[lang]})."
        steps.append(Step(str(year), str(year), str(year), both(f"{year}|{year}"), says))
    shown = both("Outcome by year: ★ the government fell, ◇ rulers gave way in part, × put down or failed, ○ open, ☆ a de facto leader fell|"
                  "Ausgang nach Jahr: ★ Regierung gestürzt, ◇ teilweise eingelenkt, × niedergeschlagen oder gescheitert, ○ offen, "
                  "☆ De-facto-Präsident gestürzt")
    return Time(both("Year|Jahr"), shown, tuple(steps), str(YEARS[-1]))
