"""The usual forms of a chart, each named at the drawing itself: lines over time, stacked columns, bars.

Points are plain dicts, colours are tokens of the palette, `size` is the width drawn for. A chart module counts and
judges, a form only draws. A value that is missing (`None`) breaks the line; points that are given are joined, so mark
them with `dots` where years lie between.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from scripts.charts.house import colour, hatch
from scripts.charts.model import Size
from scripts.content.numbers import number

EM, BOLD = 0.56, 1.14  # mean width of a letter in font sizes; how much wider a bold one is
Point = dict[str, Any]


@dataclass(frozen=True)
class Strand:
    """One line, or one layer of columns. `key`: the value of a point's "key". `name`: as readers see it."""

    key: str
    name: str
    colour: str
    hatched: bool = False
    dashed: bool = False

    @property
    def fill(self) -> str:
        return hatch(self.colour) if self.hatched else colour(self.colour)


def lines(points: Iterable[Point], strands: Sequence[Strand], size: Size, lang: str, title: str, *, top: float | None = None,
          ticks: Sequence[int] | None = None, height: int = 260, dots: bool = False) -> Any:
    """Lines over the years: points {"x": year, "y": value or None, "key": strand}. Names stand at the ends of the lines.

    top: end of the axis, else the highest value. ticks: years on the axis. dots: mark every point (for series with gaps of years).
    """
    import altair as alt  # slow to import: only when the chart is drawn

    rows = _known(points, strands)
    years = sorted({row["x"] for row in rows})
    top = top or max(row["y"] for row in rows if row["y"] is not None)
    room = max(_wide(strand.name, size) for strand in strands) * BOLD + 12
    direct = room < size.width * 0.36
    axis, left = _y(alt, top, lang, size)
    x = alt.X("x:Q", scale=alt.Scale(domain=[years[0], years[-1]], nice=False),
              axis=alt.Axis(values=list(ticks or _thinned(years, size)), format="d", labelFlush=False))
    y = alt.Y("y:Q", scale=alt.Scale(domain=[0, top], nice=not direct), axis=axis)
    drawn = []
    for strand in strands:
        own = alt.Chart(alt.Data(values=[row for row in rows if row["key"] == strand.key])).encode(x, y)
        drawn.append(own.mark_line(color=colour(strand.colour), strokeDash=[5, 3] if strand.dashed else alt.Undefined))
        if dots:
            drawn.append(own.mark_point(color=colour(strand.colour), fill=colour(strand.colour if not strand.hatched else "paper"), size=28, opacity=1))
    if direct:
        ends = _ends(rows, strands, top, height, size)
        drawn += [alt.Chart(alt.Data(values=[end])).encode(alt.X("x:Q"), alt.Y("y:Q")).mark_text(
            align="left", dx=7, fontWeight="bold", color=colour(end["colour"])).encode(text="name:N") for end in ends]
    whole = alt.layer(*drawn).properties(width=size.width - left - (room if direct else 12), height=height if size.wide else height - 40,
                                         title=alt.Title(title))
    return whole if direct else alt.vconcat(_key(alt, strands, size), whole)


def columns(points: Iterable[Point], strands: Sequence[Strand], size: Size, lang: str, title: str, *, top: float | None = None,
            ticks: Sequence[Any] | None = None, height: int = 240) -> Any:
    """Stacked columns: points {"x": year or word, "y": value, "key": strand}, the first strand at the bottom. `ticks`: what the axis names."""
    import altair as alt

    rows = _known(points, strands)
    names = list(dict.fromkeys(row["x"] for row in rows))
    pieces = stacked(rows, [strand.key for strand in strands])
    fills = {strand.key: strand.fill for strand in strands}
    top = top or max(piece["to"] for piece in pieces)
    axis, left = _y(alt, top, lang, size)
    x = alt.X("x:O", scale=alt.Scale(domain=names, paddingInner=0.25, paddingOuter=0.1), axis=alt.Axis(values=list(ticks or _thinned(names, size))))
    y = alt.Y("from:Q", scale=alt.Scale(domain=[0, top], nice=True), axis=axis)
    drawn = alt.Chart(alt.Data(values=[piece | {"fill": fills[piece["key"]]} for piece in pieces])).mark_bar().encode(
        x, y, y2="to:Q", fill=alt.Fill("fill:N", scale=None))
    drawn = drawn.properties(width=size.width - left - 8, height=height if size.wide else height - 30, title=alt.Title(title))
    return alt.vconcat(_key(alt, strands, size), drawn) if len(strands) > 1 else drawn


