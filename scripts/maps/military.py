"""Map `military`: what of Russia's forces stands on Kazakh ground (leased ranges) and what just behind the border."""

from scripts.content import Content
from scripts.content.numbers import number
from scripts.maps.model import Kind, Label, Layer, Look, Map, Mark, View, Words, both

DISTANCES = "distance-to-border"
PAGE = "chapters/border/#"
NEAR = {"barnaul-missile-division": "city-barnaul", "barnaul-radar": "city-barnaul", "novosibirsk-missile-division": "city-novosibirsk",
        "novosibirsk-s400": "city-novosibirsk", "tagil-missile-division": "arms-nizhny-tagil"}     # the town whose distance is said


def declare(content: Content) -> Map:
    return Map(
        id="military",
        title={"en": "Russia has no known combat base in Kazakhstan, but it leases test ranges larger than Austria and keeps missiles and arms plants "
                     "behind the border.",
               "de": "Russland hat keine bekannte Kampfbasis in Kasachstan, pachtet aber Testgelände größer als Österreich und hat Raketen und "
                     "Rüstungswerke hinter der Grenze."},
        description={
            "en": "Map from the Volga to the Yenisei and south to Tajikistan. Hatched areas in Kazakhstan are leased by Russia: the Sary-Shagan range "
                  "west of Lake Balkhash and fields in the far west, beside Kapustin Yar and Akhtubinsk; so is the space centre of Baikonur. Pale "
                  "areas were given back. On the Russian side stand missile divisions, radars and arms plants, densest in the Urals. Russian bases lie "
                  "in Kyrgyzstan and Tajikistan.",
            "de": "Karte von der Wolga bis zum Jenissei und südlich bis Tadschikistan. Schraffierte Flächen in Kasachstan pachtet Russland: das Gelände "
                  "Sary-Schagan westlich des Balchaschsees und Felder ganz im Westen bei Kapustin Jar und Achtubinsk; ebenso das Kosmodrom Baikonur. "
                  "Helle Flächen sind zurückgegeben. Auf russischer Seite stehen Raketendivisionen, Radare und Rüstungswerke, am dichtesten im Ural. "
                  "Russische Basen liegen in Kirgistan und Tadschikistan."},
        bounds=(43, 37, 92, 58.8),
        kinds=KINDS,
        layers=layers({row["place"]: row for row in content.series[DISTANCES]}),
        views=VIEWS,
        chapters=("border",),
        credits=("natural-earth", "osm", "geonames", "leaflet"),
        base=("countries", "lakes", "rivers", "border", "crimea"),
        tints={("countries", "KZ"): "kz-tint", ("countries", "RU"): "ru-tint"},
        words=WORDS,
        notes=NOTES,
    )


KINDS = {
    "leased": Kind({"en": "Test range leased by Russia", "de": "Von Russland gepachtetes Testgelände"}, "area", "ru", "ru-text", "hatch", weight=1.2),
    "space-centre": Kind({"en": "Leased space centre (civil)", "de": "Gepachtetes Kosmodrom (zivil)"}, "area", "sand", "ru-text", weight=1, opacity=.55),
    "returned": Kind({"en": "Range given back", "de": "Zurückgegebenes Gelände"}, "area", "paper", "kz-text", dash="4 3", weight=1.2, opacity=.8),
    "closed": Kind({"en": "Radar given up", "de": "Aufgegebenes Radar"}, "circle", "paper", "kz-text", weight=1.8, size=4),
    "missiles": Kind({"en": "Missile division", "de": "Raketendivision"}, "triangle", "ru", "paper", weight=1, size=6),
    "forces": Kind({"en": "Radar, test centre, other force", "de": "Radar, Testzentrum, andere Truppe"}, "diamond", "paper", "ru-text", weight=1.6, size=4.5),
    "plant": Kind({"en": "Arms plant", "de": "Rüstungswerk"}, "square", "ink", "paper", weight=.8, size=4.2),
    "base": Kind({"en": "Russian base abroad", "de": "Russische Basis im Ausland"}, "star", "ru", "paper", weight=.8, size=7.5),
    "incident": Kind({"en": "Incident since 2024", "de": "Vorfall seit 2024"}, "cross", None, "ink", weight=2, size=4),
}

