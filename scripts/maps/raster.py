"""PNG of a map's picture: for slides and for programs that do not read SVG."""

import io
import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ZOOM = 1.5          # pixels for each unit of the picture, which is 1060 wide
COLOURS = 160


def pngs(pictures: Iterable[tuple[Path, Path]]) -> None:
    """Draw each (SVG file, PNG file), on all processors."""
    pictures = list(pictures)
    if pictures:
        with ProcessPoolExecutor(min(os.cpu_count() or 1, len(pictures))) as workers:
            list(workers.map(_png, *zip(*pictures)))


def _png(svg: Path, png: Path) -> None:
    import vl_convert
    from PIL import Image

    drawn = vl_convert.svg_to_png(svg.read_text(encoding="utf-8"), scale=ZOOM)
    flat = Image.open(io.BytesIO(drawn)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    flat.save(png, "PNG", optimize=True)
