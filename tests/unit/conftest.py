"""A small, valid docs/data to break on purpose."""

from pathlib import Path

import pytest

from scripts.charts import build as charts
from scripts.content import load_content
from scripts.maps import raster
from tests.unit.charts import EDITIONS

FILES = {
    "sources/x.yml": """\
- id: agency-2025-report
  type: report
  title: "Annual report"
  publisher: Agency
  issued: "2025-03"
  URL: https://example.org/report
  language: en
  origin: official
  accessed: "2026-11-23"
""",
    "figures/space.yml": """\
rent:
  label: {en: Rent, de: Pacht}
  value: 115
  unit: usd-million
  as_of: "2025-06"
  review_by: "2027-06"
  sources: [agency-2025-report]
""",
    "claims/space.yml": """\
a15:
  claim: {en: Said so, de: So gesagt}
  verdict: holds
  answer: {en: 'It is {{ fig("rent") }}.[^agency-2025-report]', de: 'Es sind {{ fig("rent") }}.'}
  figures: [rent]
  sources: [agency-2025-report]
""",
    "terms/space.yml": """\
proton:
  term: {en: Proton, de: Proton}
  definition: {en: A rocket., de: Eine Rakete.}
""",
    "places/space.yml": """\
baikonur:
  name: {en: Baikonur, de: Baikonur, ru: Байконур, kk: Байқоңыр, kk_latn: Baiqoñyr}
  kind: cosmodrome
  country: KZ
  lat: 45.965
  lon: 63.305
  sources: [agency-2025-report]
""",
    "units.yml": """\
usd-million: {en: "${value} million", de: "{value} Mio. US-Dollar"}
""",
    "palette.yml": "ink: {light: '#000000', dark: '#ffffff'}\n",
    "interface/site.yml": Path("docs/data/interface/site.yml").read_text(encoding="utf-8"),
    "series/launches.csv": "year,launches,source\n2024,8,agency-2025-report\n2025,6,agency-2025-report\n",
    "datapackage.json": """\
{"name": "test", "resources": [{"name": "launches", "path": "series/launches.csv", "profile": "tabular-data-resource",
 "schema": {"fields": [{"name": "year", "type": "integer"}, {"name": "launches", "type": "integer"},
                       {"name": "source", "type": "string"}]}}]}
""",
}


class Project:
    """A folder with docs/data, whose files a test changes before loading it."""

    def __init__(self, root: Path):
        self.root, self.data = root, root / "docs" / "data"
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        path = self.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        text = (self.data / name).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new, 1))

    def load(self):
        return load_content(self.data, self.root)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.fixture(scope="session", autouse=True)
def quick_pictures():
    """PNG downloads as empty files: drawing them takes longer than all else, and the tests of the site see real ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(raster, "pngs", lambda pairs: [png.write_bytes(b"") for _, png in pairs])
        yield


@pytest.fixture(scope="session")
def content():
    """The real docs/data."""
    return load_content(Path("docs/data"))


@pytest.fixture(scope="session")
def drawn(content, tmp_path_factory):
    """The folder with all charts of both editions, drawn once."""
    folder = tmp_path_factory.mktemp("charts")
    charts.build_charts(content, EDITIONS, folder, lambda line: None)
    return folder
