"""The lists: everything once, in order, with its sources; what machines read of them; what is refused."""

import csv
import io
import json
import re
from difflib import SequenceMatcher
from itertools import combinations, groupby
from pathlib import Path

import pytest

from scripts import listings
from scripts.checks import links
from scripts.content import ProblemsError, bibtex, publish
from scripts.content.model import CHAPTERS, Source
from scripts.listings import article, claim_review, data, figures, sources, timeline
from scripts.seam.macros import PageMacros, Site
from scripts.seam.pages import chapters, prepare

EDITIONS = ("en", "de")
CHAPTER = "chapters/space.md"


@pytest.fixture(params=EDITIONS)
def page(request, content, tmp_path):
    """A page of a list, in a site in which one chapter cites a source and shows a number and a chart."""
    site = Site(content, request.param, tmp_path)
    site.chapters = chapters({CHAPTER: Path("docs", CHAPTER).read_text(encoding="utf-8")})
    site.titles, site.cited = {CHAPTER: "Space"}, {CHAPTER: ["nasa-nssdc-soyuz-ms20", "caliber-2025-baikonur"]}
    site.usage["sources"] |= {id: [CHAPTER] for id in site.cited[CHAPTER]}
    site.usage["figures"]["baikonur-rent"].append(CHAPTER)
    site.usage["charts"]["launches"].append(CHAPTER)
    site.charts = [{"id": "launches", "title": {"en": "Launches", "de": "Starts"}, "datasets": ["launches-by-cosmodrome"], "chapters": ["space"]}]
    site.maps = [{"id": "space", "page": "maps/space/", "sources": ["baikonur-1"], "figures": {"baikonur-rent": {"en": "Baikonur", "de": "Baikonur"}}}]
    return PageMacros(site, "docs/explore/list.md", {"last_reviewed": "2026-11-29"}, root="../../")


def ids(html: str, start: str = '<li class="entry" id="') -> list[str]:
    return re.findall(f'{start}([^"]+)"', html)


def test_the_article_has_every_claim_once_in_its_order(page):
    markdown = article.html(page)
    assert re.findall(r"\{: #(a\d\d) \}", markdown) == sorted(page.site.content.claims)
    assert markdown.count("data-item") == len(page.site.content.claims)
    for claim in page.site.content.claims.values():
        assert claim.claim[page.site.edition] in markdown


def test_the_summary_counts_every_claim(page):
    claims = list(page.site.content.claims.values())
    summary = article.summary(page, claims)
    assert summary["total"] == sum(count for _, count, _ in summary["counts"]) == len(claims)
    assert all(str(count) in words and "{" not in words for _, count, words in summary["counts"])


def test_a_claim_names_all_its_sources_and_leads_to_its_chapter(page):
    claim = page.site.content.claims["a15"]
    entry = article.entry(page, claim)
    assert set(re.findall(r"\[\^([^\]]+)\]", entry["answer"] + entry["marks"])) >= set(claim.sources)
    assert 'href="@@root@@chapters/space/#a15"' in entry["chapter"]
    assert "href" not in article.entry(page, page.site.content.claims["a01"])["chapter"]  # not written in this site


def test_the_sources_of_claims_stand_at_the_end_of_the_page(content, tmp_path):
    problems: list = []
    text = '---\ntitle: x\ndescription: y\nlast_reviewed: 2026-11-29\n---\n\n{{ listing("article") }}\n'
    prepared = prepare(Site(content, "en", tmp_path), text, "docs/explore/article.md", "explore/article.md", {"explore/article.md"}, problems)
    assert problems == []
    assert set(prepared.sources) >= {key for claim in content.claims.values() for key in claim.sources}
    assert prepared.macros.used["listings"] == {"article": None} and "@@root@@" not in prepared.markdown


