# Two commands do all: `make run` and `make test`. `make data` is for maintainers.
# Needs Python 3.11 to 3.13 with pip; PYTHON chooses which, GEO_HOME where built things live, SHARED where the corpora are.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do command -v $$p >/dev/null 2>&1 && \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$p && break; done)
SHARED ?= ../shared
PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin
export SHARED

.PHONY: run test check unit browser data benchmarks clean

run: $(VENV)/.installed
	@$(BIN)/python -m geo prepare
	@echo "opening the dashboard on http://localhost:$(PORT) (Ctrl+C stops it)"
	@$(BIN)/streamlit run streamlit_app.py --server.port $(PORT)

# The whole check: format, lint, types, import floors, unit tests, page tests, browser tests.
test: check unit browser

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(VENV)/.installed-dev
	$(BIN)/python -m geo prepare
	$(BIN)/pytest --ignore=tests/browser

# What fails beside others on a busy machine is asked once more, alone; both answers are printed.
browser: $(VENV)/.installed-dev
	$(BIN)/python -m geo prepare
	$(BIN)/pytest tests/browser || $(BIN)/pytest tests/browser --last-failed --last-failed-no-failures none

# Rebuild what is committed in data/ from ordinary packages (an hour and more: it trains the models).
data: $(VENV)/.installed-dev
	$(BIN)/python -m geo.making

benchmarks: $(VENV)/.installed-dev
	@for script in benchmarks/*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

clean:
	rm -rf var build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 to 3.13 found; install one, or name it: make run PYTHON=/path/to/python3.11"; exit 1; }
	@echo "making $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv $(VENV) || { echo "make: 'venv' is missing; on Debian: apt-get install python3-venv"; rm -rf $(VENV); exit 1; }

$(VENV)/.installed: requirements.txt | $(VENV)/bin/python
	@echo "installing the pinned requirements (a minute or two, once)"
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on -r requirements.txt \
		|| { echo "make: pip could not install requirements.txt; is the package index reachable?"; exit 1; }
	@touch $@

$(VENV)/.installed-dev: requirements.txt requirements-dev.txt | $(VENV)/bin/python
	@echo "installing what the checks need"
	@$(BIN)/python -m pip install --disable-pip-version-check -q -r requirements-dev.txt \
		|| { echo "make: pip could not install requirements-dev.txt; is the package index reachable?"; exit 1; }
	@touch $@ $(VENV)/.installed
