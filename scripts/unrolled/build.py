"""The picture as files, one for each language and colour scheme: for pages that load it late, and to take away."""

from pathlib import Path

from scripts.content import Content
from scripts.unrolled.plan import plan
from scripts.unrolled.svg import file

STYLE = Path("assets") / "listings" / "unrolled.css"
END = "/* page */"  # below it the style sheet speaks of the page around the picture
SCHEMES = ("light", "dark")


def build_unrolled(content: Content, editions: tuple[str, ...], out: Path) -> None:
    style = (content.root.parent / STYLE).read_text(encoding="utf-8").split(END)[0]
    for lang in editions:
        folder = out / "assets" / lang / "unrolled"
        folder.mkdir(parents=True, exist_ok=True)
        planned = plan(content, lang)
        for scheme in SCHEMES:
            (folder / f"border-{scheme}.svg").write_text(file(planned, style, content.palette, scheme), encoding="utf-8")