VIEWS = (
    View({"en": "Whole picture", "de": "Das ganze Bild"},
         {"en": "Ranges on Kazakh soil, missiles and arms plants north of the border, bases only further south, in Kyrgyzstan and Tajikistan.",
          "de": "Testgelände auf kasachischem Boden, Raketen und Rüstungswerke nördlich der Grenze, Basen erst weiter südlich, in Kirgistan und "
                "Tadschikistan."}),
    View({"en": "Western ranges", "de": "Gelände im Westen"},
         {"en": "Missiles and aircraft are tried out from Kapustin Yar and Akhtubinsk; half of the Kazakh district next door is leased for it.",
          "de": "Von Kapustin Jar und Achtubinsk aus werden Raketen und Flugzeuge erprobt; der halbe kasachische Nachbarbezirk ist dafür gepachtet."},
         (44.6, 45.8, 59.2, 51.8)),
    View({"en": "Sary-Shagan", "de": "Sary-Schagan"},
         {"en": "The largest range, used for missile defence and as a target; the Balkhash radar beside it has been given up.",
          "de": "Das größte Gelände, für Raketenabwehr und als Ziel genutzt; das Balchasch-Radar daneben ist aufgegeben."},
         (61.5, 43.4, 77, 49.2)),
    View({"en": "Urals", "de": "Ural"},
         {"en": "Tanks, missiles, shells: from Orsk to Nizhny Tagil lies the densest arms belt, most of it within 500 km of the border.",
          "de": "Panzer, Raketen, Granaten: Von Orsk bis Nischni Tagil liegt der dichteste Rüstungsgürtel, größtenteils keine 500 km von der Grenze."},
         (51.5, 50.3, 68, 58.8)),
    View({"en": "Bases in Central Asia", "de": "Basen in Zentralasien"},
         {"en": "For comparison: here Russia has what it lacks in Kazakhstan, a garrison of several thousand soldiers and an air base.",
          "de": "Zum Vergleich: Hier hat Russland, was ihm in Kasachstan fehlt, eine Garnison mit mehreren Tausend Soldaten und eine Luftwaffenbasis."},
         (64.5, 37, 80, 43.9)),
)

WORDS = (
    Words({"en": "Kazakhstan", "de": "Kasachstan"}, 68.5, 49.5, "home"),
    Words({"en": "Russia", "de": "Russland"}, 73.5, 57.4, "neighbour"),
    Words({"en": "China", "de": "China"}, 86.5, 42.4),
    Words({"en": "Uzbekistan", "de": "Usbekistan"}, 62.2, 42.4, rank=2),
    Words({"en": "Kyrgyzstan", "de": "Kirgistan"}, 75.4, 41.4, rank=2),
    Words({"en": "Tajikistan", "de": "Tadschikistan"}, 72.2, 38.3, rank=2),
    Words({"en": "Caspian|Sea", "de": "Kaspisches|Meer"}, 50.8, 42.2, "water", 2),
)

NOTES = (
    {"en": "Are there Russian bases in Kazakhstan? Kazakhstan’s defence ministry speaks of three leased test ranges with about 900 Russian servicemen. "
           "Russia’s defence minister spoke of “our test sites” in 2015 and in 2023 named bases only in Kyrgyzstan and Tajikistan; the Russian state "
           "agency Sputnik has also written of “Russian bases” in Kazakhstan. No official list of Russian units there was found.",
     "de": "Gibt es russische Basen in Kasachstan? Kasachstans Verteidigungsministerium spricht von drei gepachteten Testgeländen mit etwa 900 "
           "russischen Militärangehörigen. Russlands Verteidigungsminister sprach 2015 von „unseren Testgeländen“ und nannte 2023 Basen nur in "
           "Kirgistan und Tadschikistan; die russische Staatsagentur Sputnik schrieb auch von „russischen Basen“ in Kasachstan. Eine amtliche Liste "
           "russischer Einheiten dort fand sich nicht."},
    {"en": "Leased and returned areas have the size that the sources give, not the surveyed outline. Distances are our own, in a straight line, to "
           "about 10 km.",
     "de": "Gepachtete und zurückgegebene Flächen haben die Größe laut Quellen, nicht den vermessenen Umriss. Entfernungen sind unsere eigene "
           "Rechnung, in Luftlinie, auf etwa 10 km genau."},
)

