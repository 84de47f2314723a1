"""Map `uranium`: who mines Kazakh uranium, before and after the sales since December 2024, and by which way it leaves."""

from scripts.content import Content
from scripts.content.model import EDITIONS
from scripts.content.numbers import number
from scripts.maps.model import Kind, Label, Layer, Look, Map, Mark, Step, Text, Time, View, Words, both

SHARES = "uranium-jv-shares"
PAGE = "chapters/energy/#uranium"
BEFORE, NOW = "2024", "2026"
SIZE = 5.2                                   # radius of a mine in CSS pixels
PER_PIXEL = 1400                             # tonnes a year for a pixel of a line's width
# Mine -> (venture in the series, kind before, kind now, side of its label, its short name).
MINES = {
    "uran-inkai": ("Inkai", "west", "west", "w", "Inkai"),
    "uran-south-inkai": ("South Mining Chemical (SMCC)", "russia", "russia", "sw", "South Inkai|Süd-Inkai"),
    "uran-akdala": ("South Mining Chemical (SMCC)", "russia", "alone", "e", "Akdala"),
    "uran-ortalyk": ("Ortalyk", "china", "china", "ne", "Ortalyk"),
    "uran-appak": ("Appak", "west", "west", "w", "Appak"),
    "uran-akbastau": ("Akbastau", "russia", "russia", "e", "Akbastau"),
    "uran-karatau": ("Karatau", "russia", "russia", "e", "Karatau"),
    "uran-budenovskoye": ("Budenovskoye", "russia", "russia", "e", "Budenovskoye|Budjonowskoje"),
    "uran-katco": ("Katco", "west", "west", "e", "Katco"),
    "uran-sauran": ("SaUran", "alone", "alone", "e", "SaUran"),
    "uran-khorasan": ("Khorasan-U", "russia", "passing", "w", "Khorasan-U|Chorasan-U"),
    "uran-baiken": ("Baiken-U", "west", "west", "s", "Baiken-U"),
    "uran-irkol": ("Semizbay-U", "china", "china", "n", "Irkol"),
    "uran-karamurun": ("RU-6", "alone", "alone", "e", "RU-6"),
    "uran-zarechnoye": ("Zarechnoye", "russia", "china", "s", "Zarechnoye|Saretschnoje"),
    "uran-semizbay": ("Semizbay-U", "china", "china", "n", "Semizbay|Semisbai"),
}
FACTS = {
    "uran-inkai": ("uranium-inkai-output-2022",), "uran-akdala": ("uranium-akdala-left",), "uran-ortalyk": ("uranium-ortalyk-output-2022",),
    "uran-katco": ("uranium-katco-capacity",), "uran-khorasan": ("uranium-khorasan-reserves",), "uran-zarechnoye": ("uranium-zarechnoye-reserves",),
    "uran-semizbay": ("uranium-semizbay-u-output-2022",), "uran-budenovskoye": ("uranium-russian-reserves",),
}
TRUST = {"en": "in trust of Kazatomprom from 28 March 2026, as announced", "de": "wie angekündigt ab 28. März 2026 in Treuhand von Kasatomprom"}
# Way -> (kind, figure with its tonnes a year, further figures).
WAYS = {
    "uranium-way-russia": ("through-russia", "uranium-to-russia", "uranium-russia-output-2024"),
    "uranium-way-petersburg": ("through-russia", "uranium-petersburg-2023"),
    "uranium-way-caspian": ("round-russia", "uranium-caspian-2023", "uranium-caspian-share-2023", "uranium-caspian-quota"),
    "uranium-way-china": ("round-russia", "uranium-to-china", "uranium-china-imports-share"),
    "uranium-way-angarsk": ("enriched", "uranium-angarsk-stake"),
    "uranium-way-enriched": ("enriched", "uranium-enriched-from-russia-2023"),
    "uranium-way-fuel": ("enriched", "uranium-ulba-fa-delivered"),
}