def test_claim_reviews_say_what_schema_org_asks_for(page):
    html = claim_review.html(page)
    reviews = json.loads(re.fullmatch(r'<script type="application/ld\+json">(.*)</script>\n', html)[1])
    assert [review["url"] for review in reviews] == [f"#{id}" for id in sorted(page.site.content.claims)]
    words = {page.site.text(f"site.verdict-{verdict}") for verdict in article.VERDICTS}
    for review in reviews:
        rating, claim = review["reviewRating"], review["itemReviewed"]
        assert review["@type"] == "ClaimReview" and review["claimReviewed"] and re.fullmatch(r"\d{4}-\d\d-\d\d", review["datePublished"])
        assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"] and rating["alternateName"] in words
        assert claim["author"]["name"] == "Deutsche Welle" and claim["appearance"]["datePublished"] == claim["datePublished"] == "2022-01-07"
        assert "url" not in review["author"]
    page.site.address = "https://example.org/"
    assert claim_review.review(page, page.site.content.claims["a15"])["url"] == "https://example.org/explore/article/#a15"


def test_the_timeline_has_every_event_once_by_date(page):
    events, html = page.site.content.events, timeline.html(page)
    found = ids(html)
    assert sorted(found) == sorted(events)
    assert [events[id].date for id in found] == sorted(event.date for event in events.values())
    assert sum("1991" <= event.date[:4] <= "2026" for event in events.values()) >= 120
    for field in {event.field for event in events.values()}:
        assert f'<option value="{field}">' in html
    assert 'href="@@root@@chapters/space/">' in html and "@@root@@chapters/border/" not in html


def test_a_partial_date_stands_before_the_days_it_holds(project):
    project.write("events/x.yml", "".join(
        f"{id}:\n  date: '{date}'\n  title: {{en: x, de: x}}\n  field: space\n  sources: [agency-2025-report]\n"
        for id, date in (("day", "2025-06-02"), ("month", "2025-06"), ("year", "2025"))))
    assert [event.id for event in sorted(project.load().events.values(), key=timeline.order)] == ["year", "month", "day"]


def test_an_unknown_field_is_refused_where_it_stands(project):
    project.write("events/x.yml", "cup:\n  date: '2025'\n  title: {en: Cup, de: Pokal}\n  field: sports\n  sources: [agency-2025-report]\n")
    with pytest.raises(ProblemsError, match=r'docs/data/events/x\.yml:4: `field` is "sports", but must be one of .*border.*since-2022'):
        project.load()


def test_no_event_is_told_twice(content):
    by_day = groupby(sorted(content.events.values(), key=lambda event: event.date), key=lambda event: event.date)
    alike = [(a.id, b.id) for day, events in by_day for a, b in combinations(events, 2)
             if SequenceMatcher(None, a.title["en"], b.title["en"]).ratio() > (0.6 if set(a.sources) & set(b.sources) else 0.8)]
    assert alike == []


def test_every_number_once_with_its_record(page):
    html, known = figures.html(page), page.site.content.figures
    assert sorted(ids(html)) == sorted(f"fig-{id}" for id in known)
    assert "popover" not in html
    at = html.index('id="fig-baikonur-rent"')
    rent = html[at:html.index("</li>", at)]
    assert 'href="@@root@@chapters/space/"' in rent and 'href="@@root@@maps/space/"' in rent and "reference/sources/#" in rent
    assert html.count('class="number__readings"') == sum(figure.readings is not None for figure in known.values())
    assert html.count('data-state="conflict') == sum(figure.readings is not None for figure in known.values())
    assert 'href="@@root@@chapters/space/#chart-launches"' in html


def test_a_number_of_a_map_is_named_after_its_place(page):
    figure = page.site.content.figures["baikonur-upkeep"]
    page.site.maps[0]["figures"] = {figure.id: {"en": "Leninsk", "de": "Leninsk"}}
    assert figures.label(page.site, figure).startswith("Leninsk: ")
    page.site.usage["figures"][figure.id].append(CHAPTER)
    assert figures.label(page.site, figure) == figure.label[page.site.edition]