# place: side and rank of the label, level, the label where it is not the place's name, what is said, sources, figures
FORCES = {
    "missiles": {
        "yasny-missile-division": ("e", 1, 0, "Yasny|Jasny", "Silos of heavy missiles, some with Avangard gliders.|Silos schwerer Raketen, teils mit "
                                   "Gleitern Awangard.", ("tass-2023-yasny",)),
        "uzhur-missile-division": ("s", 2, 0, "Uzhur|Uschur", "Chosen as the first for the Sarmat missile; being prepared in November 2025.|Als erste für die "
                                   "Rakete Sarmat vorgesehen; im November 2025 in Vorbereitung.", ("tass-2021-sarmat", "russianforces-2025-sarmat")),
        "barnaul-missile-division": ("w", 2, 0, "Barnaul|Barnaul", "Mobile Yars missiles.|Mobile Raketen Jars.", ("sputnik-2020-barnaul",)),
        "novosibirsk-missile-division": ("n", 3, 0, "Missiles|Raketen", "Mobile Yars missiles.|Mobile Raketen Jars.", ("rian-2020-yars",)),
        "tagil-missile-division": ("e", 3, 0, "Missiles|Raketen", "Mobile Yars missiles.|Mobile Raketen Jars.", ("rian-2020-yars",)),
        "tatishchevo-missile-division": ("n", 2, 0, "Tatishchevo|Tatischtschewo", "Topol-M in silos; since 2025 one regiment with Yars.|Topol-M in Silos; "
                                         "seit 2025 ein Regiment mit Jars.", ("tass-2025-tatishchevo",)),
    },
    "forces": {
        "kapustin-yar": ("w", 2, 0, "Kapustin Yar|Kapustin Jar", "The 4th range; from here Russia fired the Oreshnik missile.|Das 4. Testgelände; von hier "
                         "feuerte Russland die Rakete Oreschnik.", ("ukrinform-2024-kapustin-yar",), "fourth-range-share-in-kazakhstan"),
        "akhtubinsk-test-centre": ("s", 3, 0, "Akhtubinsk|Achtubinsk", "Main flight-test centre of the air force.|Wichtigstes Flugtestzentrum der Luftwaffe.",
                                   ("flightglobal-1995-akhtubinsk",)),
        "engels-air-base": ("e", 3, 0, "Engels|Engels", "Tu-95MS and Tu-160 bombers.|Bomber Tu-95MS und Tu-160.", ("defenceblog-2025-engels",)),
        "orsk-radar": ("nw", 3, 1, "Radar|Radar", "Took over from Balkhash.|Löste Balchasch ab.", ("globalsecurity-balkhash", "kazinform-2020-balkhash")),
        "barnaul-radar": ("s", 3, 1, "Radar|Radar", "In service by 2020.|Spätestens seit 2020 im Dienst.", ("kazinform-2020-balkhash",)),
        "tank-division-90": ("s", 3, 1, "Tank division|Panzerdivision", "90th Tank Division, formed in 2016.|90. Panzerdivision, 2016 aufgestellt.",
                             ("tass-2021-tank-division",), "tank-division-check"),
        "novosibirsk-s400": ("s", 3, 2, "S-400|S-400", "Air defence, since 2016.|Flugabwehr, seit 2016.", ("sputnik-2016-s400",)),
    },
    "plant": {
        "city-yekaterinburg": ("e", 2, 0, "", "Kalibr and Iskander cruise missiles, S-300V and Buk launchers.|Marschflugkörper Kalibr und Iskander, "
                               "Starter für S-300W und Buk.", ("interfax-2024-yekaterinburg",)),
        "arms-nizhny-tagil": ("w", 2, 0, "", "Uralvagonzavod: tanks.|Uralwagonsawod: Panzer.", ("government-2009-uralvagonzavod", "rubryka-2023-chtz")),
        "arms-izhevsk": ("w", 2, 1, "", "Kupol: Tor air defence, Garpiya drones; struck in 2024 and 2025.|Kupol: Flugabwehr Tor, Drohnen Garpija; 2024 und "
                         "2025 getroffen.", ("pravda-2025-izhevsk",)),
        "arms-votkinsk": ("e", 2, 0, "", "Iskander and intercontinental missiles; struck in February 2026.|Iskander und Interkontinentalraketen; im Februar "
                          "2026 getroffen.", ("newsx-2026-votkinsk",)),
        "city-chelyabinsk": ("n", 2, 0, "", "Tank engines.|Panzermotoren.", ("rubryka-2023-chtz",)),
        "arms-kopeysk": ("e", 3, 2, "", "Plastmass: ammunition; deadly explosion in October 2025, no drone says the governor.|Plastmass: Munition; im "
                         "Oktober 2025 tödliche Explosion, laut Gouverneur keine Drohne.", ("patrika-2025-kopeysk",)),
        "arms-miass": ("w", 2, 1, "", "Makeyev centre: designs submarine missiles and Sarmat.|Makejew-Zentrum: entwirft U-Boot-Raketen und Sarmat.",
                       ("astronautix-makeyev", "tass-2021-sarmat")),
        "arms-zlatoust": ("n", 3, 2, "", "Part of the Sineva submarine missile.|Teil der U-Boot-Rakete Sinewa.", ("frwiki-zlatmash",)),
        "city-kurgan": ("e", 2, 0, "", "BMP-3 infantry fighting vehicles.|Schützenpanzer BMP-3.", ("tass-2024-kurgan",), "kurgan-output-growth"),
        "city-orenburg": ("w", 2, 0, "", "Strela: takes part in the BrahMos missile.|Strela: an der Rakete BrahMos beteiligt.", ("eanews-2022-strela",)),
        "city-orsk": ("s", 2, 0, "", "Shell cases, rocket artillery parts.|Geschosshülsen, Teile für Raketenwerfer.", ("novosti-2025-orsk",),
                      "orsk-shell-case-share"),
        "city-omsk": ("n", 2, 0, "", "T-80BVM tanks, TOS-1A launchers.|Panzer T-80BWM, Werfer TOS-1A.", ("tass-2023-omsk",),
                      "omsk-tanks-built"),
        "city-novosibirsk": ("e", 2, 0, "", "Su-34 bombers.|Bomber Su-34.", ("tass-2023-novosibirsk",)),
        "arms-biysk": ("e", 2, 0, "", "A new line, probably for the explosive RDX.|Neue Anlage, wohl für den Sprengstoff Hexogen.", ("reuters-2025-biysk",),
                       "biysk-explosive-line"),
    },
    "base": {
        "base-201": ("n", 1, 0, "Dushanbe|Duschanbe", "Russia’s largest land base abroad, agreed until 2042.|Russlands größte Landbasis im Ausland, vereinbart "
                     "bis 2042.", ("tass-2014-tajik-base",), "tajik-base-troops", "tajik-base-redeployed"),
        "base-okno": ("e", 3, 2, "Okno|Okno", "Tracks satellites.|Verfolgt Satelliten.", ("moscowtimes-2008-okno",), "okno-debt"),
        "base-kant": ("e", 1, 0, "Kant|Kant", "Su-25 aircraft; in 2020 air defence and drones were planned.|Flugzeuge Su-25; 2020 waren Flugabwehr und Drohnen "
                      "geplant.", ("rian-2009-kant", "rbc-2020-kant"), "kyrgyz-base-troops", "kant-rent"),
        "base-karakol": ("e", 3, 1, "Karakol|Karakol", "On Lake Issyk-Kul.|Am Yssykköl.", ("pism-foreign-bases",)),
    },
    "incident": {
        "incident-radar-2024": ("n", 0, 0, "", "Claimed by a Ukrainian official, not confirmed by Russia.|Von einem ukrainischen Vertreter "
                                "beansprucht, von Russland nicht bestätigt.", ("rferl-2024-radar",)),
        "incident-oreshnik-2024": ("n", 0, 0, "", "Fired at Dnipro; Tokayev then had facilities secured.|Auf Dnipro gefeuert; Tokajew ließ danach "
                                   "Anlagen sichern.", ("pravda-2024-oreshnik",)),
        "incident-uyaly-2025": ("e", 3, 0, "Drone, Feb. 2025|Drohne, Feb. 2025", "Part found on 18 February; most such drones are Russia’s own, officials "
                                "said in June.|Teil gefunden am 18. Februar; die meisten solchen Drohnen sind russische, hieß es im Juni amtlich.",
                                ("azh-2025-drones",), "drone-parts-west-kazakhstan"),
        "incident-taskala-2025": ("s", 3, 0, "Drone, Mar. 2025|Drohne, März 2025", "Part found on 18 March, like a Russian-built Shahed.|Teil gefunden am "
                                  "18. März, wie eine in Russland gebaute Shahed.", ()),
        "incident-zhanibek-2025": ("e", 3, 0, "Drone, Mar. 2025|Drohne, März 2025", "Parts found on 24 and 26 March.|Teile gefunden am 24. und 26. März.", ()),
        "incident-orenburg-2025": ("n", 0, 0, "", "The plant took no Kazakh gas for days.|Das Werk nahm tagelang kein kasachisches Gas.", ()),
        "incident-kyzyltal-2025": ("s", 3, 0, "Drone, Oct. 2025|Drohne, Okt. 2025", "Exploded; Ukrainian inscription, no owner named.|"
                                   "Explodiert; ukrainische Aufschrift, kein Eigentümer genannt.", ("kazinform-2025-drone",)),
        "incident-yasny-2025": ("n", 0, 0, "", "Most likely a Sarmat.|Sehr wahrscheinlich eine Sarmat.", ()),
    },
}
GROUPS = (
    ("forces", "Missiles, radars, troops in Russia|Raketen, Radare, Truppen in Russland", ("missiles", "forces"), "military"),
    ("plants", "Arms plants|Rüstungswerke", ("plant",), "industry"),
    ("bases", "Bases in Central Asia|Basen in Zentralasien", ("base",), "military"),
    ("incidents", "Incidents since 2024|Vorfälle seit 2024", ("incident",), "war"),
)


