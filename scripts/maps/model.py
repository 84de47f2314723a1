"""What a map says before it is drawn. A module of this package that has `declare(content) -> Map` is a map.

Texts are {"en": ..., "de": ...}; bounds are (west, south, east, north) in degrees; colours are tokens of
docs/data/palette.yml; a radius is in CSS pixels at every zoom. A declaration only names the entries of docs/data
(`Mark.source` and `Mark.id`): names, coordinates, figures and sources are bound to it in `bind.py`.
"""

from dataclasses import dataclass, field

from scripts.content.model import EDITIONS

Text = dict[str, str]
Bounds = tuple[float, float, float, float]


def both(words: str, *fill: object) -> Text:
    """"left in {}|{} ausgetreten", English and German, filled in; one name serves both languages."""
    parts = words.split("|") * (1 if "|" in words else 2)
    return {lang: part.format(*fill) if fill else part for lang, part in zip(EDITIONS, parts, strict=True)}


@dataclass(frozen=True)
class Kind:
    """A way to be drawn, and its line in the legend. `size`: radius of the legend's symbol. `arrow`: which way a line runs."""

    label: Text
    shape: str = "circle"
    fill: str | None = None
    stroke: str | None = None
    pattern: str | None = None
    dash: str | None = None
    weight: float = 1.2
    opacity: float = 1.0
    size: float = 5
    arrow: bool = False


@dataclass(frozen=True)
class Look:
    """How a feature appears: its kind, the radius of a point, the width of a line, the value in words and where that value is from.

    A `quiet` value stands in the popup and the table, not on the map. `short`: the value in the table of time steps,
    whose caption says what is counted.
    """

    kind: str
    radius: float = 5
    value: Text | None = None
    sources: tuple[str, ...] = ()
    quiet: bool = False
    short: Text | None = None
    width: float | None = None


@dataclass(frozen=True)
class Label:
    """`at`: side of the mark (n, ne, e, se, s, sw, w, nw, c). `rank`: 0 until close by, 1 always, 2 wide or closer, 3 closer only."""

    at: str = "e"
    rank: int = 1
    text: Text | None = None


@dataclass(frozen=True)
class Mark:
    """A feature. `source`: "places", "areas", or the name of a file of docs/data/geo whose shape it colours.

    `look` is one Look, or one for each time step it is seen in. `facts` are ids of figures. `level`: 0 drawn always,
    1 on a wide map or closer, 2 only close by. `section`: page and anchor, as in "chapters/space/#launches"; a page that is
    not written yet gets no link. `key`: an id of its own where the same shape stands in several layers.
    """

    source: str
    id: str
    look: Look | dict[str, Look]
    label: Label | None = None
    facts: tuple[str, ...] = ()
    text: Text | None = None
    section: str | None = None
    sources: tuple[str, ...] = ()
    level: int = 0
    key: str | None = None


@dataclass(frozen=True)
class Layer:
    """Marks that belong together. An `optional` layer gets a checkbox and may be `off` at first; of all `choice` layers one is shown, at first the first."""

    id: str
    name: Text
    marks: tuple[Mark, ...]
    optional: bool = False
    off: bool = False
    choice: bool = False


@dataclass(frozen=True)
class Step:
    """A stretch of time, `first` to `last` (ISO dates of equal precision). `says`: the live text."""

    id: str
    first: str
    last: str
    label: Text
    says: Text


@dataclass(frozen=True)
class Time:
    """The slider. `start`: the step of the first view and of the poster. `value`: what is counted, for the table."""

    label: Text
    value: Text
    steps: tuple[Step, ...]
    start: str


@dataclass(frozen=True)
class View:
    """A place to look at: a button, and one sentence on what to see. Without bounds: the whole map."""

    name: Text
    says: Text
    bounds: Bounds | None = None


@dataclass(frozen=True)
class Words:
    """A name written on the land or the sea; `style`: country, home (Kazakhstan), neighbour (Russia), water, area.

    Lines are parted by "|". A `small` one stands only on a phone's first view, where another place is free.
    """

    text: Text
    lon: float
    lat: float
    style: str = "country"
    rank: int = 1
    small: bool = False


@dataclass(frozen=True)
class Map:
    """One map. `title` states the finding; `description` is the text alternative of the picture.

    `base`: files of docs/data/geo below the layers; `tints`: (base file, id) -> colour token;
    `sizes`: (radius, words) of circles explained in the legend; `credits`: keys `credit-*` of interface/maps.yml.
    """

    id: str
    title: Text
    description: Text
    bounds: Bounds
    kinds: dict[str, Kind]
    layers: tuple[Layer, ...]
    views: tuple[View, ...]
    chapters: tuple[str, ...]
    credits: tuple[str, ...]
    time: Time | None = None
    base: tuple[str, ...] = ("countries", "lakes", "rivers", "border", "crimea")
    tints: dict[tuple[str, str], str] = field(default_factory=dict)
    words: tuple[Words, ...] = ()
    sizes: tuple[tuple[float, Text], ...] = ()
    notes: tuple[Text, ...] = ()
