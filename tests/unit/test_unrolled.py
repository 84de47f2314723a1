"""The border, unrolled: lengths add up, marks stand in their order, picture and table show the same."""

import re
from xml.etree import ElementTree

import pytest

from scripts.content.figures import value_of
from scripts.unrolled.build import SCHEMES, build_unrolled
from scripts.unrolled.layout import LEFT, RIGHT, _box, _overlap
from scripts.unrolled.line import distance
from scripts.unrolled.marks import widest_gap
from scripts.unrolled.plan import plan
from scripts.unrolled.svg import picture
from scripts.unrolled.table import tables

EDITIONS = ("en", "de")


@pytest.fixture(scope="module", params=EDITIONS)
def planned(content, request):
    return plan(content, request.param)


@pytest.fixture(scope="module")
def line(content):
    return plan(content, "en").line


def test_lengths_add_up_to_the_border(content, line):
    whole = value_of(content.figures["border-length-osm"], content)
    assert line.length == pytest.approx(whole, abs=2)  # regions are rounded to a kilometre each
    for side, count in (("RU", 12), ("KZ", 8)):
        parts = line.parts[side]
        assert len(parts) == count and parts[0].start == 0 and parts[-1].end == pytest.approx(line.length)
        assert all(before.end == after.start for before, after in zip(parts, parts[1:]))


def test_each_region_is_as_long_as_measured(content, line):
    measured = {row["region"]: row["border_km"] for row in content.series["border-regions"]}
    assert {part.region: round(part.end - part.start) for parts in line.parts.values() for part in parts} == measured


def test_kilometres_grow_along_the_line(line):
    assert line.at[0] == line.sea > 0
    assert all(a <= b for a, b in zip(line.at, line.at[1:]))


def test_a_point_of_the_line_is_nearest_to_itself(line):
    for i in (3, 400, 1000):
        km, far = line.nearest(line.points[i])
        assert far < .01 and km == pytest.approx(line.at[i], abs=.1)


def test_distances_agree_with_the_measured_ones(content, line):
    for row in content.series["border-cities"]:
        place = content.places[row["place"]]
        assert line.nearest((place.lon, place.lat))[1] == pytest.approx(row["distance_km"], abs=3)


def test_a_way_across_is_found_with_its_direction(line):
    north, south = (70.0, 57.0), (70.0, 53.0)
    (down,), (up,) = line.crossings((north, south)), line.crossings((south, north))
    assert down[1] == "KZ" and up[1] == "RU" and down[0] == pytest.approx(up[0])


def test_great_circle():
    assert distance((0, 0), (0, 1)) == pytest.approx(111.2, abs=.1)


def test_marks_stand_in_order_and_on_the_line(planned):
    kms = [mark.km for mark in planned.marks]
    assert kms == sorted(kms) and kms[0] >= 0 and kms[-1] <= planned.line.length
    assert len({mark.id for mark in planned.marks}) == len(planned.marks)


def test_the_order_is_that_of_the_map(planned):
    order = [mark.id for mark in planned.marks]
    for west, east in (("city-astrakhan", "city-oral"), ("city-oral", "city-orsk"), ("city-orsk", "city-petropavl"), ("city-petropavl", "city-semey"),
                       ("cpc-pipeline", "atyrau-samara-pipeline"), ("river-ural", "river-tobol"), ("river-tobol", "river-irtysh")):
        assert order.index(west) < order.index(east)


def test_every_crossing_of_the_data_is_there(content, planned):
    for kind in ("road", "rail"):
        assert {m.id for m in planned.marks if m.kind == kind} == {p.id for p in content.places.values() if p.kind == f"{kind}-crossing"}


def test_rivers_pass_from_side_to_side(planned):
    sides = {mark.id: mark.side for mark in planned.marks if mark.kind == "river"}
    assert sides["river-ural"] == "KZ RU" and sides["river-ural-2"] == "RU RU" and sides["river-irtysh"] == "KZ RU"


def test_oil_flows_as_it_does(planned):
    assert {m.id: m.side for m in planned.marks if m.kind == "pipeline"} == {
        "cpc-pipeline": "RU", "atyrau-samara-pipeline": "RU", "karachaganak-orenburg": "RU", "omsk-alashankou": "KZ"}


def test_the_widest_gap_lies_in_the_altai(planned):
    start, end = widest_gap(planned.marks, planned.line)
    assert end == planned.line.length and end - start > 700


def test_names_do_not_lie_on_each_other(planned):
    boxes = [_box(name) for name in planned.names.values()]
    assert not [(a, b) for i, a in enumerate(boxes) for b in boxes[:i] if _overlap(a, b)]
    assert all(box[0] >= LEFT - 2 and box[2] <= RIGHT + 2 for box in boxes)


def test_picture_and_table_show_every_mark(planned):
    links, rows = re.findall(r'href="#(unrolled-[\w-]+)"', picture(planned)), re.findall(r'<tr id="(unrolled-[\w-]+)"', tables(planned))
    assert sorted(links) == sorted(rows) and len(rows) == len(planned.marks)


def test_every_mark_says_what_it_is(planned):
    said = [planned.says(mark) for mark in planned.marks]
    assert len(set(said)) == len(said) and not any("{" in words for words in said)
    assert not any("{" in planned.sentence(key) for key in ("description", "finding", "note"))


def test_files_stand_alone(content, tmp_path):
    build_unrolled(content, EDITIONS, tmp_path)
    for lang in EDITIONS:
        for scheme in SCHEMES:
            text = (tmp_path / "assets" / lang / "charts" / f"border-unrolled-{scheme}.svg").read_text(encoding="utf-8")
            ElementTree.fromstring(text)
            assert "var(" not in text and "<a " not in text and "href" not in text
        assert f"border-unrolled-{SCHEMES[0]}.svg" in (tmp_path / "charts" / lang / "border-unrolled.html").read_text(encoding="utf-8")