def test_every_source_once_with_its_passages(page):
    html = sources.html(page)
    assert sorted(ids(html)) == sorted(page.site.content.sources)
    at = html.index('id="caliber-2025-baikonur"')
    assert 'href="@@root@@chapters/space/#fn:2"' in html[at:html.index("</li>", at)]
    row = sources.mix(page)
    assert len(row) == 1 and row[0]["total"] == 2 == sum(count for _, count, _ in row[0]["counts"])


@pytest.mark.parametrize(("publisher", "letter"), [("Ärzteblatt", "A"), ("«Коммерсантъ»", "…"), ("24.kg", "…"), ("“Zakon”", "Z")])
def test_sources_stand_under_their_letter(publisher, letter):
    assert sources.letter(publisher) == letter


def test_bibtex_is_escaped():
    source = Source(id="x-2025", type="article-newspaper", title="100% {sure} & C:\\x_#1 ~ ^", publisher="A & B", issued="2025-06-02",
                    URL="https://example.org/a_b%20c", language="de", origin="company", accessed="2026-11-29")
    entry = bibtex.entry(source)
    assert r"{{100\% \{sure\} \& C:\textbackslash{}x\_\#1 \textasciitilde{} \textasciicircum{}}}" in entry
    assert entry.startswith("@article{x-2025,\n") and r"journal = {A \& B}" in entry and "month = jun" in entry
    assert "url = {https://example.org/a_b%20c}" in entry


def test_all_sources_are_bibtex_with_balanced_braces(content):
    text = bibtex.document(content.sources.values())
    assert re.findall(r"^@\w+\{(.+),$", text, re.M) == sorted(content.sources)
    plain = re.sub(r"\\[{}]", "", text)
    assert plain.count("{") == plain.count("}")
    assert not re.search(r"(?<!\\)[&$#]", re.sub(r"^  url = .*$", "", text, flags=re.M))


def test_the_numbers_as_a_table(content):
    rows = list(csv.DictReader(io.StringIO(publish.documents(content, {"baikonur-rent": ["/chapters/space/"]}, [])["figures.csv"])))
    assert [row["id"] for row in rows] == sorted(content.figures)
    for row in rows:
        assert bool(row["value"]) != bool(row["low"] and row["high"]), row["id"]
        assert set(row["sources"].split()) <= set(content.sources)
    assert next(row for row in rows if row["id"] == "baikonur-rent")["used_on"] == "/chapters/space/"


def test_the_data_page_has_every_series_and_file(page):
    content, html = page.site.content, data.html(page)
    assert sorted(ids(html)) == sorted(content.series)
    assert set(data.FILES) == set(publish.documents(content, {}, []))
    for name in data.FILES:
        assert f"{name}\" download" in html
    launches = content.series["launches-by-cosmodrome"]
    assert f'{min(row["year"] for row in launches)}–{max(row["year"] for row in launches)}' in html


def test_published_records_have_the_shape_that_the_page_tells(content):
    documents = publish.documents(content, {}, [])
    for name in ("figures.json", "claims.json", "events.json", "sources.json"):
        told = set(re.findall(r"\w+", data.FILES[name]))
        assert all(set(record) <= told for record in json.loads(documents[name])), name
    assert documents["figures.csv"].splitlines()[0] == data.FILES["figures.csv"].replace(" ", "")


def test_all_nine_fields_have_a_name(content):
    assert all(content.text(f"fields.{id}", lang) for id in CHAPTERS for lang in EDITIONS)


def test_helpers_are_no_listings():
    assert {"article", "timeline", "figures", "sources", "data"} <= set(listings.names())
    assert not any(name.startswith("-") for name in listings.names())


def test_a_link_may_set_a_filter_that_exists(tmp_path):
    form = '<form data-filter="x"><input name="text"><select name="field"><option value="energy"></select></form>'
    hrefs = ("#field=energy", "#text=any%20words", "#field=sports", "#period=1991")
    (tmp_path / "index.html").write_text(f'<html><body>{form}{"".join(f"<a href={h!r}>x</a>" for h in hrefs)}</body></html>')
    said = "\n".join(map(str, links.check(tmp_path, tmp_path)))
    assert "field=sports" in said and "period=1991" in said and "energy" not in said and "any%20words" not in said
