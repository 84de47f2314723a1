# %% [markdown] lang="en"
# # How long is the border?
#
# Ask how long the border between Kazakhstan and Russia is, and the answer depends on whom you ask. Nobody need be lying: a line that follows rivers, field edges and mountain ridges has no single length. The closer you look, the longer it gets. That is why {{ fig("border-length-readings") }} are in circulation. This page measures the border on fourteen sets of map data, shows the rule behind the spread, and works out how closely somebody must have looked to arrive at the usual figure.
#
# ## What is usually said {: #usual }
#
# A treaty signed on 18 January 2005 fixed where the border runs.[^adilet-2005-border-treaty][^tass-2025-border-treaty] It covers the land section, rivers and lakes included; where the line begins at the Caspian Sea was left to a later agreement on that sea.[^afn-2005-border-treaty]
#
# Reference works give {{ fig("border-length-land") }} on land and {{ fig("border-length-sea") }} at sea.[^wikiorg-russian-kazakh-border][^wikipedia-borders-of-russia] Together that makes {{ fig("border-length") }}, and it is this sum, rounded, that gave our site its name. We found no official table that states it. Ministers, border guards and agencies round instead to “more than” {{ fig("border-length-rounded") }}.[^tass-2022-border-demarcation][^ulysmedia-2023-demarcation] The World Factbook of 2020 had {{ fig("border-length-cia") }} and did not say how it was measured.[^factbook-2020-kazakhstan] One news agency took nearly the whole sum for the land section alone, and so counted the sea twice.[^kabar-2019-demarcation]
#
# ## Measuring it on maps {: #maps }
#
# On a digital map the border is the chain of edges that the outlines of both countries share. We took these chains from freely available map data and added up the edges on the ellipsoid that satellite navigation uses. Natural Earth, drawn by cartographers for three scales,[^kelso-2010-natural-earth] gives {{ fig("border-length-ne110") }} on its small world map, {{ fig("border-length-ne50") }} on the middle one and {{ fig("border-length-ne10") }} on the largest. OpenStreetMap, collected by volunteers and free for everybody,[^poole-osm-licence] gives {{ fig("border-length-osm-land") }} on land, and {{ fig("border-length-osm") }} if its line in the Caspian is added. As the crow flies, one end lies {{ fig("border-length-straight") }} from the other.
#
# The maps of this site draw the border with just over a thousand points. The next lines of code read that line and measure it.

# %% [markdown] lang="de"
# # Wie lang ist die Grenze?
#
# Wer fragt, wie lang die Grenze zwischen Kasachstan und Russland ist, bekommt je nach Quelle eine andere Antwort. Gelogen sein muss davon nichts: Eine Linie, die Flüssen, Feldrändern und Gebirgskämmen folgt, hat keine eindeutige Länge. Je genauer man hinsieht, desto länger wird sie. So sind {{ fig("border-length-readings") }} in Umlauf gekommen. Diese Seite misst die Grenze an vierzehn Kartendatensätzen nach, zeigt die Regel hinter der Spannweite und rechnet aus, wie genau jemand hingesehen haben muss, um auf die übliche Zahl zu kommen.
#
# ## Was üblicherweise gesagt wird {: #usual }
#
# Ein Vertrag vom 18. Januar 2005 legte fest, wo die Grenze verläuft.[^adilet-2005-border-treaty][^tass-2025-border-treaty] Er gilt für den Abschnitt zu Lande samt Flüssen und Seen; wo die Linie am Kaspischen Meer beginnt, blieb einem späteren Abkommen über dieses Meer überlassen.[^afn-2005-border-treaty]
#
# Nachschlagewerke nennen {{ fig("border-length-land") }} zu Lande und {{ fig("border-length-sea") }} auf See.[^wikiorg-russian-kazakh-border][^wikipedia-borders-of-russia] Das ergibt zusammen {{ fig("border-length") }}, und von dieser Summe hat unsere Website, gerundet, ihren Namen. Eine amtliche Tabelle, in der sie steht, haben wir nicht gefunden. Minister, Grenzschützer und Agenturen runden stattdessen auf „mehr als“ {{ fig("border-length-rounded") }}.[^tass-2022-border-demarcation][^ulysmedia-2023-demarcation] Im World Factbook von 2020 standen {{ fig("border-length-cia") }}, ohne Angabe, wie gemessen wurde.[^factbook-2020-kazakhstan] Eine Nachrichtenagentur hielt fast die ganze Summe für den Landabschnitt und zählte die See damit doppelt.[^kabar-2019-demarcation]
#
# ## Auf Karten nachgemessen {: #maps }
#
# Auf einer digitalen Karte ist die Grenze die Kette der Kanten, die beiden Länderumrissen gemeinsam sind. Wir haben diese Ketten aus frei verfügbaren Kartendaten genommen und die Kanten auf dem Ellipsoid addiert, mit dem auch die Satellitennavigation rechnet. Natural Earth, von Kartografen für drei Maßstäbe gezeichnet,[^kelso-2010-natural-earth] kommt auf der kleinen Weltkarte auf {{ fig("border-length-ne110") }}, auf der mittleren auf {{ fig("border-length-ne50") }} und auf der größten auf {{ fig("border-length-ne10") }}. OpenStreetMap, von Freiwilligen gesammelt und für alle frei,[^poole-osm-licence] kommt zu Lande auf {{ fig("border-length-osm-land") }} und mit seiner Linie im Kaspischen Meer auf {{ fig("border-length-osm") }}. In der Luftlinie liegen die beiden Enden {{ fig("border-length-straight") }} auseinander.
#
# Die Karten dieser Website zeichnen die Grenze mit gut tausend Punkten. Die nächsten Programmzeilen lesen diese Linie ein und messen sie.

