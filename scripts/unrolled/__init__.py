"""The border, unrolled: the whole frontier as one straight line to scale. `line` measures along it, `marks` says what meets it, `layout` places
names, `svg` draws, `table` lists; `build` writes the picture as files, scripts/listings/unrolled.py puts it into pages."""
