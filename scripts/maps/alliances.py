"""Map `alliances`: who is in the CIS, the CSTO, the EAEU, the SCO and the OTS, year by year since 1991."""

from scripts.content import Content
from scripts.content.model import EDITIONS
from scripts.maps.model import Kind, Layer, Look, Map, Mark, Step, Text, Time, View, Words, both

SERIES, EVENTS = "memberships", "alliances.yml"
YEARS, TODAY = range(1991, 2027), "2026-11-23"
BEYOND = {"CU", "LA"}                            # in the series, but not in the picture
NAMES = {"cis": "CIS|GUS", "cst": "CST|VKS", "csto": "CSTO|OVKS", "eurasec": "EurAsEC|EAWG", "eaeu": "EAEU|EAWU",
         "shanghai-five": "Shanghai Five|Shanghaier Fünf", "sco": "SCO|SOZ", "ots": "OTS|OTS"}
CLUBS = {"cis": ("cis",), "csto": ("cst", "csto"), "eaeu": ("eurasec", "eaeu"), "sco": ("shanghai-five", "sco"), "ots": ("ots",)}
STARS = {"KZ": "alliances-kazakhstan", "KG": "alliances-kyrgyzstan"}     # places that show who is in all clubs
CIRCLES = ("cis", "csto", "eaeu")                # a forerunner counts as the club itself
SECTIONS = {"csto": "chapters/border/#csto", "eaeu": "chapters/economy/#union"}
SAID = {"member": "member since {}|Mitglied seit {}", "signatory": "signed, not in force|unterzeichnet, nicht in Kraft",
        "founder": "founding state without the Charter|Gründungsstaat ohne Satzung",
        "associate": "associate since {}|assoziiert seit {}", "observer": "observer since {}|Beobachter seit {}",
        "dialogue": "dialogue partner since {}|Dialogpartner seit {}", "partner": "partner since {}|Partner seit {}",
        "frozen": "membership frozen in {}|Mitgliedschaft {} eingefroren", "absent": "absent since {}|fehlt seit {}",
        "recalled": "envoys recalled in {}|Vertreter {} abgezogen", "leaving": "exit decided in {}|Austritt {} beschlossen",
        "left": "left in {}|{} ausgetreten"}
KIND = {"member": "member", "left": "left", "frozen": "frozen", "absent": "frozen", "recalled": "frozen", "leaving": "frozen"}     # else partly
COUNT = {3: "Three|Drei", 4: "Four|Vier", 5: "Five|Fünf"}
SHORT = {"member": "M", "partly": "o", "frozen": "f", "left": "×"}
STATUS = {"en": "Status by country and year: number of circles; ★ all five; M member, o observer, associate, partner or signatory, "
                "f frozen, absent or leaving, × left",
          "de": "Status nach Land und Jahr: Zahl der Kreise; ★ alle fünf; M Mitglied, o Beobachter, assoziiert, Partner oder nur unterzeichnet, "
                "f eingefroren, abwesend oder im Austritt, × ausgetreten"}
FACTS = {("circles", "KZ"): ("all-five", "three-circles"), ("circles", "RU"): ("three-circles", "three-circles-peak"),
         ("cis", "RU"): ("cis-members", "cis-states-peak"), ("cis", "MD"): ("moldova-treaties", "moldova-treaties-ended", "moldova-dues"),
         ("csto", "RU"): ("csto-active", "csto-formal", "cst-peak"), ("eaeu", "RU"): ("eaeu-members", "eaeu-observers", "duties-russia"),
         ("eaeu", "KZ"): ("eaeu-members", "duties-kazakhstan"), ("sco", "CN"): ("sco-members", "sco-partners", "sco-dues-china"),
         ("sco", "KZ"): ("sco-members", "sco-dues-kazakhstan"), ("sco", "RU"): ("sco-members", "sco-dues-russia"),
         ("ots", "KZ"): ("ots-members", "ots-observers"), ("ots", "TR"): ("ots-members", "ots-observers")}


