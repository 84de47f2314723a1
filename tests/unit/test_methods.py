"""Notebooks: they see only what they declare, in both languages, and fail loudly."""

import pytest

from scripts.content import ProblemsError
from scripts.methods import build_methods

NOTEBOOK = """\
# %% [markdown] lang="en"
# # A method
#
# It explains {{ fig("rent") }}.

# %% [markdown] lang="de"
# # Eine Methode
#
# Sie erklärt {{ fig("rent") }}.

# %%
# reads: figures/space.yml
import os
from pathlib import Path
print(sorted(p.name for p in Path(os.environ["DOCS_DATA"]).rglob("*.yml")), os.environ["EDITION"])
"""


def built(project, tmp_path, text):
    folder = tmp_path / "methods"
    folder.mkdir()
    (folder / "a-method.py").write_text(text, encoding="utf-8")
    lines = []
    return build_methods(project.load(), ("en", "de"), tmp_path / "build", lines.append, folder), lines


def test_a_notebook_becomes_a_page_in_each_language(project, tmp_path):
    pages, _ = built(project, tmp_path, NOTEBOOK)
    page = pages["methods/a-method.md"]
    assert page["en"].startswith('---\ntitle: "A method"\n') and "Eine Methode" not in page["en"]
    assert page["de"].startswith('---\ntitle: "Eine Methode"\n') and '{{ cell("a-method", 0) }}' in page["de"]
    cell = (tmp_path / "build/cells/de/a-method-0.html").read_text(encoding="utf-8")
    assert "['space.yml'] de" in cell.replace("&#39;", "'") and "<style" not in cell and len(cell) < 5000


def test_it_runs_again_only_when_something_has_changed(project, tmp_path):
    _, first = built(project, tmp_path, NOTEBOOK)
    again = []
    build_methods(project.load(), ("en", "de"), tmp_path / "build", again.append, tmp_path / "methods")
    assert len(first) == 2 and again == []
    project.replace("figures/space.yml", "115", "116")
    build_methods(project.load(), ("en", "de"), tmp_path / "build", again.append, tmp_path / "methods")
    assert len(again) == 2


@pytest.mark.parametrize(("old", "new", "message"), [
    ("# reads: figures/space.yml\n", "", "a-method.py:1: the notebook does not say what it reads"),
    ("figures/space.yml", "figures/spice.yml", 'a-method.py:12: "figures/spice.yml" lies not in docs/data'),
    ("import os\n", "import os\nraise ValueError('spoilt')\n", "a-method.py:12: the notebook fails in the cell that begins here: ValueError: spoilt"),
    ('lang="de"', 'lang="en"', 'a-method.py: no text for the edition "de"'),
])
def test_refusals(project, tmp_path, old, new, message):
    with pytest.raises(ProblemsError) as refused:
        built(project, tmp_path, NOTEBOOK.replace(old, new))
    assert message in str(refused.value)
