"""The border, unrolled, on the front page: with every mark to point at, and the tables. Chapters show it as a file, see scripts/unrolled/build.py."""

from markupsafe import Markup

from scripts.seam.macros import PageMacros
from scripts.unrolled.plan import plan
from scripts.unrolled.svg import picture
from scripts.unrolled.table import tables


def html(page: PageMacros) -> str:
    shown = plan(page.site.content, page.site.edition)
    return page.site.template("unrolled", plan=shown, root=page.root, picture=Markup(picture(shown)), tables=Markup(tables(shown)))
