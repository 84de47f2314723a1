"""The picture. Coloured by docs/assets/listings/unrolled.css: through variables in a page, through the palette's values in a file."""

import math
import re
from html import escape

from scripts.content.numbers import number
from scripts.unrolled.layout import ARM, BOTTOM, HEIGHT, LEFT, MIDDLE, RIGHT, TOP, WIDTH
from scripts.unrolled.line import KM, Part
from scripts.unrolled.marks import Mark
from scripts.unrolled.plan import Plan

AXIS = 322
WAVE = 3.2
NARROW = 40   # units: a region narrower than this bears its name above, on a leader
_VARIABLE = re.compile(r"var\(--([\w-]+)\)")


def picture(plan: Plan) -> str:
    """The SVG for a page: every mark is a link to its row in the table."""
    words = escape(plan.sentence("description"))
    return (f'<svg class="unrolled-svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="group" aria-label="{words}">{_defs()}{_ends(plan)}'
            f'{_band(plan, "RU")}{_band(plan, "KZ")}{_axis(plan)}{_line(plan)}<g class="u-marks">{"".join(_link(plan, m) for m in _order(plan))}</g></svg>')


def file(plan: Plan, style: str, palette: dict[str, dict[str, str]], scheme: str) -> str:
    """The same as a file of its own, in one colour scheme. `style`: the style sheet."""
    style = _VARIABLE.sub(lambda m: palette[m[1]][scheme] if m[1] in palette else m[0], style).replace("var(--sans)", "sans-serif")
    drawn = re.sub(r'<a class="([\w-]+)" [^>]*aria-label="([^"]*)">', r'<g class="\1"><title>\2</title>', picture(plan)).replace("</a>", "</g>")
    drawn = drawn.replace('class="unrolled-svg"', f'class="unrolled-svg" xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"', 1)
    return drawn.replace("<defs>", f'<style>{style}</style><rect width="100%" height="100%" fill="{palette["paper"][scheme]}"/><defs>', 1)


def _order(plan: Plan) -> list[Mark]:
    """Ranges first, that nothing is hidden below them; the rest from west to east."""
    return sorted(plan.marks, key=lambda mark: mark.kind != "range")


