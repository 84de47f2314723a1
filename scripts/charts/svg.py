"""From Vega's SVG to ours: flat, rounded, coloured by CSS variables, named for screen readers."""

import re
import textwrap
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from scripts.charts import lattice
from scripts.charts.lattice import Point, short

_STROKE = ("stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity", "fill-opacity", "stroke-opacity")
_TEXT = ("fill", "font-weight", "font-style", "text-anchor", "opacity")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_NUMBER = r"-?\d*\.?\d+(?:e-?\d+)?"
_TOKEN = re.compile(r"var\(--([a-z-]+)\)")
_HALO = ' stroke="var(--paper)" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'  # words stay legible over lines
_HATCH = re.compile(r"url\(#hatch-([a-z-]+)\)")
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"


def slim(vega: str) -> tuple[str, int, int]:
    """Vega's SVG as a flat list of few elements; returns (markup, width, height in px). Raises ValueError on what it does not know."""
    root = ET.fromstring(re.sub(r'\sxmlns(:xlink)?="[^"]+"', "", vega))
    width, height = (round(float(root.get(side, "0"))) for side in ("width", "height"))
    shapes: list[Shape] = []
    texts: dict[tuple[str, str], str] = {}
    for leaf in _leaves(root, 0.0, 0.0):
        if isinstance(leaf, Shape):
            shapes.append(leaf)
        else:
            texts[leaf[:2]] = texts.get(leaf[:2], "") + leaf[2]
    return _shapes(shapes) + _texts(texts), width, height


@dataclass(frozen=True)
class Shape:
    """A path: `fill` and the other attributes, then commands with absolute places in px."""

    fill: str
    rest: str
    commands: list[tuple[str, list[float]]]

    @property
    def rect(self) -> lattice.Rect | None:
        """Of a bar (Vega draws it as M h v h Z), else None."""
        if [command for command, _ in self.commands] != list("MhvhZ"):
            return None
        (left, top), (width,), (height,) = (values for _, values in self.commands[:3])
        return left, top, width, height

    @property
    def runs(self) -> list[list[Point]] | None:
        """Of a line of straight pieces, broken or not, else None."""
        if self.fill != "none" or {command for command, _ in self.commands} != {"M", "L"}:
            return None
        found: list[list[Point]] = []
        for command, (x, y) in self.commands:
            if command == "M":
                found.append([])
            found[-1].append((x, y))
        return found


def _shapes(shapes: list[Shape]) -> str:
    """Columns and lines on grids of their own; else neighbours of one look become one path."""
    widths = Counter(round(shape.rect[2], 2) for shape in shapes if shape.rect)
    bars = [i for i, s in enumerate(shapes) if s.rect and "url(" not in s.fill and round(s.rect[2], 2) == widths.most_common(1)[0][0]]
    columns = lattice.columns([(shapes[i].fill, shapes[i].rest, shapes[i].rect) for i in bars])
    parts: list[tuple[str, str]] = []                    # (look, path data), or ("", markup)
    for i, shape in enumerate(shapes):
        if columns and i in bars:
            parts += [("", columns)] * (i == bars[0])
        elif shape.runs and (line := lattice.line(shape.rest, shape.runs)):
            parts.append(("", line))
        else:
            look, data = f' fill="{shape.fill}"{shape.rest}', _data(shape.commands)
            if parts and parts[-1][0] == look and "opacity" not in look:
                data = parts.pop()[1] + data
            parts.append((look, data))
    return "".join(f'<path{look} d="{data}"/>' if look else data for look, data in parts)


def _texts(texts: dict[tuple[str, str], str]) -> str:
    """{(font size, style): markup} in one group that keeps them legible over lines."""
    if not texts:
        return ""
    usual, _ = Counter(size for size, _ in texts).most_common(1)[0]
    sizes = {size: f' font-size="{size}"' for size, _ in texts if size != usual}
    groups = "".join(f'<g{style}{sizes.get(size, "")}>{body}</g>' for (size, style), body in texts.items())
    return f'<g font-size="{usual}"{_HALO}>{groups}</g>'