def declare(content: Content) -> Map:
    rows = [row for row in content.series[SERIES] if row["country"] not in BEYOND]
    full, clubs = _in_all(CIRCLES, rows, TODAY), _in_all(tuple(CLUBS), rows, TODAY)
    if clubs != set(STARS):
        raise ValueError(f"the title says Kazakhstan and Kyrgyzstan are in all clubs, the series says {sorted(clubs)}: mend the title")
    words = both(COUNT[len(full)])
    return Map(
        id="alliances",
        title={"en": f"{words['en']} states, Russia included, are left in all three of Moscow’s circles. "
                     "Only Kazakhstan and Kyrgyzstan sit in all five clubs.",
               "de": f"{words['de']} Staaten, Russland eingeschlossen, sind noch in allen drei Moskauer Kreisen. "
                     "Nur Kasachstan und Kirgistan sitzen in allen fünf Klubs."},
        description={
            "en": "Map of Eurasia from Hungary to China. The redder a country, the more of Russia’s circles (CIS, CSTO, EAEU) it is in: Russia, Belarus, "
                  "Kazakhstan and Kyrgyzstan in three, Armenia and Tajikistan in two, Azerbaijan and Uzbekistan in one. Moldova and Ukraine are in the CIS "
                  "on paper only, Turkmenistan is an associate, Georgia has left. Other layers show each organisation, a slider the years since 1991.",
            "de": "Karte Eurasiens von Ungarn bis China. Je röter ein Land, in desto mehr Kreisen Russlands (GUS, OVKS, EAWU) ist es: Russland, Belarus, "
                  "Kasachstan und Kirgistan in dreien, Armenien und Tadschikistan in zweien, Aserbaidschan und Usbekistan in einem. Moldau und die Ukraine "
                  "sind nur auf dem Papier in der GUS, Turkmenistan ist assoziiert, Georgien ausgetreten. "
                  "Weitere Ebenen zeigen jede Organisation, ein Regler die Jahre seit 1991."},
        bounds=(16, 29.5, 104, 62.4),
        kinds=KINDS,
        layers=layers(rows),
        views=VIEWS,
        chapters=("border", "influence", "since-2022"),
        credits=("natural-earth", "osm", "geonames", "leaflet"),
        time=time(rows, content),
        base=("countries", "lakes", "border", "crimea"),
        words=WORDS,
        notes=NOTES,
    )


KINDS = {
    "in-3": Kind(both("In all three of Russia’s circles: CIS, CSTO, EAEU|In allen drei Kreisen Russlands: GUS, OVKS, EAWU"),
                 "area", "ru-4", "paper", weight=.8, opacity=.85),
    "in-2": Kind(both("In two of them|In zweien davon"), "area", "ru-2", "ru-4", weight=.8),
    "in-1": Kind(both("In one of them|In einem davon"), "area", "ru-1", "ru-4", weight=.8),
    "all-five": Kind(both("In all five clubs, with SCO and OTS|In allen fünf Klubs, mit SOZ und OTS"), "star", "kz", "paper", weight=1, size=7),
    "member": Kind(both("Member of the chosen organisation|Mitglied der gewählten Organisation"),
                   "area", "sand-3", "paper", weight=.8),
    "partly": Kind(both("Observer, associate, partner, or signed only|Beobachter, assoziiert, Partner oder nur unterzeichnet"),
                   "area", "sand", "sand", "hatch", weight=.8),
    "frozen": Kind(both("On paper only: frozen, absent or leaving|Nur auf dem Papier: eingefroren, abwesend oder im Austritt"),
                   "area", "ru-text", "ru-text", "dots", weight=.8),
    "left": Kind(both("Has left|Ausgetreten"), "area", "grey", "grey", weight=1, opacity=.35),
}

VIEWS = (
    View(both("Whole picture|Das ganze Bild"),
         {"en": "Full members hold the middle of the continent; to the west and south of it the circles have frayed.",
          "de": "Die vollen Mitglieder halten die Mitte des Kontinents; im Westen und Süden davon sind die Kreise ausgefranst."}),
    View(both("Central Asia|Zentralasien"),
         {"en": "Kazakhstan and Kyrgyzstan never left a circle. Uzbekistan joined two of them and left again; Turkmenistan keeps to its neutrality.",
          "de": "Kasachstan und Kirgistan verließen nie einen Kreis. Usbekistan trat zweien bei und wieder aus; Turkmenistan hält an seiner Neutralität fest."},
         (46, 34, 89, 56)),
    View(both("South Caucasus|Südkaukasus"),
         {"en": "Three neighbours, three ways: Georgia left the CIS in 2009, Azerbaijan the security treaty in 1999, Armenia froze the CSTO in 2024.",
          "de": "Drei Nachbarn, drei Wege: Georgien verließ 2009 die GUS, Aserbaidschan 1999 den Sicherheitsvertrag, Armenien fror 2024 die OVKS ein."},
         (38, 37.5, 53, 44.5)),
    View(both("Western edge|Westlicher Rand"),
         {"en": "Belarus is in all three circles. Ukraine recalled its envoys from the CIS in 2018; Moldova’s parliament voted to leave in 2026.",
          "de": "Belarus ist in allen drei Kreisen. Die Ukraine zog 2018 ihre Vertreter aus der GUS ab; Moldaus Parlament beschloss 2026 den Austritt."},
         (20, 43.5, 44, 57)),
)

