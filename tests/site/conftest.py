"""The site, built once for all tests, and a browser that sees nothing but this machine."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import browser as browsers

PROJECT = Path(__file__).resolve().parents[2]
PARTS = ("docs", "overrides", "scripts", "mkdocs.yml", "mkdocs.de.yml", "uv.lock", "pyproject.toml")
ENVIRONMENT = {k: v for k, v in os.environ.items() if k not in ("REPO_URL", "SITE_URL", "GITHUB_REPOSITORY")} | {"SOURCE_DATE_EPOCH": "1767225600"}


def copy_project(target: Path) -> Path:
    """The project without its history and its build, in a folder of its own."""
    target.mkdir(parents=True)
    for name in PARTS:
        (shutil.copytree if (PROJECT / name).is_dir() else shutil.copy2)(PROJECT / name, target / name)
    return target


def copy_build(project: Path, copy: Path) -> None:
    """What `project` has made already, so that `copy` builds warm."""
    shutil.copytree(project / "build", copy / "build")


def run(project: Path, *words: str, **environment: str) -> subprocess.CompletedProcess:
    """`python -m words` in the project's folder."""
    return subprocess.run([sys.executable, "-m", *words], cwd=project, env=ENVIRONMENT | environment, capture_output=True, text=True)


@pytest.fixture(scope="session")
def project(tmp_path_factory) -> Path:
    """A copy of the project with its site built from nothing."""
    copy = copy_project(tmp_path_factory.mktemp("project") / "7600km")
    done = run(copy, "scripts.build", REPO_URL="https://example.org/7600km")
    assert done.returncode == 0, done.stdout + done.stderr
    return copy


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    return project / "site"


@pytest.fixture(scope="session")
def root(site: Path):
    with browsers.served(site) as address:
        yield address


@pytest.fixture(scope="session")
def chromium():
    with browsers.browser() as browser:
        yield browser


class Visit:
    """A page in a browser without network, and all that went wrong on it."""

    def __init__(self, page, root: str):
        self.page, self.root, self.errors, self.foreign = page, root, [], []
        page.on("console", lambda m: self.errors.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda r: None if r.url.startswith((root, "data:", "blob:", "about:")) else self.foreign.append(r.url))

    def go(self, path: str):
        address = self.root + path
        if self.root.startswith("file:") and (address.endswith("/") or "#" in address):
            address = address.split("#")[0] + "index.html" + ("#" + address.split("#")[1] if "#" in address else "")
        self.page.goto(address, wait_until="load")
        return self.page


@pytest.fixture(params=["http", "file"])
def visit(request, chromium, root, site):
    """`visit(width, scheme)` opens a fresh window, over http and from disk with the network cut."""
    contexts = []

    def opened(width: int = 1280, scheme: str = "light", script: bool = True) -> Visit:
        context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme,
                                       reduced_motion="reduce", java_script_enabled=script, has_touch=width < 600)
        contexts.append(context)
        if request.param == "file":
            context.set_offline(True)
        return Visit(context.new_page(), root if request.param == "http" else site.as_uri() + "/")

    yield opened
    for context in contexts:
        context.close()