def _leaves(element: ET.Element, x: float, y: float) -> Iterator[Shape | tuple[str, str, str]]:
    """Shapes, and texts as (font size, style, markup)."""
    if element.get("display") == "none" or element.tag == "rect":  # the only rect is the background
        return
    if element.tag in ("clipPath", "image", "linearGradient"):
        raise ValueError(f"the chart house does not draw <{element.tag}>: do without clip, images and gradients")
    dx, dy, turn = _transform(element.get("transform", ""))
    x, y = x + dx, y + dy
    if element.tag == "text":
        if (element.text or "").strip() or len(element):
            yield (element.get("font-size") or "").removesuffix("px"), _attributes(element, _TEXT), _text(element, x, y, turn)
    elif element.tag in ("path", "line"):
        fill, stroked = element.get("fill") or "none", element.get("stroke", "none") != "none"
        if stroked or fill != "none":
            yield Shape(fill, _attributes(element, _STROKE if stroked else ("opacity", "fill-opacity")), _commands(element, x, y))
    else:
        for child in element:
            yield from _leaves(child, x, y)


def _transform(text: str) -> tuple[float, float, str]:
    """Vega writes `translate(x,y)` and, for turned labels, `translate(x,y) rotate(a) translate(0,b)`."""
    parts = re.findall(rf"(\w+)\(({_NUMBER})(?:,({_NUMBER}))?\)", text)
    moves = [(float(a), float(b or 0)) for name, a, b in parts if name == "translate"]
    turn = next((a for name, a, _ in parts if name == "rotate" and float(a)), "")
    x, y = moves[0] if moves else (0.0, 0.0)
    if not turn:
        return x + sum(m[0] for m in moves[1:]), y + sum(m[1] for m in moves[1:]), ""
    after = "".join(f"translate({short(a)},{short(b)})" for a, b in moves[1:])
    return x, y, f"rotate({turn}){after}"


def _attributes(element: ET.Element, names: tuple[str, ...]) -> str:
    plain = {"opacity": "1", "stroke-width": "1", "text-anchor": "start", "font-weight": "normal"}
    given = ((name, (element.get(name) or "").removesuffix("px")) for name in names)
    return "".join(f' {name}="{value}"' for name, value in given if value not in ("", plain.get(name, "")))


def _text(element: ET.Element, x: float, y: float, turn: str) -> str:
    """Placed on whole px."""
    lines = [escape(element.text, quote=False)] if element.text else []
    for span in element:
        lines.append(f'<tspan x="{x:.0f}" dy="{short(float(span.get("dy", 0)))}">{escape(span.text or "", quote=False)}</tspan>')
    where = f'transform="translate({short(x)},{short(y)}){turn}"' if turn else f'x="{x:.0f}" y="{y:.0f}"'
    return f"<text {where}>{''.join(lines)}</text>"


