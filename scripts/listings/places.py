"""All places and areas of the maps under all their names, with the maps on which they lie."""

import json
from dataclasses import dataclass

from scripts.content.model import EDITIONS
from scripts.listings._order import distinct, sorted_by

COLUMNS = (*EDITIONS, "ru", "kk")  # Latin Kazakh stands below the Cyrillic one
NEAR = .2  # degrees: entries of one name within this distance are one place


@dataclass
class Row:
    """One place, or one shape, of one or more entries in docs/data."""

    id: str
    name: dict[str, str]
    former: list[str]
    kinds: list[str]
    country: str
    at: tuple[float, float] | None
    maps: list[str]

    def join(self, other: "Row") -> None:
        """Take over what `other` says of the same place."""
        self.name = other.name | self.name
        self.kinds, self.maps, self.former = (list(dict.fromkeys(a + b)) for a, b in (
            (self.kinds, other.kinds), (self.maps, other.maps), (self.former, other.former)))


def html(page) -> str:
    """The table, by alphabet of the edition."""
    site, found = page.site, rows(page)
    kind = {id: site.text(f"places.{id}") for row in found for id in row.kinds}
    country = {row.country: site.text(f"places.country-{row.country}") for row in found if row.country}
    maps = {id: site.text(f"site.map-{id}") for row in found for id in row.maps}
    return site.template(
        "places", rows=found, say=lambda key: site.text(f"reference.{key}"), root=page.root, kind=kind, country=country,
        languages=[lang for lang in COLUMNS if lang != site.edition],
        kinds=choices(kind), countries=choices(country), maps=choices(maps))


def choices(names: dict[str, str]) -> list[tuple[str, str]]:
    """(id, name) by alphabet, for the filter."""
    return sorted_by(names.items(), lambda item: item[1])


def words(page) -> str:
    """What the search finds: the names in all letters, each word once."""
    found = rows(page)
    names = (row.name[lang] for lang in (page.site.edition, "ru", "kk", "kk_latn") for row in found if lang in row.name)
    return distinct([*names, *(name for row in found for name in row.former)])


def rows(page) -> list[Row]:
    """All places and areas; those of the same name and spot in one row."""
    content, file = page.site.content, page.site.build / "maps" / "places.json"
    shown = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    found: dict[str, list[Row]] = {}
    home = {place.id: _add(found, Row(place.id, place.name, list(place.former), [place.kind], place.country, (place.lat, place.lon),
                                      shown.get(f"places/{place.id}", []))) for place in content.places.values()}
    for area in content.areas.values():
        row = Row(area.id, area.name, [], [area.kind], "", None, shown.get(f"areas/{area.id}", []))
        if area.id in home:                     # the place of the same id lends its local names, as on the maps
            home[area.id].join(row)
        else:
            _add(found, row)
    return sorted_by((row for same in found.values() for row in same), lambda row: row.name[page.site.edition])


def _add(found: dict[str, list[Row]], row: Row) -> Row:
    """Join `row` with one of the same name nearby, or add it; returns the row in which it stands."""
    same = found.setdefault(row.name["en"], [])
    for other in same:
        if row.at is None or other.at is None or max(abs(a - b) for a, b in zip(row.at, other.at, strict=True)) < NEAR:
            other.join(row)
            return other
    same.append(row)
    return row
