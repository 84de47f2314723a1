"""The look that code makes: contrast of the palette, the display face, the purge of the theme's styles."""

import io
from pathlib import Path

import pytest
import yaml
from fontTools.ttLib import TTFont

from scripts.look import fonts, hero, joined, palette, purge

PALETTE = yaml.safe_load(Path("docs/data/palette.yml").read_text(encoding="utf-8"))


def luminance(colour: str) -> float:
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "card"])
def test_contrast(scheme, ground):
    behind = PALETTE[ground][scheme]
    for token in ("ink", "ink-soft", "kz-text", "ru-text"):
        assert contrast(PALETTE[token][scheme], behind) >= 4.5, token
    for token in ("kz", "ru", "sand", "grey", "edge"):
        assert contrast(PALETTE[token][scheme], behind) >= 3, token


def test_palette_becomes_custom_properties():
    text = palette.css({"ink": {"light": "#000000", "dark": "#ffffff"}})
    assert "--ink:#000000" in text.splitlines()[0] and '[data-md-color-scheme="slate"]{--ink:#ffffff}' in text


def test_display_face_is_small_and_speaks_kazakh(tmp_path):
    rules = fonts.build_fonts(tmp_path / "assets" / "all")
    files = sorted((tmp_path / "assets" / "all" / "fonts").glob("*.woff2"))
    assert sum(f.stat().st_size for f in files) <= 25_000
    letters = set().union(*(TTFont(io.BytesIO(f.read_bytes())).getBestCmap() for f in files))
    assert {ord(c) for c in "AaЯяӘҒҚҢӨҰҮҺІәғқңөұүһіßñ²"} <= letters
    assert rules.count("font-display:swap") == len(files)


def test_fonts_have_the_same_bytes_twice(tmp_path):
    for name in ("a", "b"):
        fonts.build_fonts(tmp_path / name / "assets" / "all")
    a, b = ([f.read_bytes() for f in sorted((tmp_path / name).rglob("*.woff2"))] for name in ("a", "b"))
    assert a == b


def test_purge_keeps_what_a_page_or_a_script_can_use(tmp_path):
    (tmp_path / "index.html").write_text('<body dir="ltr" data-md-color-scheme="default"><p class="used" id="x">')
    (tmp_path / "theme.js").write_text('e.classList.add("md-later","md-tag")')
    sheet = tmp_path / "theme.css"
    sheet.write_text(
        ":root{--kept:1;--gone:url('data:a;b')}.used{color:var(--kept)}.unused,.used:hover{top:0}.md-later{left:0}.md-tag{left:1px}"
        "@media print{.unused{top:0}#x>p{top:1px}}[data-md-color-scheme=pink]{top:0}table td{top:0}.used:is(.unused,p){top:2px}"
        "[dir=rtl] .used{left:9px}[dir=ltr] .used{left:8px}")
    purge.purge(tmp_path, [sheet])
    left = sheet.read_text()
    for kept in ("--kept:1", ".used{color", ".used:hover{top:0}", ".md-later{", "left:8px", "#x>p{top:1px}", ".used:is(.unused,p)"):
        assert kept in left
    for gone in ("--gone", ".unused,.used", ".md-tag", "pink", "rtl", "table"):
        assert gone not in left


def test_style_sheets_are_joined_by_name(tmp_path):
    (tmp_path / "b.css").write_text("b { top: 0 }")
    (tmp_path / "a.css").write_text("/* a */ a { top: 0 }")
    assert joined.css(tmp_path) == "a{top:0}b{top:0}"


def test_hero_shows_both_countries_and_the_line():
    picture = hero.svg(Path("docs/data/geo"))
    for part in ('class="hero__ru" d="M', 'class="hero__kz" d="M', 'class="hero__line" d="M', 'aria-hidden="true"'):
        assert part in picture