def _commands(element: ET.Element, x: float, y: float) -> list[tuple[str, list[float]]]:
    if element.tag == "line":
        dx, dy = float(element.get("x2", 0)), float(element.get("y2", 0))
        return [("M", [x, y]), ("v", [dy]) if not dx else ("h", [dx]) if not dy else ("l", [dx, dy])]
    return [_moved(command, body, x, y) for command, body in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", element.get("d", ""))]


def _moved(command: str, body: str, x: float, y: float) -> tuple[str, list[float]]:
    values = [float(v) for v in re.findall(_NUMBER, body)]
    size = _ARGUMENTS[command.upper()]
    for i in range(len(values) if command.isupper() else 0):
        place = i % size
        if command == "A":
            values[i] += {5: x, 6: y}.get(place, 0)
        else:
            values[i] += y if command == "V" or (place % 2 and command != "H") else x
    return command, values


def _data(commands: list[tuple[str, list[float]]]) -> str:
    """Arcs are written from where they begin, so that all dots of a size read alike and compress to nearly nothing."""
    parts, here = [], None
    for command, values in commands:
        if command == "A" and len(values) == 7 and here:
            parts.append("a" + " ".join(map(short, [*values[:5], values[5] - here[0], values[6] - here[1]])))
        else:
            parts.append(command + " ".join(map(short, values)))
        here = values[-2:] if command in ("M", "L", "A") else None
    return "".join(parts)


def _patterns(markup: str, prefix: str) -> tuple[str, str]:
    """Hatchings used in `markup`: (their definitions, the markup with ids of its own)."""
    tokens = sorted(set(_HATCH.findall(markup)))
    defs = "".join(
        f'<pattern id="{prefix}-hatch-{t}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<path fill="var(--{t}-soft)" d="M0 0h4v4h-4Z"/><path fill="var(--{t})" d="M0 0h1.7v4h-1.7Z"/></pattern>' for t in tokens)
    return f"<defs>{defs}</defs>" if defs else "", _HATCH.sub(rf"url(#{prefix}-hatch-\1)", markup)


def inline(vega: str, prefix: str, css: str, title: str, desc: str, lang: str) -> str:
    """For a page: follows the colour scheme, `role="img"`. `prefix` makes its ids unique, `css` is its class."""
    markup, width, height = slim(vega)
    if stray := re.search(r'(?:fill|stroke)="(?!none|var\(|url\()([^"]+)"', markup):
        raise ValueError(f'the colour "{stray[1]}" does not follow light and dark: use house.colour("kz") or another palette token')
    defs, markup = _patterns(markup, prefix)
    return (f'<svg class="{css}" role="img" lang="{lang}" viewBox="0 0 {width} {height}" aria-labelledby="{prefix}-title" '
            f'aria-describedby="{prefix}-desc"><title id="{prefix}-title">{escape(title)}</title>'
            f'<desc id="{prefix}-desc">{escape(desc)}</desc>{defs}{markup}</svg>')


def literal(markup: str, palette: Mapping[str, Mapping[str, str]], scheme: str) -> str:
    """`var(--kz)` replaced by the palette's colour of the scheme "light" or "dark". Raises KeyError for an unknown token."""
    return _TOKEN.sub(lambda found: palette[found[1]][scheme], markup)


def standalone(vega: str, title: str, subtitle: str, desc: str, foot: str, lang: str,
               palette: Mapping[str, Mapping[str, str]], scheme: str) -> str:
    """A file of its own with literal colours, heading and source line."""
    markup, width, height = slim(vega)
    defs, markup = _patterns(markup, "c")
    margin, per_line = 16, width / 7.2
    heads = [(line, 20, 700, "ink") for line in textwrap.wrap(title, int(per_line * 0.68))]
    heads += [(line, 14, 400, "ink-soft") for line in textwrap.wrap(subtitle, int(per_line))]
    feet = [(line, 12, 400, "ink-soft") for line in textwrap.wrap(foot, int(per_line * 1.1))]
    lines, y = [], margin
    for words, size, weight, token in heads:
        y += round(size * 1.3)
        lines.append(_line(words, margin, y, size, weight, token))
    top = y + 12
    y = top + height + 4
    for words, size, weight, token in feet:
        y += round(size * 1.4)
        lines.append(_line(words, margin, y, size, weight, token))
    whole, tall = width + 2 * margin, y + margin
    return literal(
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="{lang}" width="{whole}" height="{tall}" '
        f'viewBox="0 0 {whole} {tall}" aria-labelledby="t d" font-family="{FONT}">'
        f'<title id="t">{escape(title)}</title><desc id="d">{escape(desc)}</desc>{defs}'
        f'<path fill="var(--paper)" d="M0 0h{whole}v{tall}h-{whole}Z"/>{"".join(lines)}'
        f'<g transform="translate({margin},{top})">{markup}</g></svg>\n', palette, scheme)


def _line(words: str, x: int, y: int, size: int, weight: int, token: str) -> str:
    return f'<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="var(--{token})">{escape(words, quote=False)}</text>'
