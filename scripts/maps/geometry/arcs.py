"""Simplify every line of a coverage once, so that all layers drawn from it fit together without a gap."""

from collections import defaultdict

import numpy as np
import pyproj
import shapely

from .partition import WATER, Shapes, covering, dissolved, shared_lines

GRID = 1e-3  # degrees, about 100 m: three decimals, below a tenth of a pixel on the closest map
COARSE_GRID = 1e-2  # for lines simplified by COARSE km or more, whose third decimal would be noise
COARSE = 5
# Equal-area, true to shape in the belt of the maps: a tolerance in km means the same from Berlin to Vladivostok.
PLANE = pyproj.Transformer.from_crs(
    "EPSG:4326", "+proj=aea +lat_1=40 +lat_2=65 +lat_0=50 +lon_0=75 +units=km", always_xy=True
)

KAZAKHSTAN = 1.1  # Douglas-Peucker tolerances in km
REGIONS = 2.2  # also between two Kazakh regions
CITIES = {"KZ-71", "KZ-75", "KZ-79"}
NEAR = {"UA-CR": 3, "UZ": 4, "KG": 4, "TM": 4, "AZ": 4, "UA": 5, "TJ": 6, "GE": 6, "AM": 6, "MN": 6, "IR": 6}
MIDDLE = {"RU": 10, "CN": 12, "BY": 8, "AF": 12, "TR": 10, "EE": 8, "LV": 8, "LT": 8, "FI": 12}
FAR = 18
NEIGHBOURHOOD = shapely.box(36, 36, 60, 50)  # the Caspian Sea and the Caucasus stand on every map of Kazakhstan
ISLAND = 0.003  # square degrees: smaller islands of Kazakhstan and the border regions are not drawn
FAR_ISLAND = 0.3
PUDDLE = 0.05  # square degrees: a smaller piece of sea that simplification cuts off is filled

Pair = tuple[str, str]


def _of(label: str) -> float:
    if label.startswith("KZ-"):
        return KAZAKHSTAN
    return REGIONS if label.startswith("RU-") else (NEAR | MIDDLE).get(label, FAR)


def tolerance(pair: Pair, line: shapely.LineString) -> float:
    """Tolerance of a line between two labels, km: the finer side decides."""
    if all(label.startswith("KZ-") for label in pair) and not CITIES & set(pair):
        return REGIONS
    finest = min(_of(label) for label in pair if label)
    return min(finest, NEAR["AZ"]) if NEIGHBOURHOOD.contains(line) else finest


def rounded(line: shapely.LineString, inner_grid: float = GRID) -> shapely.LineString:
    """The line with its ends moved to GRID and the points between them to ``inner_grid``: lines still meet at ends."""
    points = shapely.get_coordinates(line)
    inner = np.round(points[1:-1] / inner_grid) * inner_grid
    moved = np.vstack([points[:1], inner, points[-1:]])
    return shapely.set_precision(shapely.linestrings(moved), GRID, mode="pointwise")


def _unwrapped(points: np.ndarray) -> np.ndarray:
    """Longitudes beyond 180 as the coverage has them: 180 to 191 instead of -180 to -169."""
    return np.column_stack([np.where(points[:, 0] < -60, points[:, 0] + 360, points[:, 0]), points[:, 1]])


def forward(shape: shapely.Geometry) -> shapely.Geometry:
    """From degrees to kilometres on the plane."""
    return shapely.transform(shape, lambda c: np.column_stack(PLANE.transform(*c.T)))


def backward(shape: shapely.Geometry) -> shapely.Geometry:
    """From kilometres on the plane to degrees."""
    return shapely.transform(shape, lambda c: _unwrapped(np.column_stack(PLANE.transform(*c.T, direction="INVERSE"))))


def simplified(lines: list[shapely.LineString], km: float) -> list[shapely.LineString]:
    """The lines with fewer points, none of those left out further than ``km`` away, ends kept, none crossing another."""
    flat = shapely.simplify(shapely.multilinestrings([forward(rounded(line)) for line in lines]), km)
    return [rounded(backward(line), COARSE_GRID if km >= COARSE else GRID) for line in shapely.get_parts(flat)]


def _is_speck(pair: Pair, line: shapely.LineString) -> bool:
    """Whether a line is the shore of an island too small to draw."""
    limit = ISLAND if tolerance(pair, line) <= REGIONS else FAR_ISLAND
    return WATER in pair and line.is_closed and shapely.Polygon(line).area < limit


def _labels(faces: list[shapely.Polygon], coverage: Shapes) -> list[str]:
    """The label of the ground below each face; a puddle takes the nearest one."""
    points = shapely.point_on_surface(faces)
    nearest = shapely.STRtree(list(coverage.values())).nearest(points)
    names = list(coverage)
    return [
        names[near] if found == WATER and face.area < PUDDLE else found
        for found, near, face in zip(covering(points, coverage), nearest, faces, strict=True)
    ]


def simplify(coverage: Shapes) -> Shapes:
    """The same labels with far fewer points, on the grid of three decimals, again without gaps and overlaps."""
    classes: dict[float, list[shapely.LineString]] = defaultdict(list)
    for pair, lines in shared_lines(coverage).items():
        for line in shapely.get_parts(lines):
            if not _is_speck(pair, line):
                classes[tolerance(pair, line)].append(line)
    lines = [line for km, group in sorted(classes.items()) for line in simplified(group, km)]
    faces = list(shapely.get_parts(shapely.polygonize(shapely.get_parts(shapely.unary_union(lines, grid_size=GRID)))))
    return dissolved((label, face) for label, face in zip(_labels(faces, coverage), faces, strict=True) if label)
