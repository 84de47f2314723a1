"""From the renderer’s SVG to ours: small, flat, in the palette’s colours."""

import pytest

from scripts.charts import lattice, svg


def test_refuses_a_literal_colour():
    vega = '<svg width="10" height="10"><path d="M0,0h5v5h-5Z" fill="#ff0000"/></svg>'
    with pytest.raises(ValueError, match='the colour "#ff0000" does not follow light and dark'):
        svg.inline(vega, "x", "chart-only", "t", "d", "en")


def test_slim_flattens_rounds_and_joins():
    vega = ('<svg width="20.4" height="10"><g transform="translate(1,2)"><path d="M0.04,0h3.26v1h-3.26Z" fill="var(--kz)"/>'
            '<path d="M5,0h3v1h-3Z" fill="var(--kz)"/><text transform="translate(3,4)" font-size="12px" fill="var(--ink)">a &amp; b</text></g></svg>')
    markup, width, height = svg.slim(vega)
    assert (width, height) == (20, 10)
    assert markup.startswith('<path fill="var(--kz)" d="M1 2h3.3v1h-3.3ZM6 2h3v1h-3Z"/><g font-size="12"')
    assert '<g fill="var(--ink)"><text x="4" y="6">a &amp; b</text></g>' in markup


def test_columns_and_lines_off_any_grid_stay_in_pixels():
    even = [("var(--kz)", "", (4.0 * i, 20.0 - 2 * i, 3.0, 2.0 * i)) for i in range(1, 10)]
    assert lattice.columns(even).startswith('<g transform="matrix(4 0 0-2 5.5 20)" fill="none" stroke-width=".75"><path stroke="var(--kz)" d="M0 1V0m1 2V0')
    assert lattice.columns(even[:4]) is None and lattice.columns([]) is None
    assert lattice.columns([*even, ("var(--kz)", "", (41.3, 10.0, 3.0, 10.0))]) is None
    assert lattice.line("", [[(4.0 * i, 3.04 * i) for i in range(9)]]).endswith('d="M0 0l1 3 1 3.1 1 3 1 3.1 1 3 1 3 1 3.1 1 3"/>')
    assert lattice.line("", [[(i ** 1.5, 3.0) for i in range(9)]]) is None