def _defs() -> str:
    stops = '<stop offset="0" class="u-near"/><stop offset="1" class="u-far"/>'
    return (f'<defs><linearGradient id="u-ru" x1="0" y1="1" x2="0" y2="0">{stops}</linearGradient>'
            f'<linearGradient id="u-kz" x1="0" y1="0" x2="0" y2="1">{stops}</linearGradient>'
            '<pattern id="u-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            '<path d="M0 0V5" class="u-hatch"/></pattern></defs>')


def _band(plan: Plan, side: str) -> str:
    """The land of one side: a part for each region, with its name and length."""
    top, x = (TOP, plan.frame.x) if side == "RU" else (MIDDLE, plan.frame.x)
    low = side.lower()
    drawn = f'<rect class="u-land u-{low}" x="{LEFT}" y="{top}" width="{RIGHT - LEFT}" height="{MIDDLE - TOP}" fill="url(#u-{low})"/>'
    for part in plan.line.parts[side][:-1]:
        at = x(part.end)
        drawn += f'<path class="u-cut" d="M{at:.1f} {MIDDLE}V{TOP if side == "RU" else BOTTOM}"/>'
    return f'{drawn}<g class="u-names u-{low}">{"".join(_region(plan, part, side) for part in plan.line.parts[side])}</g>'


def _region(plan: Plan, part: Part, side: str) -> str:
    x, length = plan.frame.x(part.middle), f"{plan.km(part.end - part.start)} km"
    name = escape(plan.region(part))
    if plan.frame.scale * (part.end - part.start) < NARROW:
        return f'<path class="u-leader" d="M{x:.1f} {TOP + 20}V17"/><text x="{x:.1f}" y="12">{name} <tspan class="u-km">{length}</tspan></text>'
    y = TOP - 19 if side == "RU" else BOTTOM + 15
    return f'<text x="{x:.1f}" y="{y}">{name}<tspan class="u-km" x="{x:.1f}" dy="13">{length}</tspan></text>'


def _line(plan: Plan) -> str:
    shore = plan.frame.x(plan.line.sea)
    return f'<path class="u-sea" d="M{LEFT} {MIDDLE}H{shore:.1f}"/><path class="u-line" d="M{shore:.1f} {MIDDLE}H{RIGHT}"/>'


def _ends(plan: Plan) -> str:
    """The sea on the left, the mountains on the right."""
    waves = "".join(f'<path class="u-wave" d="M4 {y}{_along(4, 36, WAVE)}"/>' for y in range(TOP + 8, BOTTOM, 14) if not MIDDLE - 50 < y < MIDDLE + 50)
    ridge = "".join(f'<path class="u-ridge" d="M{RIGHT + 4} {MIDDLE + dy}l8-13 5 7 6-10 9 16"/>' for dy in (-46, 58))
    words = "".join(f'<text class="u-end" transform="translate({x} {MIDDLE}) rotate(-90)">{escape(plan.text(key))}</text>'
                    for key, x in (("caspian", 22), ("altai", RIGHT + 22)))
    return waves + ridge + words


def _axis(plan: Plan) -> str:
    """Kilometres from the Caspian end, and at each a needle that points north."""
    drawn = f'<path class="u-axis" d="M{LEFT} {AXIS - 12}H{RIGHT}"/>'
    for km in range(0, int(plan.line.length), 500):
        x = plan.frame.x(km)
        long = km % 1000 == 0
        words = f'<text class="u-tick" x="{x:.1f}" y="{AXIS + 14}">{number(km, plan.lang)}{" km" if not km else ""}</text>' if long else ""
        drawn += f'<path class="u-axis" d="M{x:.1f} {AXIS - 12}v{8 if long else 4}"/>{words}' + (_needle(plan, km) if long and km else "")
    return drawn


def _needle(plan: Plan, km: float) -> str:
    """North as seen from the unrolled line at this kilometre, judged by 80 km to either side."""
    (ax, ay), (bx, by) = (_point(plan, km + step) for step in (-80, 80))
    east = (bx - ax) * KM * math.cos(math.radians((ay + by) / 2))
    angle = math.degrees(math.atan2((by - ay) * KM, east))
    return f'<path class="u-needle" transform="translate({plan.frame.x(km) + 32:.1f} {AXIS + 10}) rotate({angle:.0f})" d="M0-8L3 6 0 3-3 6z"/>'


def _point(plan: Plan, km: float) -> tuple[float, float]:
    at = plan.line.at
    i = next(i for i in range(1, len(at)) if at[i] >= km)
    t = (km - at[i - 1]) / (at[i] - at[i - 1]) if at[i] > at[i - 1] else 0
    (ax, ay), (bx, by) = plan.line.points[i - 1], plan.line.points[i]
    return ax + t * (bx - ax), ay + t * (by - ay)


def _link(plan: Plan, mark: Mark) -> str:
    name = plan.names.get(mark.id)
    words = f'<text x="{name.x:.1f}" y="{name.y:.1f}" class="a-{name.anchor}">{escape(name.text)}</text>' if name else ""
    return f'<a class="u-{mark.kind}" href="#unrolled-{mark.id}" aria-label="{escape(plan.says(mark))}">{SHAPES[mark.kind](plan, mark)}{words}</a>'


def _road(plan: Plan, mark: Mark) -> str:
    return f'<circle cx="{plan.frame.x(mark.km):.1f}" cy="{MIDDLE}" r="4"/>'


def _rail(plan: Plan, mark: Mark) -> str:
    x = plan.frame.x(mark.km)
    return f'<path d="M{x:.1f} {MIDDLE}v-9m-3.5-7h7v7h-7z"/>'


def _city(plan: Plan, mark: Mark) -> str:
    x, y = plan.frame.x(mark.km), plan.frame.y(mark.far, mark.side)
    return f'<path class="u-stem" d="M{x:.1f} {MIDDLE}V{y:.1f}"/><circle cx="{x:.1f}" cy="{y:.1f}" r="3.6"/>'


def _pipeline(plan: Plan, mark: Mark) -> str:
    x, up = plan.frame.x(mark.km), -1 if mark.side == "RU" else 1
    tip = MIDDLE + up * ARM
    return f'<path d="M{x:.1f} {MIDDLE - up * ARM}V{tip}m-4 {-8 * up}l4 {8 * up} 4 {-8 * up}"/>'


def _river(plan: Plan, mark: Mark) -> str:
    """From one side, along the line where they run together, to the other."""
    left, right = (-1 if side == "RU" else 1 for side in mark.side.split())
    x, end = plan.frame.x(mark.start), plan.frame.x(mark.end)
    start = MIDDLE + left * ARM
    return f'<path d="M{x:.1f} {start}{_down(start, MIDDLE)}{_along(x, end, 2.6)}{_down(MIDDLE, MIDDLE + right * ARM)}"/>'


def _range(plan: Plan, mark: Mark) -> str:
    x, y = plan.frame.x(mark.start), plan.frame.y(mark.near, "KZ")
    return (f'<rect x="{x:.1f}" y="{y:.1f}" width="{plan.frame.x(mark.end) - x:.1f}" height="{plan.frame.y(mark.far, "KZ") - y:.1f}" rx="6" '
            'fill="url(#u-hatch)"/>')


SHAPES = {"road": _road, "rail": _rail, "city": _city, "pipeline": _pipeline, "river": _river, "range": _range}


def _along(start: float, end: float, high: float) -> str:
    """Waves from left to right."""
    count = max(0, round((end - start) / 8)) * 2
    if not count:
        return ""
    step = (end - start) / count
    return f"q{step / 2:.2f}-{high} {step:.2f} 0" + f"t{step:.2f} 0" * (count - 1)


def _down(start: float, end: float) -> str:
    """Waves up or down."""
    step = (end - start) / 6
    return f"q3.4 {step / 2:.1f} 0 {step:.1f}" + f"t0 {step:.1f}" * 5