def declare(content: Content) -> Map:
    return Map(
        id="uranium",
        title={"en": "China is taking over Russian stakes in Kazakhstan’s uranium; most of what the West bought in 2023 went round Russia",
               "de": "China übernimmt russische Anteile an Kasachstans Uran; was der Westen 2023 kaufte, ging meist um Russland herum"},
        description={
            "en": "Map from Saint Petersburg to Lake Baikal. Some 16 mines lie close together in southern Kazakhstan, marked by the partner that shares in "
                  "them: Russia, China, a Western or Japanese company, or none. Lines lead through Russia to Saint Petersburg and to the enrichment "
                  "plants in the Urals, over the Caspian to Poti in Georgia, and by rail to Alashankou in China. Enriched uranium returns from Russia to "
                  "Oskemen and goes on to China as fuel.",
            "de": "Karte von Sankt Petersburg bis zum Baikalsee. Rund 16 Gruben liegen dicht beieinander im Süden Kasachstans, gezeichnet nach dem Partner, "
                  "der an ihnen beteiligt ist: Russland, China, eine westliche oder japanische Firma oder keiner. Linien führen durch Russland nach Sankt "
                  "Petersburg und zu den Anreicherungswerken im Ural, über das Kaspische Meer nach Poti in Georgien und mit der Bahn nach Alashankou in "
                  "China. Angereichertes Uran kommt aus Russland nach Öskemen zurück und geht als Brennstoff weiter nach China."},
        bounds=(28.5, 34.8, 106.5, 62),
        kinds=KINDS,
        layers=layers(content),
        views=VIEWS,
        chapters=("energy",),
        credits=("natural-earth", "osm", "geonames", "leaflet"),
        time=Time({"en": "Owners", "de": "Eigentümer"}, {"en": "Owners of the mines", "de": "Eigentümer der Gruben"}, STEPS, NOW),
        tints={("countries", "KZ"): "kz-tint", ("countries", "RU"): "ru-tint"},
        words=WORDS,
        notes=({"en": "The width of a line grows with the tonnes of about 2023, partly estimated and computed; dashed lines have no scale. Mines of the "
                      "same deposit are drawn apart; their size says nothing about output.",
                "de": "Die Breite der Linien wächst mit den Tonnen um 2023, teils geschätzt und berechnet; gestrichelte Linien haben keinen Maßstab. Gruben "
                      "desselben Vorkommens sind auseinandergezogen; ihre Größe sagt nichts über die Förderung."},),
    )


