"""All terms, each with its definition, its sources and the pages that use it. Its anchors are those of the notes of terms."""

from scripts.content.model import Term
from scripts.listings import _names
from scripts.listings._order import sorted_by
from scripts.seam.expressions import MacroError

LATE = True


def html(page) -> str:
    """The list, by alphabet of the edition."""
    site = page.site
    if page.used["terms"]:
        raise MacroError("the page of the glossary cannot use terms in its text: their notes would have the anchors of its entries")
    return site.template(
        "glossary", terms=ordered(page), say=lambda key: site.text(f"reference.{key}"), other="de" if site.edition == "en" else "en",
        used={id: [_names.page_link(page, other) for other in site.usage["terms"][id]] for id in site.content.terms},
        sources=lambda keys: _names.source_links(page, keys))


def words(page) -> str:
    """What the search finds: the terms."""
    return ", ".join(term.term[page.site.edition] for term in ordered(page))


def ordered(page) -> list[Term]:
    return sorted_by(page.site.content.terms.values(), lambda term: term.term[page.site.edition])
