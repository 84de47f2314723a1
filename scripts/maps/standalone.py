"""The map as files of its own: a sheet with title, picture, legend and credits for print and download, and the bare poster for chapters."""

import textwrap
from html import escape

from scripts.content import Content
from scripts.maps import markup, page, svg
from scripts.maps.bind import Plate
from scripts.maps.geo import Geo
from scripts.maps.project import WIDE, WIDTH, frame
from scripts.maps.style import FONT, colour

MARGIN, TITLE, TEXT = 30, 26, 13
RULES = ".rs,.l2,.off{display:none}"      # as maps.css has it for a wide page's first view


# As maps.css has it for the poster in a page; here the width of the picture is 100vw.
STILL_RULES = (f"text{{font-family:{FONT}}}path:not(.s){{vector-effect:non-scaling-stroke}}pattern path{{vector-effect:none}}"
               f".px{{transform:scale(1.35);transform:scale(tan(atan2({WIDTH}px,100vw)))}}.r3,.l2,.rs,.off{{display:none}}"
               "@media(max-width:549.9px){.r2,.l1{display:none}.rs{display:inline}.home,.neighbour{font-size:10.5px;letter-spacing:1.5px}}")


def still(fragment: str) -> str:
    """The poster of a page as an SVG file, with colours as var(--token): a chapter loads it when it comes near the view."""
    poster = page.POSTER.search(fragment)[0].replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return poster.replace("<defs>", f"<style>{STILL_RULES}</style><defs>", 1) + "\n"


def picture(plate: Plate, content: Content, geo: Geo, lang: str) -> str:
    """SVG with colours as var(--token); `svg.literal` writes those of a scheme in."""
    declared, view = plate.map, frame(plate.map.bounds)
    shown = round(WIDTH * WIDE)
    top, y = _lines(declared.title[lang], 66, TITLE, MARGIN + TITLE, "ink", 700)
    if declared.time:
        step = next(s for s in declared.time.steps if s.id == plate.start)
        more, y = _lines(f"{step.label[lang]}: {step.says[lang]}", 130, TEXT, y, "ink-soft")
        top += more
    box = (f'<svg x="{MARGIN}" y="{y:g}" width="{WIDTH}" height="{shown}" viewBox="0 {(view.height - shown) / 2:g} {WIDTH} {shown}">'
           f"{svg.drawing(plate, geo, lang, view, 0)}{_scale(plate, lang, (view.height + shown) / 2)}</svg>"
           f'<rect x="{MARGIN}" y="{y:g}" width="{WIDTH}" height="{shown}" fill="none" stroke="{colour("edge")}"/>')
    keys, y = _legend(plate, content, lang, y + shown + 26)
    foot, y = _lines(" ".join(page.notes(plate, content, lang)), 140, TEXT - 1, y + 8, "ink-soft")
    credit, y = _lines(page.credits(plate, content, lang), 140, TEXT - 1, y, "ink-soft")
    width, height = WIDTH + 2 * MARGIN, round(y + 8)
    id = f"map-{declared.id}"
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
            f'aria-labelledby="{id}-t {id}-d" font-family="{FONT}" xml:lang="{lang}"><title id="{id}-t">{escape(declared.title[lang])}</title>'
            f'<desc id="{id}-d">{escape(declared.description[lang])}</desc><rect width="{width}" height="{height}" fill="{colour("paper")}"/>'
            f"<style>{RULES}</style>{top}{box}{keys}{foot}{credit}</svg>\n")


def _lines(text: str, width: int, size: float, y: float, token: str, weight: int = 400) -> tuple[str, float]:
    """Wrapped lines of text and the y below them."""
    drawn = ""
    for line in textwrap.wrap(text, width):
        drawn += f'<text x="{MARGIN}" y="{y:g}" font-size="{size}" font-weight="{weight}" fill="{colour(token)}">{escape(line)}</text>'
        y += size * 1.35
    return drawn, y


def _legend(plate: Plate, content: Content, lang: str, y: float) -> tuple[str, float]:
    """Symbols and words in rows, and the y below them."""
    drawn, x, seen = "", float(MARGIN), Plate(plate.map, tuple(svg.first_seen(plate)))
    for mark, words, _ in page.legend_items(seen, content, lang, f"map-{plate.map.id}-p"):
        step = 44 + len(words) * TEXT * 0.53
        if x + step > WIDTH + MARGIN:
            x, y = MARGIN, y + 26
        drawn += (f'<g transform="translate({x + 13:g} {y - 4:g})">{mark}</g>'
                  f'<text x="{x + 34:g}" y="{y:g}" font-size="{TEXT}" fill="{colour("ink")}">{escape(words)}</text>')
        x += step
    return drawn, y + 26


def _scale(plate: Plate, lang: str, bottom: float) -> str:
    length, words = page.scale_bar(plate, lang)
    return (f'<g transform="translate(14 {bottom - 14:g})"><path d="M0 0h{length:.1f}" stroke="{colour("ink")}" stroke-width="2"/>'
            f'<text y="-6" font-size="10.5" fill="{colour("ink")}"{markup.attributes(markup.HALO)}>{words}</text></g>')
