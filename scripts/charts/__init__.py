"""The chart house: one theme, one module per chart, each drawn as SVG in two sizes beside its table and CSV."""
