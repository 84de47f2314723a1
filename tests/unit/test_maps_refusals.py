"""What the map house refuses, each with the place where it is wrong and what to do."""

import importlib.util
import json
from pathlib import Path

import pytest
import yaml

from scripts.content import Content, ProblemsError
from scripts.content.model import Area, Figure, Place, Source
from scripts.maps import build

DECLARATION = '''\
from scripts.maps.model import *

def text(en, de=""):
    return {"en": en, "de": de or en}

def declare(content):
    return Map(
        id="tiny",
        title=text("A finding", "Ein Befund"),
        description=text("What it shows", "Was sie zeigt"),
        bounds=(40, 40, 90, 56),
        kinds={"site": Kind(text("Site", "Platz"), fill="kz", stroke="paper"), "land": Kind(text("Land"), "area", "kz-soft", "kz")},
        layers=(Layer("sites", text("Sites"), (
            Mark("places", "baikonur", {"2024": Look("site", 9, text("8 launches"), ("agency",)), "2025": Look("site", 7, text("6 launches"), ("agency",))},
                 Label("e"), facts=("rent",)),
            Mark("areas", "lease", Look("land")),
            Mark("kz", "KZ-43", Look("land"), sources=("agency",)),
        )),),
        views=(View(text("All", "Alles"), text("Look", "Schau")), View(text("Near"), text("Look"), (60, 44, 66, 48))),
        chapters=("space",),
        credits=("natural-earth",),
        time=Time(text("Year"), text("Launches"), (
            Step("2024", "2024", "2024", text("2024"), text("Eight")), Step("2025", "2025", "2025", text("2025"), text("Six"))), "2025"),
        base=("countries", "border"),
        tints={("countries", "KZ"): "kz-soft"},
        words=(Words(text("Kazakhstan", "Kasachstan"), 67, 49, "home"),),
    )
'''
DATA = Path("docs/data")
SQUARE = [[[50, 42], [86, 42], [86, 55], [50, 55], [50, 42]]]


def collection(*features):
    return json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"id": id, "name": {"en": id, "de": id}}, "geometry": geometry} for id, geometry in features]})


@pytest.fixture
def content(tmp_path):
    """Content of one place, one area and one figure, with three small base files."""
    root = tmp_path / "docs" / "data"
    geo = root / "geo"
    geo.mkdir(parents=True)
    (geo / "countries.json").write_text(collection(("KZ", {"type": "Polygon", "coordinates": SQUARE})))
    (geo / "kz.json").write_text(collection(("KZ-43", {"type": "MultiPolygon", "coordinates": [SQUARE]})))
    (geo / "border.json").write_text(collection(("KZ-RU", {"type": "LineString", "coordinates": [[50, 55], [86, 55]]})))
    return Content(
        root=root,
        sources={"agency": Source(id="agency", type="report", title="Report", publisher="Agency", issued="2025", language="en", origin="official",
                                  URL="https://example.org/report", accessed="2026-11-23")},
        figures={"rent": Figure(id="rent", label={"en": "Rent", "de": "Pacht"}, value=115, unit="usd", as_of="2025", review_by="2027",
                                sources=("agency",), chapter="space")},
        places={"baikonur": Place(id="baikonur", name={"en": "Baikonur", "de": "Baikonur", "ru": "Байконур"}, kind="cosmodrome", country="KZ",
                                  lat=45.9, lon=63.3, sources=("agency",))},
        areas={"lease": Area(id="lease", name={"en": "Lease", "de": "Pachtland"}, kind="land", schematic=True,
                             points=((62, 45), (64, 45), (64, 47), (62, 45)), sources=("agency",))},
        units={"usd": {"en": "${value} million", "de": "{value} Mio. US-Dollar"}},
        texts={f"maps.{key}": text for key, text in yaml.safe_load((DATA / "interface/maps.yml").read_text(encoding="utf-8")).items()},
        palette=yaml.safe_load((DATA / "palette.yml").read_text(encoding="utf-8")),
        where={"places": {"baikonur": ("docs/data/places/x.yml", 7)}, "areas": {"lease": ("docs/data/areas/x.yml", 1)}})


@pytest.fixture
def declared(tmp_path):
    """A module with a declaration in which some words are replaced."""
    def write(*changes):
        source = DECLARATION
        for old, new in changes:
            assert old in source, old
            source = source.replace(old, new)
        path = tmp_path / "scripts" / "maps" / "tiny.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
        spec = importlib.util.spec_from_file_location("tiny", path)
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
    return write


def refusals(content, module):
    with pytest.raises(ProblemsError) as caught:
        build.plates(content, [module])
    return [str(problem) for problem in caught.value.problems]


def test_the_declaration_itself_is_fine(content, declared, tmp_path):
    made = build.build_maps(content, ("en", "de"), tmp_path / "build", lambda line: None, [declared()])
    assert made == [{"id": "tiny", "title": {"en": "A finding", "de": "Ein Befund"}, "description": {"en": "What it shows", "de": "Was sie zeigt"},
                     "page": "maps/tiny/", "features": 3, "chapters": ["space"], "sources": ["agency"],
                     "figures": {"rent": {"en": "Baikonur", "de": "Baikonur"}}}]
    live = (tmp_path / "build/assets/de/maps/tiny.js").read_text(encoding="utf-8")
    assert all(f'"feature":"{id}"' in live for id in ("baikonur", "lease", "KZ-43"))


