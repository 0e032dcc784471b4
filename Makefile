# Everything here creates and uses .venv; nothing needs root. `make acceptance` needs poppler and libical.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --quiet --constraint constraints.txt

.PHONY: build test lint acceptance pictures schema benchmarks benchmark-papers clean

build: $(VENV)/run  ## the main job on agenda.toml
	$(BIN)/idmkit build agenda.toml

test: $(VENV)/dev  ## the test suite
	$(BIN)/python -m pytest --numprocesses auto --dist loadscope

lint: $(VENV)/dev  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

acceptance: $(VENV)/dev build  ## needs poppler-utils (pdffonts, pdftotext) and libical
	$(BIN)/python -m pytest -m acceptance tests/acceptance

benchmarks: $(VENV)/dev  ## start-up, check, build, import, calendars, lint and papers, timed
	$(BIN)/python benchmarks/start_up.py
	$(BIN)/python benchmarks/importing.py
	$(BIN)/python benchmarks/calendars.py
	$(BIN)/python benchmarks/linting.py
	$(BIN)/python benchmarks/rosters.py
	$(BIN)/python benchmarks/papers.py

benchmark-papers: $(VENV)/dev  ## papers against Typst and WeasyPrint, which needs Pango
	$(PIP) --group benchmarks
	$(BIN)/python benchmarks/papers.py

pictures: $(VENV)/dev build  ## the README's pictures, from the real build
	$(BIN)/python docs/pictures/draw.py build docs/pictures

schema: $(VENV)/dev  ## agenda.schema.json, from the shape of the document
	$(BIN)/python -m idmkit.reading.schema > agenda.schema.json

clean:  ## what was built and the environment
	rm -rf build $(VENV)

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run: $(VENV)/bin/python pyproject.toml constraints.txt
	$(PIP) pip
	$(PIP) --editable .
	touch $@

$(VENV)/dev: $(VENV)/run
	$(PIP) --group dev
	touch $@
