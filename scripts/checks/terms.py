"""Terms of the glossary that no page uses."""

from scripts.content import Content
from scripts.content.problems import Problem
from scripts.seam.macros import Site


def unused(content: Content, sites: list[Site]) -> list[Problem]:
    """A warning for each term that no page of any edition uses. `sites`: with all their pages prepared."""
    used = {id for site in sites for id in site.usage["terms"]}
    return [Problem(*content.where["terms"][id], f'no page uses the term "{id}": write {{{{ term("{id}") }}}} where it first occurs, or remove it', "warning")
            for id in content.terms if id not in used]
