"""Build the site: `python -m scripts.build` writes both editions to site/, or says what is wrong and leaves site/ alone."""

import argparse
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import rjsmin

from scripts.check import find_problems
from scripts.content import Problem, ProblemsError
from scripts.content.model import EDITIONS, LANGUAGE
from scripts.content.problems import raise_if_any
from scripts.look.purge import purge

CONFIGS = {"en": "mkdocs.yml", "de": "mkdocs.de.yml"}
NEW = Path("build/site")
_INDENTED = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2>)|\n\s+", re.S)
_THEME_SHEET = re.compile(r'<link rel="stylesheet" href="[^"]*assets/stylesheets/[^"]*">\s*')


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"), help="where to write (default: site)")
    site = parser.parse_args(argv).site
    steady_environment()
    start = time.monotonic()
    try:
        warnings = find_problems(log=say)
        build_editions(NEW)
        finish(NEW)
        raise_if_any(dead_links(NEW))
    except ProblemsError as error:
        print(error, file=sys.stderr)
        count = sum(p.severity == "error" for p in error.problems)
        print(f"\n{count} problem{'s' * (count != 1)}: nothing was published, {site}/ is as it was.", file=sys.stderr)
        return 1
    swap(NEW, site)
    for warning in warnings:
        print(warning, file=sys.stderr)
    say(f"{site}/ written in {time.monotonic() - start:.1f} s")
    return 0


def say(message: str) -> None:
    print(f"==> {message}", flush=True)


def steady_environment() -> None:
    """The same commit gives the same bytes: time of the build is the time of the commit, in UTC."""
    os.environ["TZ"] = "UTC"
    os.environ["NO_MKDOCS_2_WARNING"] = os.environ["DISABLE_MKDOCS_2_WARNING"] = "1"
    if "SOURCE_DATE_EPOCH" not in os.environ:
        asked = subprocess.run(["git", "log", "-1", "--format=%ct"], capture_output=True, text=True)
        os.environ["SOURCE_DATE_EPOCH"] = asked.stdout.strip() or "1767225600"
    if site_url := os.environ.get("SITE_URL", "").rstrip("/"):
        os.environ |= {"SITE_URL": f"{site_url}/", "SITE_URL_DE": f"{site_url}/de/"}
    if "REPO_URL" not in os.environ and "GITHUB_REPOSITORY" in os.environ:
        os.environ["REPO_URL"] = f"{os.environ.get('GITHUB_SERVER_URL', '')}/{os.environ['GITHUB_REPOSITORY']}"


def build_editions(out: Path) -> None:
    """Both editions below `out`, each with MkDocs. Raises `ProblemsError` if MkDocs gives up."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    shutil.rmtree(out, ignore_errors=True)
    for edition in EDITIONS:
        start = time.monotonic()
        target = out if edition == "en" else out / edition
        try:
            build(load_config(CONFIGS[edition], site_dir=str(target.resolve())))
        except (MkDocsException, Abort) as error:
            raise ProblemsError([Problem(CONFIGS[edition], 0, str(error))]) from None
        say(f"{LANGUAGE[edition]} edition: {time.monotonic() - start:.1f} s")


def finish(out: Path) -> None:
    """What readers never need: source maps, search stemmers of other languages, style rules of other sites."""
    for path in out.rglob("*.map"):
        path.unlink()
    for path in [*out.rglob("assets/javascripts/**/*.js"), *out.rglob("assets/stylesheets/*.css")]:
        lines = path.read_text(encoding="utf-8").splitlines()
        if lines and "sourceMappingURL=" in lines[-1]:
            path.write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
    keep = {"lunr.de.min.js", "lunr.stemmer.support.min.js"}
    for path in out.rglob("assets/javascripts/lunr/**/*.js"):
        if path.name not in keep:
            path.unlink()
    for path in out.rglob("assets/js/*.js"):
        path.write_text(rjsmin.jsmin(path.read_text(encoding="utf-8")), encoding="utf-8")
    purge(out, sorted(out.rglob("assets/stylesheets/*.css")))
    for edition in EDITIONS:
        one_sheet(out if edition == "en" else out / edition)


def one_sheet(root: Path) -> None:
    """The theme's style sheets and ours in one file: one request, and they compress better together."""
    theme = sorted(root.glob("assets/stylesheets/*.css"))
    site = root / "assets" / "css" / "site.css"
    site.write_text("".join(path.read_text(encoding="utf-8").strip() for path in [*theme, site]), encoding="utf-8")
    for path in theme:
        path.unlink()
    for page in root.rglob("*.html"):
        if root.name == "de" or page.relative_to(root).parts[0] != "de":
            html = page.read_text(encoding="utf-8")
            page.write_text(without_indents(_THEME_SHEET.sub("", html)), encoding="utf-8")


def without_indents(html: str) -> str:
    """Templates indent for their authors, and leave empty lines behind: half a kilobyte of every page, compressed. Code keeps its lines."""
    return _INDENTED.sub(lambda found: found[1] or "\n", html)


def dead_links(out: Path) -> list[Problem]:
    from scripts.checks.links import check

    return check(out, Path("docs"))


def swap(new: Path, site: Path) -> None:
    """Put the finished site in the place of the old one, so that nobody sees a half-written one."""
    old = new.with_name("site.old")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
