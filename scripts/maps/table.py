"""The map as a table: every feature in reading order, and its values by time step. Also as CSV and GeoJSON."""

import csv
import io
import json
from html import escape

from scripts.content import Content
from scripts.content.model import EDITIONS
from scripts.content.numbers import date
from scripts.maps import markup
from scripts.maps.bind import Feature, Plate
from scripts.maps.model import Look

LOCAL = ("ru", "kk", "kk_latn")


def table(plate: Plate, content: Content, lang: str) -> str:
    """HTML of the table of features, and of the table of time steps where there are any."""
    head = "".join(f'<th scope="col">{escape(content.text(f"maps.{name}", lang))}</th>' for name in ("name", "other-names", "what", "known", "sources"))
    body = ""
    for layer in plate.map.layers:
        rows = [_row(f, plate, content, lang) for f in plate.features if f.layer == layer.id]
        body += f'<tbody><tr><th class="map-layer" colspan="5" scope="rowgroup">{escape(layer.name[lang])}</th></tr>{"".join(rows)}</tbody>'
    caption = escape(content.text("maps.table-caption", lang))
    return f'<table class="map-rows"><caption>{caption}</caption><thead><tr>{head}</tr></thead>{body}</table>' + _steps(plate, content, lang)


def _row(feature: Feature, plate: Plate, content: Content, lang: str) -> str:
    names = "<br>".join(f'<span lang="{tag}">{escape(name)}</span>' for tag, name in markup.local_names(feature.name, lang))
    if feature.former:
        names += f'<br><span>{escape(content.text("maps.formerly", lang))} {escape(", ".join(feature.former))}</span>'
    kind = said(feature, plate, lang)
    if feature.schematic:
        kind += f", {content.text('maps.schematic', lang)}"
    known = markup.remarks(feature, content, lang)
    look = feature.look(plate.start)
    if look and look.value:
        step = next((s.label[lang] + ": " for s in plate.map.time.steps if s.id == plate.start), "") if plate.map.time else ""
        known.insert(0, f"{step}{look.value[lang]}")
    as_of = content.text("maps.as-of", lang)
    known += [f"{f.label[lang]}: {f.value[lang]} ({as_of} {date(f.as_of, lang)})" for f in feature.facts]
    cells = [names, escape(kind), "<br>".join(map(escape, known)), markup.refs(plate, feature.lasting)]
    return (f'<tr data-feature="{feature.id}"><th scope="row">{escape(feature.name[lang])}</th>'
            + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")


def said(feature: Feature, plate: Plate, lang: str) -> str:
    """What it is, in the words of the legend."""
    return plate.map.kinds[feature.seen(plate.start).kind].label[lang]


def _steps(plate: Plate, content: Content, lang: str) -> str:
    """A table for each layer that changes; a gap is said, not drawn as nought."""
    if not plate.map.time:
        return ""
    moving = [(layer, [f for f in plate.features if f.layer == layer.id and any(f.looks)]) for layer in plate.map.layers]
    moving = [(layer, found) for layer, found in moving if found]
    said = plate.map.time.value[lang]
    return "".join(_changes(found, said if len(moving) == 1 else f"{said}: {layer.name[lang]}", plate, content, lang) for layer, found in moving)


def _changes(moving: list[Feature], caption: str, plate: Plate, content: Content, lang: str) -> str:
    """Time downwards and features across, or the other way where there are more features than times."""
    runs = _runs(moving, plate, lang)
    grid = [[label, *cells, cited] for label, cells, cited in runs]
    head = [plate.map.time.label[lang], *(f.name[lang] for f in moving), content.text("maps.sources", lang)]
    if len(moving) > len(runs):
        head, *grid = zip(head, *grid)
    columns = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    rows = "".join(f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in cells)}</tr>' for first, *cells in grid)
    return f'<table class="map-rows"><caption>{escape(caption)}</caption><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table>'


def _runs(moving: list[Feature], plate: Plate, lang: str) -> list[tuple[str, list[str], str]]:
    """(time, value of each feature, numbers of the sources), with steps that say the same joined into one."""
    runs: list[tuple[str, str, list[str], str]] = []
    for step in plate.map.time.steps:
        looks = [f.looks.get(step.id) for f in moving]
        cells = [_cell(look, plate, lang) for look in looks]
        cited = " ".join(map(str, markup.numbers(plate, [s for look in looks if look for s in look.sources])))
        first = runs.pop()[0] if runs and runs[-1][2:] == (cells, cited) else step.label[lang]
        runs.append((first, step.label[lang], cells, cited))
    return [(first if first == last else f"{first} – {last}", cells, cited) for first, last, cells, cited in runs]


def _cell(look: Look | None, plate: Plate, lang: str) -> str:
    return look.short[lang] if look and look.short else _value(look, plate, lang)


def _value(look: Look | None, plate: Plate, lang: str) -> str:
    """The value of a step, else what the feature is then; a dash where it is not seen."""
    return (look.value or plate.map.kinds[look.kind].label)[lang] if look else "–"


def as_csv(plate: Plate) -> str:
    """One row for each feature; a column for each time step. Shapes as well-known text."""
    steps = [s.id for s in plate.map.time.steps] if plate.map.time else []
    names = [f"name_{key}" for key in (*EDITIONS, *LOCAL)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["id", "layer", "kind", *names, "schematic", "geometry", "facts_en", "note_en", "sources", *steps])
    for f in plate.features:
        facts = "; ".join(f"{x.label['en']}: {x.value['en']} (as of {x.as_of})" for x in f.facts)
        values = [_value(f.looks.get(s), plate, "en") if any(f.looks) else "" for s in steps]
        writer.writerow([f.id, f.layer, f.seen(plate.start).kind, *(f.name.get(k, "") for k in (*EDITIONS, *LOCAL)),
                         str(f.schematic).lower(), _wkt(f), facts, (f.note or {}).get("en", ""), " ".join(f.cited), *values])
    return out.getvalue()


def _wkt(feature: Feature) -> str:
    runs = [", ".join(f"{lon} {lat}" for lon, lat in line) for line in feature.lines]
    if feature.shape == "point":
        return f"POINT ({runs[0]})"
    if feature.shape == "line":
        return f"LINESTRING ({runs[0]})"
    return f"POLYGON (({runs[0]}))" if feature.shape == "area" else feature.source + ":" + feature.id


def as_geojson(plate: Plate) -> str:
    """The features with their names, facts and values by time step."""
    kinds = {"point": ("Point", lambda f: f.lines[0][0]), "line": ("LineString", lambda f: f.lines[0]),
             "area": ("Polygon", lambda f: f.lines), "base": ("MultiPolygon", lambda f: [[ring] for ring in f.lines])}
    features = []
    for f in plate.features:
        kind, points = kinds[f.shape]
        values = {step: {"kind": look.kind, "value": look.value} for step, look in f.looks.items() if step}
        properties = {"id": f.id, "layer": f.layer, "kind": f.seen(plate.start).kind, "name": f.name, "schematic": f.schematic,
                      "facts": [{"label": x.label, "value": x.value, "as_of": x.as_of} for x in f.facts],
                      "note": f.note, "sources": list(f.cited), "values": values}
        features.append({"type": "Feature", "id": f.id, "geometry": {"type": kind, "coordinates": points(f)}, "properties": properties})
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'