WORDS = (
    Words(both("Kazakhstan|Kasachstan"), 67, 48.3, "home"),
    Words(both("Russia|Russland"), 62, 58.2, "neighbour"),
    Words(both("China"), 93, 38),
    Words(both("Mongolia|Mongolei"), 98.5, 46.6, rank=2),
    Words(both("Ukraine"), 31.5, 49.2, rank=2),
    Words(both("Belarus"), 28, 53.4, rank=2),
    Words(both("Türkiye|Türkei"), 34, 39.1, rank=2),
    Words(both("Iran"), 54, 33),
    Words(both("India|Indien"), 78.5, 28.2, rank=2),
    Words(both("Pakistan"), 68.2, 30.4, rank=2),
    Words(both("Afghanistan"), 66, 33.8, rank=2),
    Words(both("Uzbekistan|Usbekistan"), 62.6, 42.2, rank=2),
    Words(both("Turkmenistan"), 58.2, 40.1, rank=2),
    Words(both("Kyrgyzstan|Kirgistan"), 75.2, 41.6, rank=2),
    Words(both("Tajikistan|Tadschikistan"), 71.9, 38.0, rank=2),
    Words(both("Georgia|Georgien"), 43.5, 42.2, rank=3),
    Words(both("Armenia|Armenien"), 44.7, 40.4, rank=3),
    Words(both("Azerbaijan|Aserbaidschan"), 48, 40.6, rank=3),
    Words(both("Moldova|Moldau"), 28.6, 47.2, rank=3),
    Words({"en": "Caspian|Sea", "de": "Kaspisches|Meer"}, 50.8, 42.2, "water", 3),
)

NOTES = (
    {"en": "Shown as of the end of each year, 2026 as of 23 November. Forerunners count: the security treaty (CST) before the CSTO, the Eurasian "
           "Economic Community (EurAsEC, 2001–2014) before the EAEU, the Shanghai Five before the SCO; the customs union of 2010 lay within EurAsEC "
           "and is not counted apart. Not drawn: Cuba (observer of the EAEU), SCO partners beyond the picture "
           "(Bahrain, Cambodia, Laos, the Maldives and Sri Lanka among them), and Northern Cyprus, which only "
           "Türkiye recognises: the OTS admitted it as an observer in 2022, to which Cyprus objects.",
     "de": "Stand ist jeweils das Jahresende, 2026 der 23. November. Vorgänger zählen mit: der Vertrag über kollektive Sicherheit (VKS) vor der OVKS, "
           "die Eurasische Wirtschaftsgemeinschaft (EAWG, 2001–2014) vor der EAWU, die Shanghaier Fünf vor der SOZ; die Zollunion von 2010 lag in der "
           "EAWG und zählt nicht eigens. Nicht gezeichnet: Kuba (Beobachter der EAWU), SOZ-Partner außerhalb des Bildes "
           "(darunter Bahrain, Kambodscha, Laos, die Malediven und Sri Lanka) und Nordzypern, das nur die "
           "Türkei anerkennt: Die OTS nahm es 2022 als Beobachter auf, wogegen Zypern protestiert."},
)


def _day(year: int) -> str:
    return min(f"{year}-12-31", TODAY)


def _now(rows: list[dict], country: str, club: str, day: str) -> dict | None:
    """The row that says what a country is to a club, or to its forerunner, on a day."""
    return next((r for r in reversed(rows) if r["country"] == country and r["organisation"] in CLUBS[club]
                 and r["from"] <= day and (not r["to"] or day < r["to"])), None)


def _in_all(clubs: tuple[str, ...], rows: list[dict], day: str) -> set[str]:
    """Countries that are full members of all these clubs."""
    countries = {row["country"] for row in rows}
    return {c for c in countries if all((row := _now(rows, c, club, day)) and row["status"] == "member" for club in clubs)}


def _said(row: dict) -> Text:
    """"CSTO: member since 2003"."""
    name, said = both(NAMES[row["organisation"]]), both(SAID[row["status"]], row["from"][:4])
    return {lang: f"{name[lang]}: {said[lang]}" for lang in EDITIONS}


def _look(row: dict) -> Look:
    kind = KIND.get(row["status"], "partly")
    return Look(kind, value=_said(row), sources=tuple(row["source"].split()), short=both(SHORT[kind] + "|" + SHORT[kind]))


def _first(rows: list[dict]) -> tuple[str, ...]:
    """The first source of each row; the layers of the single clubs name all."""
    return tuple(dict.fromkeys(row["source"].split()[0] for row in rows))