KINDS = {
    "russia": Kind({"en": "Mine shared with Russia (Rosatom)", "de": "Grube mit russischem Partner (Rosatom)"}, "circle", "ru", "paper", weight=1),
    "passing": Kind({"en": "Russian share to go to China, announced", "de": "Russischer Anteil soll an China gehen"}, "diamond", "paper", "ru-text", weight=2),
    "china": Kind({"en": "Mine shared with China", "de": "Grube mit chinesischem Partner"}, "diamond", "ink", "paper", weight=1),
    "west": Kind({"en": "Mine shared with Canada, France or Japan", "de": "Partner aus Kanada, Frankreich oder Japan"}, "square", "sand", "paper", weight=1),
    "alone": Kind({"en": "Kazatomprom alone", "de": "Kasatomprom allein"}, "triangle", "kz-text", "paper", weight=1),
    "works": Kind({"en": "Plant: enrichment, fuel, ore", "de": "Werk: Anreicherung, Brennstoff, Erz"}, "star", "paper", "ink", weight=1.4, size=6),
    "station": Kind({"en": "Port or border station", "de": "Hafen oder Grenzbahnhof"}, "circle", "paper", "ink-soft", weight=1.4, size=3.2),
    "through-russia": Kind({"en": "Natural uranium, to or through Russia", "de": "Natururan, nach oder durch Russland"}, "line", None, "ru",
                           weight=2, arrow=True),
    "round-russia": Kind({"en": "Natural uranium, round Russia", "de": "Natururan, um Russland herum"}, "line", None, "kz", weight=2, arrow=True),
    "enriched": Kind({"en": "Enrichment and fuel, no scale", "de": "Anreicherung und Brennstoff, ohne Maßstab"}, "line", None,
                     "ink-soft", dash="5 4", weight=1.6, arrow=True),
}
STEPS = (
    Step(BEFORE, "2023", "2024", {"en": "before December 2024", "de": "vor Dezember 2024"},
         {"en": "Rosatom shares in six of 14 ventures.", "de": "Rosatom ist an sechs von 14 Unternehmen beteiligt."}),
    Step(NOW, "2025", "2026", {"en": "spring 2026", "de": "Frühjahr 2026"},
         {"en": "Zarechnoye has gone to China, Khorasan-U is to follow; Akdala is to go to Kazatomprom.",
          "de": "Saretschnoje ging an China, Chorasan-U soll folgen; Akdala soll an Kasatomprom fallen."}),
)
VIEWS = (
    View({"en": "Whole picture", "de": "Das ganze Bild"},
         {"en": "The mines lie in the south. Most of their uranium goes to China and Russia; the West is served over the Caspian and, less, Saint Petersburg.",
          "de": "Die Gruben liegen im Süden. Das meiste Uran geht nach China und Russland; der Westen wird über das Kaspische Meer und, weniger, über Sankt "
                "Petersburg beliefert."}),
    View({"en": "The mines", "de": "Die Gruben"},
         {"en": "Move the slider: Zarechnoye goes to China, Akdala back to Kazatomprom. Rosatom keeps Budenovskoye, one of the largest deposits of the world.",
          "de": "Bewegen Sie den Regler: Saretschnoje geht an China, Akdala zurück an Kasatomprom. Rosatom behält Budjonowskoje, eines der größten "
                "Vorkommen der Welt."},
         (63.4, 42.1, 73, 46.05)),
    View({"en": "Round Russia", "de": "Um Russland herum"},
         {"en": "By rail to Aktau, by ship to Baku, by rail to Poti: in use since 2018, in 2023 the way of most deliveries to the West.",
          "de": "Mit der Bahn nach Aktau, mit dem Schiff nach Baku, mit der Bahn nach Poti: seit 2018 genutzt, 2023 der Weg der meisten Lieferungen "
                "in den Westen."},
         (39.6, 38.2, 63.6, 47.9)),
    View({"en": "Russia’s centrifuges", "de": "Russlands Zentrifugen"},
         {"en": "Kazakhstan cannot enrich its uranium. Russia imports about twice what its own mines yield.",
          "de": "Kasachstan kann sein Uran nicht anreichern. Russland führt etwa doppelt so viel ein, wie seine eigenen Gruben hergeben."},
         (55, 42, 105.4, 60)),
    View({"en": "Oskemen and China", "de": "Öskemen und China"},
         {"en": "Enriched uranium comes back from Russia, becomes fuel at the Ulba plant and leaves by rail for China.",
          "de": "Angereichertes Uran kommt aus Russland zurück, wird im Ulba-Werk zu Brennstoff und fährt mit der Bahn nach China."},
         (70, 41.8, 95, 55.2)),
)
WORDS = (
    Words({"en": "Kazakhstan", "de": "Kasachstan"}, 65.5, 50.3, "home", 2),
    Words({"en": "Kazakhstan", "de": "Kasachstan"}, 60.4, 50.2, "home", small=True),
    Words({"en": "Mines", "de": "Gruben"}, 64, 41.5, "area", small=True),
    Words({"en": "Russia", "de": "Russland"}, 88.6, 61.2, "neighbour"),
    Words({"en": "China", "de": "China"}, 92, 40.5),
    Words({"en": "Mongolia", "de": "Mongolei"}, 98.5, 47, rank=2),
    Words({"en": "Ukraine", "de": "Ukraine"}, 33.2, 49, rank=2),
    Words({"en": "Georgia", "de": "Georgien"}, 43.4, 41.4, rank=3),
    Words({"en": "Azerbaijan", "de": "Aserbaidschan"}, 47.6, 40.9, rank=3),
    Words({"en": "Uzbekistan", "de": "Usbekistan"}, 62.5, 41.9, rank=2),
    Words({"en": "Iran", "de": "Iran"}, 54.5, 36.2, rank=2),
    Words({"en": "Caspian|Sea", "de": "Kaspisches|Meer"}, 50.7, 45.6, "water", 3),
)


