"""People: what an entry must say, and in which order they are listed."""

import json

import pytest

from scripts.content import ProblemsError, publish
from scripts.listings import people

PERSON = """\
tokayev:
  name: {en: Kassym-Jomart Tokayev, de: Kassym-Schomart Tokajew, ru: Касым-Жомарт Токаев, kk: Қасым-Жомарт Тоқаев}
  born: "1953-05-17"
  role: {en: President, de: Präsident}
  as_of: "2026-05"
  why: {en: He signs., de: Er unterschreibt.}
  chapters: [space]
  sources: [agency-2025-report]
"""
FILE = "people/states.yml"


def test_people_are_published_without_empty_fields(project):
    project.write(FILE, PERSON)
    person, = json.loads(publish.documents(project.load(), {}, maps=[])["people.json"])
    assert person["id"] == "tokayev" and person["name"]["kk"] == "Қасым-Жомарт Тоқаев" and "died" not in person


@pytest.mark.parametrize(("old", "new", "message"), [
    ("chapters: [space]", "chapters: [spase]", "docs/data/people/states.yml:7: `chapters` is \"spase\", but must be one of 'border'"),
    ("[agency-2025-report]", "[agency-2025-raport]", 'docs/data/people/states.yml:1: "tokayev" names the source "agency-2025-raport", which does not exist'),
    ("  as_of: \"2026-05\"\n", "", "docs/data/people/states.yml:1: `as_of` is missing: add it"),
    (", de: Er unterschreibt.", "", "docs/data/people/states.yml:6: `why`: the German text (`de`) is missing: add it"),
    (", kk:", ", fr:", 'docs/data/people/states.yml:1: "fr" is no edition of this site'),
    ("  born: \"1953-05-17\"", "  born: \"1953-05-17\"\n  died: \"1850\"", "docs/data/people/states.yml:1: `died` (1850) lies before `born`"),
], ids=["chapter", "source", "date", "translation", "language", "dates"])
def test_what_is_wrong_is_refused_with_its_place(project, old, new, message):
    assert old in PERSON
    project.write(FILE, PERSON.replace(old, new))
    with pytest.raises(ProblemsError) as error:
        project.load()
    assert message in str(error.value)


def test_all_people_have_an_order_and_at_least_fifty_stand_there(content):
    known = content.people.values()
    assert len(known) >= 50
    assert people.surname(content.people["tokayev"], "de").startswith("Tokajew")
    assert all(people.surname(person, lang) for person in known for lang in ("en", "de"))
