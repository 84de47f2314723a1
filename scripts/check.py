"""Check the content: `python -m scripts.check` prints `path:line: what is wrong, what to do` for everything it finds."""

import datetime as dt
import os
import sys
from collections.abc import Callable
from pathlib import Path

from scripts.checks import pages, terms
from scripts.content import Problem, ProblemsError, figures, load_content, quiz
from scripts.content.problems import raise_if_any
from scripts.generate import BUILD, generate
from scripts.maps.sections import sections

DOCS = Path("docs")


def main() -> int:
    try:
        warnings = find_problems(log=lambda _: None)
    except ProblemsError as error:
        print(error)
        count = sum(p.severity == "error" for p in error.problems)
        print(f"\n{count} to mend, {len(error.problems) - count} to know.")
        return 1
    print("\n".join(map(str, warnings)) + "\n" if warnings else "", end="")
    print(f"Nothing to mend, {len(warnings)} to know.")
    return 0


def find_problems(log: Callable[[str], None]) -> list[Problem]:
    """Load, generate and prepare everything. Raises `ProblemsError` with all errors; returns the warnings."""
    content = load_content(DOCS / "data", Path.cwd())
    found = content.warnings + figures.check(content, today=dt.date.today().isoformat()) + quiz.check(content, sections(DOCS))
    raise_if_any(found)
    made = generate(content, BUILD, log)
    sites = pages.edition_sites(content, BUILD, os.environ.get("REPO_URL", ""))
    found += pages.check(sites, DOCS, made.pages) + terms.unused(content, sites)
    raise_if_any(found)
    return sorted(found)


if __name__ == "__main__":
    sys.exit(main())
