"""Columns and year-by-year lines in units of their own grid: short whole numbers, the same in the narrow and the wide drawing."""

from collections.abc import Iterable

Rect = tuple[float, float, float, float]     # left, top, width, height in px
Point = tuple[float, float]
FEW = 8                                      # from so many columns or points on a grid is worth its transform
STEADY = ' vector-effect="non-scaling-stroke"'


def short(value: float) -> str:
    """At most one decimal, no trailing zero: 12.04 -> "12"."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def columns(rects: list[tuple[str, str, Rect]]) -> str | None:
    """(fill, other attributes, rect) of equally wide columns as markup, a path for each look; None if they are on no common grid.

    A column without outline becomes a thick line upwards.
    """
    across = _grid({left for _, _, (left, _, _, _) in rects})
    up = _grid({y for _, _, (_, top, _, height) in rects for y in (top, top + height)})
    if len(rects) < FEW or not across or not up:
        return None
    (x, dx), (_, dy), width = across, up, rects[0][2][2]
    bottom = max(top + height for _, _, (_, top, _, height) in rects)
    looks: dict[tuple[str, str], list[tuple[int, int, int]]] = {}
    for fill, rest, (left, top, _, height) in rects:
        looks.setdefault((fill, rest), []).append((round((left - x) / dx), round((bottom - top) / dy), round(height / dy)))
    wide = f"{width / dx:.2f}".lstrip("0")
    paths = ""
    for (fill, rest), bars in looks.items():
        if "stroke=" in rest:
            paths += f'<path fill="{fill}"{rest}{STEADY} d="{_boxes(bars, wide)}"/>'
        else:
            paths += f'<path stroke="{fill}"{rest} d="{_strokes(bars)}"/>'
    middle = x + width / 2
    return f'<g transform="matrix({dx:.5g} 0 0-{dy:.5g} {short(middle)} {short(bottom)})" fill="none" stroke-width="{wide}">{paths}</g>'


def _strokes(bars: Iterable[tuple[int, int, int]]) -> str:
    """Lines from the top of each bar down to its foot: `V0` where all stand on the axis."""
    data, at = "", (0, 0)
    standing = all(top == height for _, top, height in bars)
    for column, top, height in bars:
        data += f"m{column - at[0]} {top - at[1]}" + ("V0" if standing else f"v-{height}")
        at = (column, top - height)
    return _tight("M" + data[1:])


def _boxes(bars: Iterable[tuple[int, int, int]], width: str) -> str:
    data, at = "", (0.0, 0)
    half = float(width) / 2
    for column, top, height in bars:
        data += f"m{column - half - at[0]:g} {top - at[1]}h{width}v-{height}h-{width}z"
        at = (column - half, top)
    return _tight("M" + data[1:])


def line(attributes: str, runs: list[list[Point]]) -> str | None:
    """A line with points at equal steps, broken between the runs; None if the steps are not equal."""
    across = _grid({x for run in runs for x, _ in run})
    if not across or sum(map(len, runs)) < FEW:
        return None
    (x0, dx), y0 = across, runs[0][0][1]
    data, (column, height) = "", (0, 0.0)
    for run in runs:
        for i, (x, y) in enumerate(run):
            step = (round((x - x0) / dx) - column, round(y - y0 - height, 1))
            data += ("m" if not i else "l" if i == 1 else " ") + f"{step[0]} {short(step[1])}"
            column, height = column + step[0], height + step[1]
    return f'<path fill="none"{attributes}{STEADY} transform="matrix({dx:.5g} 0 0 1 {short(x0)} {short(y0)})" d="{_tight("M" + data[1:])}"/>'


def _tight(data: str) -> str:
    return data.replace(" -", "-")


def _grid(values: set[float]) -> tuple[float, float] | None:
    """(first, step) if all values lie on equal steps."""
    ordered = sorted(values)
    gaps = [b - a for a, b in zip(ordered, ordered[1:]) if b - a > 0.01]
    if not gaps:
        return None
    span = ordered[-1] - ordered[0]
    step = span / round(span / min(gaps))
    steps = [(value - ordered[0]) / step for value in ordered]
    return (ordered[0], step) if all(abs(n - round(n)) < 0.02 for n in steps) else None
