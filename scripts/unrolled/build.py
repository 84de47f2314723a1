"""The picture as files, one for each language and colour scheme, and as a chart that loads them late: `{{ chart("border-unrolled") }}`.

The front page shows it with all its marks (scripts/listings/unrolled.py); a chapter that has maps and charts already would grow too heavy with that.
"""

from html import escape
from pathlib import Path

from scripts.content import Content
from scripts.unrolled.layout import HEIGHT, WIDTH
from scripts.unrolled.plan import Plan, plan
from scripts.unrolled.svg import file

ID = "border-unrolled"
STYLE = Path("assets") / "listings" / "unrolled.css"
END = "/* page */"  # below it the style sheet speaks of the page around the picture
SCHEMES = ("light", "dark")


def build_unrolled(content: Content, editions: tuple[str, ...], out: Path) -> None:
    style = (content.root.parent / STYLE).read_text(encoding="utf-8").split(END)[0]
    for lang in editions:
        planned = plan(content, lang)
        for scheme in SCHEMES:
            _write(out / "assets" / lang / "charts" / f"{ID}-{scheme}.svg", file(planned, style, content.palette, scheme))
        _write(out / "charts" / lang / f"{ID}.html", chart(planned))


def chart(plan: Plan) -> str:
    """The fragment for a chapter."""
    images = "".join(f'<img class="of-{scheme}" loading="lazy" width="{WIDTH}" height="{HEIGHT}" src="@@root@@assets/charts/{ID}-{scheme}.svg" '
                     f'alt="{escape(plan.sentence("description"))}">' for scheme in SCHEMES)
    return (f'<figure class="chart" data-chart="{ID}" id="chart-{ID}"><p class="chart-title">{escape(plan.text("title"))}</p>'
            f'<p class="chart-subtitle">{escape(plan.sentence("finding"))}</p>'
            f'<div class="chart-strip" tabindex="0" role="group" aria-label="{escape(plan.text("title"))}">{images}</div>'
            f'<figcaption>{escape(plan.text("needle"))}. {escape(plan.text("credits"))} '
            f'<a href="@@root@@#unrolled">{escape(plan.text("with-marks"))}</a></figcaption></figure>')


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