def owners(rows: list[dict], venture: str, column: str) -> tuple[Text, tuple[str, ...]]:
    """"Kazatomprom 60%, Cameco 40%" and the sources of these shares, largest first."""
    held = sorted((r for r in rows if r["venture"] == venture and r[column]), key=lambda r: (-r[column], r["partner"]))
    said = {lang: ", ".join(f"{r['partner']} {number(r[column], lang)}{'%' if lang == 'en' else ' %'}" for r in held) for lang in EDITIONS}
    return said, tuple(dict.fromkeys(s for r in held for s in r["source"].split()))


def mine(id: str, rows: list[dict]) -> Mark:
    venture, before, now, side, name = MINES[id]
    looks = {}
    for step, kind, column in ((BEFORE, before, "share_before"), (NOW, now, "share_after")):
        said, sources = owners(rows, venture, column)
        if kind != before and now == "alone":
            said, sources = TRUST, ("prime-2026-akdala", "ice-2026-akdala")
        looks[step] = Look(kind, SIZE, said, sources, quiet=True, short=said)
    return Mark("places", id, looks, Label(side, 3, both(name)), FACTS.get(id, ()), section=PAGE, level=1)


def way(id: str, content: Content) -> Mark:
    kind, *facts = WAYS[id]
    value = content.figures[facts[0]].value
    tonnes = sum(value) / 2 if isinstance(value, tuple) else value
    return Mark("areas", id, Look(kind, width=1.6 if kind == "enriched" else round(tonnes / PER_PIXEL, 1)), facts=tuple(facts), section=PAGE)


def point(id: str, kind: str, side: str, names: str, rank: int = 1, *facts: str, says: str = "", level: int = 0) -> Mark:
    return Mark("places", id, Look(kind, KINDS[kind].size), Label(side, rank, both(names)), facts, both(says) if says else None, PAGE, level=level)


def layers(content: Content) -> tuple[Layer, ...]:
    return (
        Layer("ways", {"en": "Ways of the uranium", "de": "Wege des Urans"}, tuple(way(id, content) for id in WAYS), optional=True),
        Layer("plants", {"en": "Plants and ports", "de": "Werke und Häfen"}, (
            point("novouralsk-plant", "works", "ne", "Novouralsk|Nowouralsk", 1, "uranium-novouralsk-share"),
            point("angarsk-plant", "works", "w", "Angarsk", 1, "uranium-angarsk-stake"),
            point("ulba-plant", "works", "e", "Oskemen|Öskemen", 1, "uranium-leu-bank", "uranium-ulba-fa-capacity", "uranium-enriched-from-russia-2023"),
            point("stepnogorsk-combine", "works", "w", "Stepnogorsk", 3, "uranium-budenovskoye-stake", level=1),
            point("city-saint-petersburg", "station", "e", "Saint Petersburg|Sankt Petersburg", 1, "uranium-petersburg-2023"),
            point("city-aktau", "station", "n", "Aktau", 2),
            point("city-baku", "station", "se", "Baku", 2, says="Uranium lands at Alat, south of the city.|Das Uran landet in Alat, südlich der Stadt."),
            point("city-poti", "station", "nw", "Poti", 1, "uranium-caspian-2023"),
            point("alashankou-warehouse", "station", "e", "Alashankou", 1, "uranium-alashankou-capacity"),
        )),
        Layer("mines", {"en": "Mines", "de": "Gruben"}, tuple(mine(id, content.series[SHARES]) for id in MINES)),
    )
