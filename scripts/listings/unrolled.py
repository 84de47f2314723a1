"""The border, unrolled: on the front page with every mark to point at and the tables; in a chapter the picture as a file that loads late."""

from markupsafe import Markup

from scripts.seam.macros import PageMacros
from scripts.unrolled.plan import plan
from scripts.unrolled.svg import picture
from scripts.unrolled.table import tables


def html(page: PageMacros) -> str:
    shown = plan(page.site.content, page.site.edition)
    whole = "question" not in page.meta
    return page.site.template("unrolled", plan=shown, root=page.root, whole=whole, picture=Markup(picture(shown)) if whole else "",
                              tables=Markup(tables(shown)) if whole else "")