def layers(km: dict[str, dict]) -> tuple[Layer, ...]:
    """`km`: rows of the distance series by place."""
    radar = ("n", 3, 0, "Balkhash radar|Radar Balchasch", "Russia denounced the agreement in 2020; it ended on 16 December 2023.|Russland kündigte das "
             "Abkommen 2020; es endete am 16. Dezember 2023.", ("zonakz-2024-balkhash", "globalsecurity-balkhash"), "balkhash-radar-reach")
    land = Layer("ranges", both("Leased and returned land|Gepachtetes und zurückgegebenes Land"), (
        _area("taysoygan-returned", "returned", "e", 3, "Taysoygan|Taissoigan", "taysoygan-before"),
        _area("emba-range-returned", "returned", "s", 2, "Emba|Emba", "emba-returned"),
        _area("taysoygan-leased", "leased", "c", 0, "", "taysoygan-after"),
        _area("sary-shagan-range", "leased", "n", 1, "Sary-Shagan|Sary-Schagan", "sary-shagan-area", "ranges-rent", "ranges-personnel", "sary-shagan-hours"),
        _area("flight-test-centre-range", "leased", "s", 2, "929th Centre|929. Zentrum", "flight-test-centre-area", "bokey-orda-leased"),
        _area("fourth-range-kazakh-part", "leased", "c", 3, "4th range|4. Gelände", "fourth-range-area", "fourth-range-launches"),
        Mark("areas", "baikonur-leased-area", Look("space-centre"), Label("s", 2, both("Baikonur")), ("baikonur-area", "baikonur-rent"),
             both("Under Russia’s defence ministry until 1997.|Bis 1997 beim russischen Verteidigungsministerium."), PAGE + "leases",
             ("informburo-2017-objects",)),
        _site("closed", "balkhash-radar", "leases", km, radar),
    ))
    return (land, *(Layer(id, both(name), tuple(_site(kind, place, anchor, km, said) for kind in kinds for place, said in FORCES[kind].items()),
                          optional=id == "incidents", off=id == "incidents") for id, name, kinds, anchor in GROUPS))


def _site(kind: str, id: str, anchor: str, km: dict[str, dict], said: tuple) -> Mark:
    """A place with the distance from the border, its own or that of the town which its source names."""
    at, rank, level, label, says, sources, *facts = said
    row = km.get(NEAR.get(id, id))
    value = row and {"en": f"about {number(row['km'], 'en')} km from the border", "de": f"etwa {number(row['km'], 'de')} km von der Grenze"}
    look = Look(kind, KINDS[kind].size, value or None, (row["source"],) if row else (), quiet=True)
    named = Label(at, rank, both(label) if label else None) if rank else None
    return Mark("places", id, look, named, tuple(facts), both(says) if says else None, PAGE + anchor, sources, level)


def _area(id: str, kind: str, at: str, rank: int, names: str, *facts: str) -> Mark:
    return Mark("areas", id, Look(kind), Label(at, rank, both(names) if names else None) if rank else None, facts, section=PAGE + "leases")
