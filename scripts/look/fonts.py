"""The display face, cut down at build from the pinned package fontpkg-source-serif-4 (SIL Open Font License)."""

import io
import string
from pathlib import Path

from scripts import cache

LATIN = string.ascii_letters + string.digits + " .,:;!?()&%$/-‑–—‘’“”„²äöüÄÖÜß"
EXTRA = "éèáóíúçñëïôâşğı€…−→·×+#*'\"[]@"
CYRILLIC = "".join(map(chr, range(0x410, 0x450))) + "ЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
SUBSETS = {"latin": LATIN, "extra": EXTRA, "cyrillic": CYRILLIC}  # a page loads only those whose characters it shows
WEIGHT, OPTICAL_SIZE = 560, 60


def build_fonts(out: Path) -> str:
    """Write `fonts/display-{latin,extra,cyrillic}.woff2` below `out` and return the `@font-face` rules. Same package, same bytes."""
    import fontpkg_source_serif_4

    source = Path(fontpkg_source_serif_4.__file__).parent / "files" / "SourceSerif4[opsz,wght].ttf"
    key = cache.fingerprint([Path(__file__)], fontpkg_source_serif_4.__file__, str(source.stat().st_size))
    stamp = out.parent.parent / "stamps" / "fonts"
    files = {name: out / "fonts" / f"display-{name}.woff2" for name in SUBSETS}
    if not (cache.fresh(stamp, key) and all(file.is_file() for file in files.values())):
        (out / "fonts").mkdir(parents=True, exist_ok=True)
        for name, file in files.items():
            file.write_bytes(_subset(source, SUBSETS[name]))
        cache.mark(stamp, key)
    return "".join(f'@font-face{{font-family:"Display";font-weight:400 700;font-display:swap;'
                   f'src:url("../fonts/{file.name}") format("woff2");unicode-range:{_ranges(SUBSETS[name])}}}\n'
                   for name, file in files.items())


def _subset(source: Path, characters: str) -> bytes:
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = ["kern", "lnum"]
    options.hinting = False
    options.name_IDs = [1, 2]
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)                                 # first: the few letters left are fixed to one weight in a moment
    instancer.instantiateVariableFont(font, {"opsz": OPTICAL_SIZE, "wght": WEIGHT}, inplace=True)
    _drop_slight_kerning(font)
    for table in ("BASE", "GDEF", "STAT", "gasp"):
        if table in font:
            del font[table]
    font.flavor = "woff2"
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def _drop_slight_kerning(font) -> None:
    """Kerning below a twenty-fifth of an em is hardly seen, and a third of the file: zeros compress away."""
    slight = font["head"].unitsPerEm / 25
    for lookup in font["GPOS"].table.LookupList.Lookup if "GPOS" in font else ():
        for subtable in lookup.SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            if getattr(subtable, "Format", None) != 2 or not hasattr(subtable, "Class1Record"):
                continue
            for pair in (second for first in subtable.Class1Record for second in first.Class2Record):
                if pair.Value1 is not None and abs(getattr(pair.Value1, "XAdvance", 0) or 0) < slight:
                    pair.Value1.XAdvance = 0


def _ranges(characters: str) -> str:
    """CSS unicode-range of the characters, neighbours joined."""
    points, parts = sorted(set(map(ord, characters))), []
    start = previous = points[0]
    for point in [*points[1:], None]:
        if point != previous + 1 if point is not None else True:
            parts.append(f"U+{start:X}" if start == previous else f"U+{start:X}-{previous:X}")
            start = point
        previous = point
    return ",".join(parts)
