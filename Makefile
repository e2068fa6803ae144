# Two commands for a newcomer: `make run` and `make test`. They need Python 3.11 or newer and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# pip writes more than anyone reads; its errors still show.
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
# The fixtures that patterns are written with; those in fixtures/held-out/ lie one folder deeper.
ARTICLES := $(sort $(wildcard fixtures/*/article.txt))
HELD_OUT := $(sort $(wildcard fixtures/held-out/*/article.txt))
SHEETS := $(sort $(wildcard fixtures/sheets/*.jsonl fixtures/held-out/sheets/*.jsonl))
# What `check` must reach on them.
MIN_F1 := 0.95,conduct=0.85,sanctions=0.85,pledges=0.85,laws=0.85,people=0.85,institutions=0.85,statements=0.85

.PHONY: help run test lint types imports unit accuracy bench format clean

help:
	@echo "make run    show what is extracted from the shipped articles"
	@echo "make test   lint, types, import rules, tests and accuracy on the fixtures"
	@echo "make bench  speed, start-up, memory and accuracy as a table"
	@echo "make format bring the code into shape"
	@echo "make clean  remove the environment and all caches"

run: $(VENV)/.installed
	@$(BIN)/netralitas-extract show --brief $(ARTICLES)
	@echo 'One of them in full: $(BIN)/netralitas-extract show $(firstword $(ARTICLES))'

test: lint types imports accuracy unit

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy

imports: $(VENV)/.installed-dev
	$(BIN)/lint-imports

accuracy: $(VENV)/.installed-dev
	$(BIN)/netralitas-extract check $(dir $(ARTICLES)) --min-f1 $(MIN_F1)
	$(BIN)/netralitas-extract check $(dir $(HELD_OUT))
	@for sheet in $(SHEETS); do \
	  echo "$$sheet"; $(BIN)/netralitas-extract check $$sheet || exit 1; \
	done

unit: $(VENV)/.installed-dev
	$(BIN)/python -m pytest --numprocesses auto

bench: $(VENV)/.installed-bench
	$(BIN)/python -m benchmarks.bench

format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "error: there is no $(PYTHON); netralitas-extract needs Python 3.11 or newer" >&2; \
	  exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "error: netralitas-extract needs Python 3.11 or newer, $(PYTHON) is" \
	    "$$($(PYTHON) --version 2>&1); name another: make PYTHON=python3.12 run" >&2; \
	  exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "error: $(PYTHON) cannot make a virtual environment;" \
	    "on Debian or Ubuntu: apt-get install python3-venv" >&2; \
	  exit 1; }

# The stamps say which installation stands in the environment; a changed pyproject.toml renews it.
$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@echo "installing netralitas-extract into $(VENV) …"
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.installed-bench: pyproject.toml | $(VENV)/bin/python
	@echo "installing netralitas-extract and what it is compared with into $(VENV) …"
	@$(PIP) install --editable '.[bench]'
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-dev: pyproject.toml | $(VENV)/bin/python
	@echo "installing netralitas-extract with its development tools into $(VENV) …"
	@$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/.installed
