"""People who matter for the subject: who they are, as of when, and why they stand here."""

from scripts.content.reference import Person
from scripts.listings import _names
from scripts.listings._order import distinct, sorted_by


def html(page) -> str:
    """The list, by surname as the edition writes it."""
    site, people = page.site, ordered(page)
    return site.template(
        "people", people=people, say=lambda key: site.text(f"reference.{key}"), years={p.id: years(p, site) for p in people},
        fields=_names.chapter_options(page, [id for p in people for id in p.chapters]),
        chapters={p.id: [_names.chapter_link(page, id) for id in p.chapters] for p in people}, sources=lambda keys: _names.source_links(page, keys))


def years(person: Person, site) -> str:
    """"1940–2020", "born 1953", "died 1797", or nothing where neither is known."""
    born, died = ((person.born or "")[:4], (person.died or "")[:4])
    if born and died:
        return f"{born}–{died}"
    return f"{site.text('reference.born')} {born}" if born else f"{site.text('reference.died')} {died}" if died else ""


def words(page) -> str:
    """What the search finds: the names in all letters, each word once."""
    return distinct(p.name[lang] for p in ordered(page) for lang in (page.site.edition, "ru", "kk") if lang in p.name)


def ordered(page) -> list[Person]:
    return sorted_by(page.site.content.people.values(), lambda person: surname(person, page.site.edition))


def surname(person: Person, lang: str) -> str:
    """What a person is listed under: the last word of the name, or all of it where the family name comes first (id `xi-jinping`)."""
    name = person.name[lang]
    first = name.split()[0].casefold()
    return name if person.id.startswith(f"{first}-") else f"{name.split()[-1]} {name}"
