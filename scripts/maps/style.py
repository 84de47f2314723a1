"""The house style: how base layers, symbols, patterns and names are drawn, the same in the poster and in the live map."""

from dataclasses import dataclass

from scripts.maps.model import Kind

FONT = "system-ui, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif"


@dataclass(frozen=True)
class Paint:
    """Fill and line of a shape; colours are palette tokens."""

    fill: str | None = None
    stroke: str | None = None
    weight: float = 0
    opacity: float = 1.0
    line_opacity: float = 1.0
    dash: str | None = None
    pattern: str | None = None

    def svg(self, prefix: str) -> dict[str, str | float]:
        """SVG attributes; `prefix` makes the pattern's id unique on a page."""
        fill = f"url(#{prefix}-{self.pattern}-{self.fill})" if self.pattern else colour(self.fill)
        shown = {"fill": fill, "fill-opacity": self.opacity if self.opacity != 1 and self.fill else None}
        if self.stroke:
            shown |= {"stroke": colour(self.stroke), "stroke-width": self.weight, "stroke-dasharray": self.dash,
                      "stroke-opacity": self.line_opacity if self.line_opacity != 1 else None}
        return {key: value for key, value in shown.items() if value is not None}

    def leaflet(self, prefix: str) -> dict[str, str | float | bool]:
        """The same as Leaflet path options."""
        if not self.fill:
            options: dict = {"fill": False}
        else:
            fill = f"url(#{prefix}-{self.pattern}-{self.fill})" if self.pattern else colour(self.fill)
            options = {"fillColor": fill, "fillOpacity": self.opacity}
        if not self.stroke:
            return options | {"stroke": False}
        return options | {"color": colour(self.stroke), "weight": self.weight, "opacity": self.line_opacity, "dashArray": self.dash or ""}


BASE = {
    "countries": Paint("land", "edge", 0.7, line_opacity=0.55),
    "kz": Paint(None, "kz", 0.5, line_opacity=0.5),
    "ru": Paint(None, "ru", 0.5, line_opacity=0.5),
    "rivers": Paint(None, "river", 0.7),
    "lakes": Paint("water", "river", 0.6),
    "border": Paint(None, "ink", 1.3, line_opacity=0.75),
    "crimea": Paint("ink-soft", "ink-soft", 0.8, dash="3 2", pattern="hatch"),
}
ABOVE = ("rivers", "lakes", "border", "crimea")      # drawn over coloured regions
PATTERNS = ("hatch", "dots")
SHAPES = {
    "circle": "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z",
    "square": "M-.9-.9h1.8v1.8h-1.8z",
    "diamond": "M0-1.2L1.2 0 0 1.2-1.2 0z",
    "triangle": "M0-1.1L1.1.9H-1.1z",
    "cross": "M-.8-.8L.8.8M.8-.8L-.8.8",
    "star": "M0-1.2L.3-.4 1.1-.4.5.1.7.9 0 .4-.7.9-.5.1-1.1-.4-.3-.4z",
    "area": "M-1.6-1h3.2v2h-3.2z",
    "line": "M-1.8 0h3.6",
}
WORDS = {
    "country": {"fill": "ink-soft", "font-size": 10.5, "letter-spacing": 2, "upper": True},
    "home": {"fill": "kz-text", "font-size": 13, "letter-spacing": 2, "upper": True, "font-weight": 600},
    "neighbour": {"fill": "ru-text", "font-size": 13, "letter-spacing": 5, "upper": True, "font-weight": 600},
    "water": {"fill": "ink-soft", "font-size": 10.5, "font-style": "italic", "letter-spacing": 0.5},
    "area": {"fill": "ink-soft", "font-size": 10.5, "font-style": "italic"},
}


def colour(token: str | None) -> str:
    return f"var(--{token})" if token else "none"


def paint(kind: Kind) -> Paint:
    """A kind as the paint of its lines and areas."""
    fill = None if kind.shape in ("line", "cross") else kind.fill
    return Paint(fill, kind.stroke, kind.weight, kind.opacity, 1, kind.dash, kind.pattern if fill else None)


def patterns(prefix: str, used: set[tuple[str, str]], step: float) -> str:
    """SVG pattern definitions for (pattern, token) pairs; `step`: distance of the lines in units of the picture."""
    half, bits = step / 2, []
    for pattern, token in sorted(used):
        head = f'<pattern id="{prefix}-{pattern}-{token}" width="{step:g}" height="{step:g}" patternUnits="userSpaceOnUse"'
        if pattern == "hatch":
            bits.append(f'{head} patternTransform="rotate(45)"><path d="M{half:g} 0v{step:g}" stroke="{colour(token)}" '
                        f'stroke-width="{step / 5:g}"/></pattern>')
        else:
            bits.append(f'{head}><circle cx="{half:g}" cy="{half:g}" r="{step / 5:g}" fill="{colour(token)}"/></pattern>')
    return "".join(bits)