def bars(rows: Iterable[Point], size: Size, lang: str, title: str) -> Any:
    """Lying bars, one a row: {"name", "value", "colour" (token), "label" (else the number)}, from the top down as given."""
    import altair as alt

    shown = [row | {"fill": colour(row["colour"]), "label": row.get("label") or number(row["value"], lang)} for row in rows]
    names = [row["name"] for row in shown]
    left = min(max(_wide(name, size) for name in names), size.width * 0.45) + 10
    right = max(_wide(row["label"], size) for row in shown) + 8
    y = alt.Y("name:N", scale=alt.Scale(domain=names, paddingInner=0.3), sort=None,
              axis=alt.Axis(grid=False, minExtent=left, maxExtent=left, labelLimit=left, labelColor=colour("ink")))
    x = alt.X("value:Q", scale=alt.Scale(domain=[0, max(row["value"] for row in shown)], nice=False), axis=None)
    base = alt.Chart(alt.Data(values=shown)).encode(x, y)
    drawn = base.mark_bar().encode(fill=alt.Fill("fill:N", scale=None)) + base.mark_text(align="left", dx=5).encode(text="label:N")
    return drawn.properties(width=size.width - left - right - 8, height=len(shown) * round(size.font * 1.75), title=alt.Title(title))


def stacked(rows: Iterable[Point], order: Sequence[str]) -> list[Point]:
    """Points as pieces of columns: "from" and "to" counted from the axis up, in the `order` of keys."""
    rows, below, pieces = list(rows), {}, []
    for key in order:
        for row in (r for r in rows if r["key"] == key and r["y"]):
            start = below.get(row["x"], 0)
            below[row["x"]] = start + row["y"]
            pieces.append(row | {"from": start, "to": below[row["x"]]})
    return pieces


def spread(places: Sequence[float], least: float, low: float, high: float) -> list[float]:
    """The same places, in order, moved apart to stand at least `least` from each other between `low` and `high`."""
    order = sorted(range(len(places)), key=lambda i: places[i])
    moved = list(places)
    for before, here in zip(order, order[1:]):
        moved[here] = max(moved[here], moved[before] + least)
    for limit, here in zip([high - least * i for i in range(len(order))], reversed(order)):
        moved[here] = max(low, min(moved[here], limit))
    return moved


def _known(points: Iterable[Point], strands: Sequence[Strand]) -> list[Point]:
    rows = list(points)
    if stray := {row["key"] for row in rows} - {strand.key for strand in strands}:
        raise ValueError(f"no strand for {', '.join(sorted(stray))}: name each key of the points")
    return rows


def _ends(rows: list[Point], strands: Sequence[Strand], top: float, height: int, size: Size) -> list[Point]:
    """The names at the last points of their lines, moved apart where they would touch."""
    last = [max((r for r in rows if r["key"] == s.key and r["y"] is not None), key=lambda r: r["x"]) for s in strands]
    per_px = top / (height if size.wide else height - 40)
    heights = spread([row["y"] for row in last], size.font * 1.2 * per_px, 0, top)
    years = max(row["x"] for row in rows)
    text = {"kz": "kz-text", "ru": "ru-text", "grey": "ink-soft", "sand": "ink-soft", "edge": "ink-soft"}
    return [{"x": years, "y": y, "name": s.name, "colour": text.get(s.colour, s.colour)} for s, y in zip(strands, heights)]


def _key(alt: Any, strands: Sequence[Strand], size: Size) -> Any:
    """The names of the strands beside squares, in as many rows as they need."""
    room, rows, x, line = size.width - 20, [], 0.0, 0
    for strand in strands:
        wide = 16 + _wide(strand.name, size) + 14
        if x and x + wide > room:
            x, line = 0.0, line + 1
        rows.append({"x": x + 6, "y": line, "name": strand.name, "fill": strand.fill})
        x += wide
    base = alt.Chart(alt.Data(values=rows)).encode(
        alt.X("x:Q", scale=alt.Scale(domain=[0, room], nice=False), axis=None),
        alt.Y("y:Q", scale=alt.Scale(domain=[-0.5, line + 0.5], reverse=True, nice=False), axis=None))
    return (base.mark_square(size=110, opacity=1).encode(fill=alt.Fill("fill:N", scale=None))
            + base.mark_text(align="left", baseline="middle", dx=11).encode(text="name:N")).properties(width=room, height=(line + 1) * size.font * 1.5)


def _y(alt: Any, top: float, lang: str, size: Size) -> tuple[Any, float]:
    """The upright axis with numbers as the edition writes them, and its width in px."""
    shown = "format(datum.value, ',~g')" if top < 1e5 else "format(datum.value, ',d')"
    if lang == "de":
        shown = f"replace(replace(replace({shown}, regexp(',', 'g'), '_'), '.', ','), regexp('_', 'g'), '.')"
    left = max(22, len(re.sub(r"\.\d+$", "", number(round(top, 1), lang))) * size.font * EM + (size.font * EM * 2 if top < 5 else 0) + 8)
    return alt.Axis(tickCount=5, labelExpr=shown, minExtent=left, maxExtent=left), left


def _thinned(names: Sequence[Any], size: Size) -> list[Any]:
    """Every name that has room on the axis; the last one always."""
    longest = max(_wide(str(name), size) for name in names) + 12
    every = max(1, -(-int(longest * len(names)) // (size.width - 50)))
    return [name for i, name in enumerate(reversed(names)) if i % every == 0][::-1]


def _wide(words: str, size: Size) -> float:
    """Of a text in px, about."""
    return len(words) * size.font * EM
