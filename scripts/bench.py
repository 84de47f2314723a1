"""Speed and weight: `python -m scripts.bench` measures this commit beside plain Material and prints README's table.

Everything runs in a copy of the project, in a folder of its own; a browser is needed for the weight of pages.
"""

import argparse
import filecmp
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import brotli

from scripts import bench_maps
from scripts.build import say, steady_environment

COPIED = ("docs", "overrides", "scripts", "mkdocs.yml", "mkdocs.de.yml", "pyproject.toml", "uv.lock")
PLAIN = """\
site_name: plain
theme: {name: material, font: false}
exclude_docs: |
  /data/
  *.py
  *.de.md
markdown_extensions: [admonition, attr_list, md_in_html, tables, footnotes, pymdownx.details, pymdownx.superfences, toc: {permalink: true}]
validation: {links: {not_found: ignore, anchors: ignore, unrecognized_links: ignore}, nav: {omitted_files: ignore}}
"""
PORT = 8765
SPACE = "chapters/space/"


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="pairs of builds, and saves (default: 7)")
    rounds = parser.parse_args(argv).rounds
    steady_environment()
    with tempfile.TemporaryDirectory(dir="build" if Path("build").is_dir() else None) as folder:
        project = copy_project(Path(folder) / "project")
        rows = [*cold(project), *twice(project), *warm(project, rounds), *save_to_see(project, rounds)]
        rows += weights(project / "site")
        rows.append(bench_maps.drawing(project))
        rows.append(bench_maps.defaults(project, lambda data: len(brotli.compress(data, quality=11))))
    print("\n| what | measured | budget |\n|---|---|---|")
    for row in rows:
        print("| " + " | ".join(row) + " |")
    return 0


def copy_project(target: Path) -> Path:
    target.mkdir()
    for name in COPIED:
        source = Path(name)
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        copy(source, target / name)
    return target


def run(project: Path, *words: str) -> float:
    """Seconds of `python -m words` in the project. Raises with its output if it fails."""
    start = time.monotonic()
    done = subprocess.run([sys.executable, "-m", *words], cwd=project, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}:\n{done.stdout}{done.stderr}")
    return time.monotonic() - start


def cold(project: Path) -> list[tuple[str, str, str]]:
    say("cold build of both editions")
    seconds = run(project, "scripts.build")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return [("cold build, both editions, maps, charts and notebook", f"{seconds:.1f} s", "60 s"),
            ("peak memory of that build (largest process)", f"{peak:.0f} MB", "1 GB")]


def twice(project: Path) -> list[tuple[str, str, str]]:
    say("a second build from nothing, compared byte by byte")
    first = project / "site.first"
    (project / "site").rename(first)
    shutil.rmtree(project / "build")
    run(project, "scripts.build")
    differing = different_files(first, project / "site")
    shutil.rmtree(first)
    return [("files that differ between two builds", str(len(differing)), "0")]


def different_files(a: Path, b: Path) -> list[str]:
    """Paths below `a` or `b` that are missing in one or hold other bytes."""
    names = {p.relative_to(root).as_posix() for root in (a, b) for p in root.rglob("*") if p.is_file()}
    return sorted(n for n in names if not ((a / n).is_file() and (b / n).is_file() and filecmp.cmp(a / n, b / n, shallow=False)))


def warm(project: Path, rounds: int) -> list[tuple[str, str, str]]:
    say(f"warm builds of one edition, {rounds} pairs with plain Material")
    (project / "plain.yml").write_text(PLAIN)
    ours = lambda: run(project, "mkdocs", "build", "-q", "-d", "build/warm")  # noqa: E731
    plain = lambda: run(project, "mkdocs", "build", "-q", "-f", "plain.yml", "-d", "build/plain")  # noqa: E731
    ours(), plain()
    pairs = [(ours(), plain()) for _ in range(rounds)]
    ratio = statistics.median(a / b for a, b in pairs)
    seconds, base = (statistics.median(column) for column in zip(*pairs))
    return [("warm build of one edition", f"{seconds:.2f} s, {ratio:.2f} × plain Material ({base:.2f} s)", "2 ×")]