def _circles(rows: list[dict], country: str, day: str) -> Look | None:
    """In how many circles a country is: "CIS, EAEU; CSTO: membership frozen in 2024"."""
    found = [row for club in CIRCLES if (row := _now(rows, country, club, day))]
    if not found:
        return None
    inside, rest = [r for r in found if r["status"] == "member"], [r for r in found if r["status"] != "member"]
    kinds = {KIND.get(row["status"], "partly") for row in rest}
    kind = f"in-{len(inside)}" if inside else next(k for k in ("frozen", "partly", "left") if k in kinds)
    value = {lang: "; ".join(filter(None, [", ".join(both(NAMES[r["organisation"]])[lang] for r in inside), *(_said(r)[lang] for r in rest)]))
             for lang in EDITIONS}
    short = str(len(inside)) if inside else SHORT[kind]
    return Look(kind, value=value, sources=_first(found), short=both(f"{short}|{short}"))


def _mark(club: str, country: str, looks: dict[str, Look | None], text: Text | None = None) -> Mark:
    facts = tuple(f"alliances-{id}" for id in FACTS.get((club, country), ()))
    return Mark("countries", country, {year: look for year, look in looks.items() if look}, facts=facts, text=text,
                section=SECTIONS.get(club, "chapters/influence/#alliances"), key=f"{club}-{country}")


def _star(country: str, rows: list[dict]) -> Mark:
    """Seen in the years in which a country is in all five clubs."""
    value = {lang: ", ".join(both(NAMES[club])[lang] for club in CLUBS) for lang in EDITIONS}
    looks = {}
    for day in map(_day, YEARS):
        if country in _in_all(tuple(CLUBS), rows, day):
            cited = _first([_now(rows, country, club, day) for club in CLUBS])
            looks[day[:4]] = Look("all-five", 7, value, cited, quiet=True, short=both("★"))
    return Mark("places", STARS[country], looks, facts=("alliances-all-five",), section="chapters/influence/#alliances")


def _remark(rows: list[dict]) -> Text | None:
    """The notes of these rows as one sentence."""
    parts = {lang: list(dict.fromkeys(row[f"note_{lang}"] for row in rows if row[f"note_{lang}"])) for lang in EDITIONS}
    return {lang: (said := "; ".join(parts[lang]))[0].upper() + said[1:] + "." for lang in EDITIONS} if parts["en"] else None


def layers(rows: list[dict]) -> tuple[Layer, ...]:
    """The circles, then each club; on the same shapes."""
    inner = sorted({row["country"] for row in rows if row["organisation"] == "cis"})
    found = [Layer("circles", both("Russia’s three circles|Russlands drei Kreise"), tuple(
        _mark("circles", c, {str(y): _circles(rows, c, _day(y)) for y in YEARS}) for c in inner) + tuple(_star(c, rows) for c in STARS), choice=True)]
    names = {"cis": "CIS, ex-Soviet states|GUS, frühere Sowjetrepubliken", "csto": "CSTO, military alliance|OVKS, Militärbündnis",
             "eaeu": "EAEU, economic union|EAWU, Wirtschaftsunion", "sco": "SCO, with China|SOZ, mit China", "ots": "OTS, Turkic states|OTS, Turkstaaten"}
    for club, name in names.items():
        mine = [row for row in rows if row["organisation"] in CLUBS[club]]
        marks = []
        for country in sorted({row["country"] for row in mine}):
            looks = {str(y): _look(row) if (row := _now(mine, country, club, _day(y))) else None for y in YEARS}
            marks.append(_mark(club, country, looks, text=_remark([r for r in mine if r["country"] == country])))
        found.append(Layer(club, both(name), tuple(marks), choice=True))
    return tuple(found)


def time(rows: list[dict], content: Content) -> Time:
    """A step for each year; it says how many are in all circles, and what happened."""
    events = sorted((e for id, e in content.events.items() if content.where["events"][id][0].endswith(EVENTS)), key=lambda e: e.date)
    steps = []
    for year in YEARS:
        count = len(_in_all(CIRCLES, rows, _day(year)))
        happened = {lang: ". ".join(e.title[lang] for e in events if e.date.startswith(str(year))) for lang in EDITIONS}
        head = both("{} states in all three circles|{} Staaten in allen drei Kreisen" if count else "No third circle yet|Noch kein dritter Kreis", str(count))
        says = {lang: ". ".join(filter(None, (head[lang], happened[lang]))) + "." for lang in EDITIONS}
        steps.append(Step(str(year), str(year), str(year), both(f"{year}|{year}"), says))
    return Time(both("Year|Jahr"), STATUS, tuple(steps), str(YEARS[-1]))