# %%
# reads: geo/border.json figures/border.yml series/border-length-by-dataset.csv series/border-length-by-tolerance.csv series/border-length-by-ruler.csv
import json
import math
from itertools import pairwise

from geographiclib.geodesic import Geodesic

from scripts.content.numbers import number
from scripts.notebook import DATA, LANG, figures, rows, said, table


def length(line):
    """Length of a line of (lon, lat) points on the WGS 84 ellipsoid, km."""
    metres = (Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairwise(line))
    return sum(metres) / 1000


FIGURES = figures("border")
BORDER = json.loads((DATA / "geo/border.json").read_text(encoding="utf-8"))["features"][0]["geometry"]["coordinates"]
COMMITTED, STRAIGHT = length(BORDER), length([BORDER[0], BORDER[-1]])

print(said(f"{number(round(COMMITTED), LANG)} km with {number(len(BORDER), LANG)} points; {number(round(STRAIGHT), LANG)} km as the crow flies",
           f"{number(round(COMMITTED), LANG)} km mit {number(len(BORDER), LANG)} Punkten; {number(round(STRAIGHT), LANG)} km Luftlinie"))

# %% [markdown] lang="en"
# ## The closer, the longer {: #paradox }
#
# Lewis Fry Richardson was the first to consider the effect; it is known as the coastline paradox.[^mathworld-coastline-paradox] A short ruler follows every bend, a long one cuts across. Mapmakers do the same when they simplify: they leave out points as long as the new line strays no further from the old one than a tolerance. We simplify the line of our maps step by step, with the method named after Douglas and Peucker, and measure again each time.

# %% [markdown] lang="de"
# ## Je genauer, desto länger {: #paradox }
#
# Als Erster befasste sich Lewis Fry Richardson mit dem Effekt; bekannt ist er als Küstenlinien-Paradox.[^mathworld-coastline-paradox] Ein kurzes Lineal folgt jeder Biegung, ein langes schneidet ab. Genauso arbeiten Kartenmacher, wenn sie vereinfachen: Sie lassen Punkte weg, solange die neue Linie von der alten nicht weiter abweicht als eine Toleranz. Wir vereinfachen die Linie unserer Karten Schritt für Schritt, mit dem nach Douglas und Peucker benannten Verfahren, und messen jedes Mal neu.

# %%
RADIUS, LON0, LAT0 = 6371.0072, math.radians(68), math.radians(51)  # sphere of equal area, km; centre of the map