def save_to_see(project: Path, rounds: int) -> list[tuple[str, str, str]]:
    say(f"make serve: {rounds} saves")
    chapter = project / "docs" / "chapters" / "space.md"
    text = chapter.read_text(encoding="utf-8")
    address = f"http://127.0.0.1:{PORT}/chapters/space/"
    server = subprocess.Popen([sys.executable, "-m", "scripts.serve", "--port", str(PORT)], cwd=project,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(address, "</html>", 60)
        times = []
        for number in range(rounds):
            word = f"saved{number}now"
            time.sleep(1)
            chapter.write_text(f"{text}\n{word}\n", encoding="utf-8")
            start = time.monotonic()
            wait_for(address, word, 30)
            times.append(time.monotonic() - start)
    finally:
        server.terminate()
        server.wait()
        chapter.write_text(text, encoding="utf-8")
    return [("save a chapter, see it (median)", f"{statistics.median(times):.2f} s", "1.5 s")]


def wait_for(address: str, word: str, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if word in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{address} never showed {word!r}")


def weights(site: Path) -> list[tuple[str, str, str]]:
    """Bytes that pages fetch, each response compressed as a good server does (brotli 11)."""
    from scripts.browser import browser, served

    say("weight of pages in a browser")
    ids = sorted(p.parent.name for p in site.glob("maps/*/index.html"))
    with browser() as chromium, served(site) as root:
        front, method, with_map = (loaded(chromium, root, path, to_map) for path, to_map in (("", False), ("methods/border-length/", False), (SPACE, True)))
        chapters = {path: loaded(chromium, root, path) for path in written(site)}
        awake = bench_maps.waking(chromium, root, ids)
    own = {p for p in with_map if p.endswith("maps/space.js")}
    return [
        ("front page at load, without the search index", f"{kilobytes(site, front):.1f} kB", "100 kB"),
        *heaviest(site, chapters),
        ("search index, loaded with the first look at the search", f"{kilobytes(site, {'search/search_index.js'}):.1f} kB", "60 kB"),
        ("live map, once for the site", f"{kilobytes(site, with_map - chapters[SPACE] - own):.1f} kB", "120 kB"),
        *bench_maps.weights(site, ids, kilobytes),
        awake,
        ("notebook page, on top of shared files", f"{kilobytes(site, method - front - chapters[SPACE]):.1f} kB", "80 kB"),
    ]


def written(site: Path) -> list[str]:
    """The addresses of all chapters, but for those that stand untranslated in another edition."""
    pages = {p: p.read_text(encoding="utf-8") for p in sorted(site.glob("**/chapters/*/index.html"))}
    return [f"{p.parent.relative_to(site).as_posix()}/" for p, text in pages.items() if '<div lang="en">' not in text]


def heaviest(site: Path, chapters: dict[str, set[str]]) -> list[tuple[str, str, str]]:
    """For each number of maps in a chapter the heaviest one at load: the second map and every further one may add 10 kB."""
    by_maps: dict[int, list[tuple[float, str]]] = {}
    for path, files in chapters.items():
        maps = (site / path / "index.html").read_text(encoding="utf-8").count('<figure class="map"')
        by_maps.setdefault(maps, []).append((kilobytes(site, files), path))
    return [(f"heaviest chapter with {maps} map{'s' * (maps > 1)} at load, without the search index", "{:.1f} kB ({})".format(*max(found)),
             f"{90 + 10 * maps} kB") for maps, found in sorted(by_maps.items())]


def loaded(chromium, root: str, path: str, to_map: bool = False) -> set[str]:
    """The files of the site that a phone fetches for a page, all but the search index; `to_map`: and for its first map."""
    page = chromium.new_page(viewport={"width": 360, "height": 740})
    asked: set[str] = set()
    page.on("request", lambda r: asked.add(r.url.removeprefix(root).split("?")[0].split("#")[0]))
    page.goto(root + path, wait_until="networkidle")
    if to_map:
        page.locator("figure.map").first.scroll_into_view_if_needed()
        page.wait_for_selector('figure.map[data-state="live"]', timeout=15000)
        page.wait_for_load_state("networkidle")
    page.close()
    return {name + "index.html" if name.endswith("/") or not name else name for name in asked if "search/search_index" not in name}


def kilobytes(site: Path, files: set[str]) -> float:
    return sum(len(brotli.compress((site / name).read_bytes(), quality=11)) for name in files) / 1000


if __name__ == "__main__":
    os.environ.pop("REPO_URL", None)
    sys.exit(main())
