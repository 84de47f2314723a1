"""The verdicts on the article as search engines read them: one schema.org ClaimReview for each statement."""

import json
from typing import Any

from scripts.content.model import Claim

ARTICLE = "dw-2022-albtraum"
SCALE = {"wrong": 1, "outdated": 2, "contested": 3, "imprecise": 4, "holds": 5}


def html(page: Any) -> str:
    reviews = [review(page, claim) for _, claim in sorted(page.site.content.claims.items())]
    text = json.dumps(reviews, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f'<script type="application/ld+json">{text}</script>\n'


def review(page: Any, claim: Claim) -> dict[str, Any]:
    """The verdict on `claim`. Addresses are absolute where the site's own is known, else relative to the page."""
    site = page.site
    edition = site.edition
    here = f"{site.address}explore/article/" if site.address else ""
    reviewed = site.chapters.get(f"chapters/{claim.chapter}.md", page.meta).get("last_reviewed", page.meta.get("last_reviewed"))
    author = {"@type": "Organization", "name": site.text("site.site-name")} | ({"url": site.address} if site.address else {})
    return {
        "@context": "https://schema.org", "@type": "ClaimReview", "url": f"{here}#{claim.id}", "inLanguage": edition,
        "claimReviewed": claim.claim[edition], "datePublished": str(reviewed), "author": author,
        "itemReviewed": {"@type": "Claim", **_article(site)},
        "reviewRating": {"@type": "Rating", "ratingValue": SCALE[claim.verdict], "bestRating": max(SCALE.values()), "worstRating": min(SCALE.values()),
                         "alternateName": site.text(f"site.verdict-{claim.verdict}")},
    }


def _article(site: Any) -> dict[str, Any]:
    source = site.content.sources[ARTICLE]
    publisher = {"@type": "NewsMediaOrganization", "name": source.publisher}
    appearance = {"@type": "NewsArticle", "headline": source.title, "url": str(source.URL), "datePublished": source.issued,
                  "inLanguage": source.language, "publisher": publisher}
    return {"author": publisher, "datePublished": source.issued, "appearance": appearance}