def plane(lon, lat):
    """Lambert's azimuthal equal-area projection: (x, y) in km from the centre."""
    turn, phi = math.radians(lon) - LON0, math.radians(lat)
    scale = RADIUS * math.sqrt(2 / (1 + math.sin(LAT0) * math.sin(phi) + math.cos(LAT0) * math.cos(phi) * math.cos(turn)))
    return scale * math.cos(phi) * math.sin(turn), scale * (math.cos(LAT0) * math.sin(phi) - math.sin(LAT0) * math.cos(phi) * math.cos(turn))


def off(point, a, b):
    """Distance of a point from the straight piece between a and b, km."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / (dx * dx + dy * dy or 1)
    along = min(1, max(0, along))
    return math.hypot(point[0] - a[0] - along * dx, point[1] - a[1] - along * dy)


def simplified(line, tolerance):
    """Douglas and Peucker: keep the point that strays furthest, and go on in both halves while it strays too far."""
    flat, kept, open_ = [plane(*p) for p in line], {0, len(line) - 1}, [(0, len(line) - 1)]
    while open_:
        first, last = open_.pop()
        far, worst = max(((off(flat[i], flat[first], flat[last]), i) for i in range(first + 1, last)), default=(0, 0))
        if far > tolerance:
            kept.add(worst)
            open_ += [(first, worst), (worst, last)]
    return [line[i] for i in sorted(kept)]


STEPS = (2, 5, 10, 20, 50, 100)
OURS = {step: length(simplified(BORDER, step)) for step in STEPS}

# The same from the full OpenStreetMap line, measured once: on land, and with the section at sea.
FULL = {kind: {r["tolerance_km"]: r["km"] for r in rows("border-length-by-tolerance") if r["line"] == kind} for kind in ("land", "land_and_sea")}
print(said("Tolerance: our line, full line (km)", "Toleranz: unsere Linie, volle Linie (km)"))
for step in STEPS:
    print(f"{step:>4} km: {number(round(OURS[step]), LANG)}, {number(int(FULL['land'][step]), LANG)}")

# %% [markdown] lang="en"
# From a tolerance of two kilometres on, our simple line and the full one give nearly the same lengths: coarse maps have forgotten what once told them apart. A perfect fractal, drawn on logarithmic scales, would fall along a straight line, the steeper the more crooked it is. The border bends away from it: under a kilometre there is little left to discover, because long sections are straight. Averaged over rulers of half a kilometre to 200 kilometres, its fractal dimension is {{ fig("border-fractal-dimension") }}. A straight line would have 1, a line so crooked that it fills a plane 2.
#
# ## Where the usual figure sits {: #place }
#
# Now every map can be put on the curve: to the length it gives belongs a tolerance, however it was drawn. The chart does this for lengths on land.

# %% [markdown] lang="de"
# Ab einer Toleranz von zwei Kilometern geben unsere einfache Linie und die volle fast die gleichen Längen: Grobe Karten haben vergessen, was beide einmal unterschied. Ein vollkommenes Fraktal fiele auf logarithmischen Achsen wie eine Gerade, umso steiler, je krummer es ist. Die Grenze weicht davon ab: Unter einem Kilometer gibt es wenig zu entdecken, weil lange Abschnitte gerade sind. Im Mittel über Lineale von einem halben bis zu 200 Kilometern hat sie die fraktale Dimension {{ fig("border-fractal-dimension") }}. Eine Gerade hätte 1; eine Linie, die so krumm ist, dass sie eine Fläche füllt, 2.
#
# ## Wo die übliche Zahl liegt {: #place }
#
# Nun lässt sich jede Karte auf die Kurve setzen: Zu der Länge, die sie angibt, gehört eine bestimmte Toleranz, wie auch immer sie gezeichnet wurde. Das Diagramm tut das für die Längen zu Lande.

# %%
def slope(pairs):
    """Slope of the straight line that fits the logarithms of (x, y) pairs best."""
    points = [(math.log(x), math.log(y)) for x, y in pairs]
    x0, y0 = (sum(values) / len(points) for values in zip(*points))
    return sum((x - x0) * (y - y0) for x, y in points) / sum((x - x0) ** 2 for x, _ in points)


def fitting(km, curve):
    """The tolerance at which a curve {tolerance: km} has the length, between its points on logarithmic scales; None outside."""
    points = sorted((t, k) for t, k in curve.items() if t)
    for (t0, k0), (t1, k1) in pairwise(points):
        if k1 <= km <= k0:
            return math.exp(math.log(t0) + math.log(t1 / t0) * math.log(km / k0) / math.log(k1 / k0))
    return None


DIMENSION = 1 - slope([(r["ruler_km"], r["km"]) for r in rows("border-length-by-ruler")])
SETS = {r["dataset"]: (r["km"], fitting(r["km"], FULL["land"])) for r in rows("border-length-by-dataset") if r["dataset"] != "OpenStreetMap, land and sea"}
USUAL = FIGURES["border-length-land"]["value"]
FIT_LAND, FIT_ALL = fitting(USUAL, FULL["land"]), fitting(FIGURES["border-length"]["value"], FULL["land_and_sea"])

LABELS = {  # data sets named in the chart
    "Natural Earth 1:110m": "Natural Earth 1:110m",
    "Natural Earth 1:50m": "Natural Earth 1:50m",
    "OpenStreetMap, reduced to 10 km": "OpenStreetMap, 10 km",
    "Natural Earth 1:10m": "Natural Earth 1:10m",
}


def chart(size):
    """Length against tolerance, both logarithmic: the curve, the maps on it, the usual figure."""
    import altair as alt

    from scripts.charts.house import colour

    grouping, point = said((",", "."), (".", ","))
    label = f"replace(format(datum.value, ',.4~r'), ',', '{grouping if LANG == 'en' else ''}')"
    x = alt.X("tolerance:Q", scale=alt.Scale(type="log", domain=[0.05, 100]), title=said("tolerance, km", "Toleranz, km"),
              axis=alt.Axis(values=[0.1, 1, 10, 100], labelExpr=f"replace(datum.value, '.', '{point}')", titleAnchor="end"))
    y = alt.Y("km:Q", scale=alt.Scale(type="log", domain=[4000, 8000], nice=False), axis=alt.Axis(values=[4000, 5000, 6000, 7000, 8000],
              labelExpr=label, minExtent=38, maxExtent=38))

    def layer(values):
        return alt.Chart(alt.Data(values=values)).encode(x, y)

    curve = layer([{"tolerance": t, "km": k} for t, k in FULL["land"].items() if t]).mark_line(color=colour("kz"))
    maps = [{"tolerance": t, "km": k, "name": name} for name, (k, t) in SETS.items() if t]
    usual = [{"tolerance": FIT_LAND, "km": USUAL, "name": said("usual figure", "übliche Zahl") + f": {number(USUAL, LANG)} km"}]
    named = [m | {"name": LABELS[m["name"]]} for m in maps if m["name"] in LABELS]
    drawn = [curve,
             layer(maps).mark_point(color=colour("kz"), fill=colour("paper"), opacity=1, size=40),
             layer(usual).mark_point(color=colour("ru"), fill=colour("ru"), opacity=1, size=110, shape="diamond"),
             layer(usual).mark_text(align="left", dx=4, dy=-14, color=colour("ru-text"), fontWeight="bold").encode(text="name:N"),
             layer(named).mark_text(align="right", dx=-9, dy=8, color=colour("ink-soft")).encode(text="name:N")]
    return alt.layer(*drawn).properties(width=size.width - 60, height=360 if size.wide else 300,
                                        title=alt.Title(said("length on land, km", "Länge zu Lande, km")))


# %%
from scripts.charts.house import show

finest, coarsest = (number(int(FULL["land"][t]), LANG) for t in (0.05, 100))
here = number(round(FIT_LAND, 1), LANG)
show(chart, "border-length",
     said("The more detail, the longer the border", "Je mehr Einzelheiten, desto länger die Grenze"),
     said(f"A falling curve on logarithmic scales: from {finest} km at a tolerance of 0.05 km to {coarsest} km at 100 km. Maps lie on it as points: small "
          f"world maps low on the right, OpenStreetMap high on the left. The usual figure for the land border sits at a tolerance of about {here} km.",
          f"Eine fallende Kurve auf logarithmischen Achsen: von {finest} km bei 0,05 km Toleranz bis {coarsest} km bei 100 km. Karten liegen als Punkte "
          f"darauf: kleine Weltkarten rechts unten, OpenStreetMap links oben. Die übliche Zahl für die Landgrenze liegt bei etwa {here} km Toleranz."),
     LANG)

# %%
table(said("Data sets, their length and the tolerance that fits", "Datensätze, ihre Länge und die passende Toleranz"),
      said(("Map", "Length, km", "Fits a tolerance of, km"), ("Karte", "Länge, km", "Passt zu einer Toleranz von, km")),
      [(name, int(km), float(f"{t:.2g}") if t else None) for name, (km, t) in sorted(SETS.items(), key=lambda s: s[1][0])])

# %% [markdown] lang="en"
# The usual figures need a tolerance of {{ fig("border-tolerance-usual") }}: the land figure set against the line on land, the sum against the line that includes the sea. The two comparisons agree. So the usual number is neither a slip nor a boast; it is what comes out when the drawn border may stray a few hundred metres. A finer drawing makes it longer, a coarser one shorter, though never shorter than the straight line.
#
# ## What this does not say {: #limits }
#
# The line on our maps ({{ fig("border-length-committed") }}) is made for drawing; nobody should look for a village on it. Nor is OpenStreetMap a survey. How the usual figure was found we do not know, only what it fits. And the border was still being marked on the ground in March 2023, when a deputy foreign minister of Kazakhstan expected three to four more years of work.[^urdupoint-2023-demarcation] The last cell checks that the numbers in this text are the numbers calculated here; were one to change, this page could not be published.

# %% [markdown] lang="de"
# Die üblichen Zahlen verlangen eine Toleranz von {{ fig("border-tolerance-usual") }}: die Angabe zu Lande an der Linie zu Lande gemessen, die Summe an der Linie samt See. Beide Vergleiche passen zusammen. Die übliche Zahl ist also weder Versehen noch Prahlerei; sie kommt heraus, wenn die gezeichnete Grenze einige Hundert Meter abweichen darf. Eine feinere Zeichnung macht sie länger, eine gröbere kürzer, doch nie kürzer als die gerade Linie.
#
# ## Was daraus nicht folgt {: #limits }
#
# Die Linie auf unseren Karten ({{ fig("border-length-committed") }}) ist zum Zeichnen da; ein Dorf sollte darauf niemand suchen. Auch OpenStreetMap ist keine Vermessung. Wie die übliche Zahl zustande kam, wissen wir nicht, nur, wozu sie passt. Und im Gelände wurde die Grenze im März 2023 noch markiert; ein stellvertretender Außenminister Kasachstans rechnete damals mit drei bis vier weiteren Jahren.[^urdupoint-2023-demarcation] Die letzte Zelle prüft, dass die Zahlen in diesem Text die hier berechneten sind; änderte sich eine, ließe sich diese Seite nicht veröffentlichen.

# %%
value = {id: figure.get("value") for id, figure in FIGURES.items()}

assert value["border-length"] == 7598.6 == round(value["border-length-land"] + value["border-length-sea"], 1)
assert FULL["land_and_sea"][1] < value["border-length"] < FULL["land_and_sea"][0]
assert FULL["land"][1] < value["border-length-land"] < FULL["land"][0]
assert abs(COMMITTED - value["border-length-committed"]) < 1
assert abs(STRAIGHT - value["border-length-straight"]) < 1
assert abs(DIMENSION - value["border-fractal-dimension"]) < 0.02
assert [round(FIT_ALL, 1), round(FIT_LAND, 1)] == value["border-tolerance-usual"]
assert all(abs(OURS[step] / FULL["land"][step] - 1) < 0.01 for step in STEPS)
print(said("All numbers hold.", "Alle Zahlen stimmen."))
