# The one front door. Everything is installed into .venv from uv.lock on first use; nothing else on the machine changes.
PYTHON ?= python3
VENV   := .venv
RUN    := $(VENV)/bin/python
export PYTHONUTF8 = 1
export NO_MKDOCS_2_WARNING = 1
export DISABLE_MKDOCS_2_WARNING = 1

.PHONY: serve site check test bench clean

serve: $(VENV)/ready          ## English edition at http://127.0.0.1:8000, reloads when a file is saved
	$(RUN) -m scripts.serve

site: $(VENV)/ready           ## both editions to site/
	$(RUN) -m scripts.build

check: $(VENV)/ready          ## what is wrong with the content: path:line: what, what to do
	$(RUN) -m scripts.check

test: $(VENV)/ready-test      ## everything, with a real browser
	$(RUN) -m ruff check scripts tests
	$(RUN) -m pytest

bench: $(VENV)/ready-test     ## speed and weight, beside plain Material
	$(RUN) -m scripts.bench

clean:
	rm -rf build site dist

# uv is taken from the machine if it is there, else installed by pip into a folder of its own.
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)

.tools/bin/uv:
	$(PYTHON) -m venv .tools
	.tools/bin/python -m pip install --quiet --disable-pip-version-check uv==0.13.9

$(VENV)/ready: uv.lock pyproject.toml $(if $(filter .tools/bin/uv,$(UV)),.tools/bin/uv)
	$(UV) sync --locked --compile-bytecode --python $(PYTHON)
	@touch $@

$(VENV)/ready-test: $(VENV)/ready tests/browser.sh
	$(UV) sync --locked --compile-bytecode --python $(PYTHON) --group test
	bash tests/browser.sh $(RUN)
	@touch $@