WRONG = [
    ("unknown place", ('"baikonur"', '"baikonurr"'), 'scripts/maps/tiny.py:14: "baikonurr" is not in docs/data/places (did you mean "baikonur"?)'),
    ("unknown region", ('"KZ-43"', '"KZ-44"'), '"KZ-44" is not in docs/data/geo/kz.json (did you mean "KZ-43"?): add it there or mend the name'),
    ("unknown base file", ('Mark("kz",', 'Mark("kzz",'), '"kzz" is no source of marks (did you mean "kz"?)'),
    ("unknown figure", ('("rent",)', '("rant",)'), '"baikonur" names the figure "rant", which does not exist (did you mean "rent"?)'),
    ("unknown source", ('("agency",)),\n        )),)', '("agancy",)),\n        )),)'), '"KZ-43" names the source "agancy", which does not exist'),
    ("value without source", ('Look("land"), sources=("agency",)', 'Look("land", value=text("9"))'), '"KZ-43" has a value without a source'),
    ("place outside the map", ("bounds=(40, 40, 90, 56)", "bounds=(40, 40, 90, 45.5)"),
     'docs/data/places/x.yml:7: "baikonur" at 45.9, 63.3 (lat, lon) lies outside the map "tiny": '
     "mend the coordinates or widen `bounds` in scripts/maps/tiny.py"),
    ("bounds turned round", ("bounds=(40, 40, 90, 56)", "bounds=(90, 40, 40, 56)"), "are no part of the world: write (west, south, east, north) in degrees"),
    ("view outside the map", ("(60, 44, 66, 48)", "(60, 34, 66, 48)"), 'the view "Near" looks beyond the bounds of the map'),
    ("no German text", ('title=text("A finding", "Ein Befund")', 'title={"en": "A finding"}'),
     'scripts/maps/tiny.py:9: the German text (`de`) beside "A finding" is missing: add it'),
    ("unknown colour", ('fill="kz"', 'fill="kx"'), 'the colour "kx" of the kind "site" is not in docs/data/palette.yml'),
    ("unknown tint", ('"KZ"): "kz-soft"', '"KZ"): "kz-sofd"'), 'the tint "kz-sofd" is not in docs/data/palette.yml (did you mean "kz-soft"?)'),
    ("unknown shape", ('"area", "kz-soft"', '"aria", "kz-soft"'), 'the kind "land" has the shape "aria": use one of circle'),
    ("unknown pattern", ('"area", "kz-soft", "kz"', '"area", "kz-soft", "kz", "stripes"'), 'the kind "land" has the pattern "stripes": use one of hatch, dots'),
    ("pattern on a point", ('stroke="paper"', 'stroke="paper", pattern="hatch"'), 'the kind "site" has a pattern, but is a circle: only areas have patterns'),
    ("unknown kind", ('Look("site", 9', 'Look("sight", 9'), '"baikonur" is of the kind "sight", which the map does not have'),
    ("steps overlap", ('Step("2025", "2025", "2025"', 'Step("2025", "2024", "2025"'), 'the time step "2025" begins (2024) before "2024" is over (2024)'),
    ("step ends before it begins", ('Step("2025", "2025", "2025"', 'Step("2025", "2025", "2024"'), 'the time step "2025" ends (2024) before it begins (2025)'),
    ("look for no step", ('"2024": Look', '"2023": Look'), '"baikonur" has a look for the time step "2023", which the map does not have'),
    ("slider starts nowhere", ('text("Six"))), "2025"', 'text("Six"))), "2026"'), 'the slider starts at "2026", which is no time step'),
    ("unknown base layer", ('"countries", "border"', '"countries", "borders"'), 'the base "borders" is not in docs/data/geo (did you mean "border"?)'),
    ("unknown credit", ('("natural-earth",)', '("nature",)'), 'the credit "nature" has no text: add `credit-nature` to docs/data/interface/maps.yml'),
    ("twice", ('Mark("areas", "lease", Look("land")),', 'Mark("areas", "lease", Look("land")), Mark("areas", "lease", Look("land")),'),
     '"lease" stands on the map twice'),
]


@pytest.mark.parametrize(("change", "message"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_refused(content, declared, change, message):
    found = refusals(content, declared(change))
    assert len([line for line in found if message in line]) == 1, found


def test_everything_is_said_at_once(content, declared):
    found = refusals(content, declared(('fill="kz"', 'fill="kx"'), ('"KZ-43"', '"KZ-44"'), ("(60, 44, 66, 48)", "(60, 34, 66, 48)")))
    assert len(found) == 3


def test_two_maps_are_refused_together(content, declared):
    one = declared(('fill="kz"', 'fill="kx"'))
    with pytest.raises(ProblemsError) as caught:
        build.plates(content, [one, one])
    assert caught.value.problems
