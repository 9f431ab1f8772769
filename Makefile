# otagai: `make demo` shows what it does, `make test` runs every check. Both make their own environment in .venv.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
STAMP := .venv/.installed

.DEFAULT_GOAL := help
.PHONY: help demo test check bench docs assets pictures train clean

help: ## what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

$(STAMP): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "otagai needs Python 3.11 or later; install it, or name it: make demo PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv module is missing; on Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "installing into .venv …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/.dev: $(STAMP)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

demo: $(STAMP) ## build the graph of the sample releases, write graph.ttl and graph.html
	@$(BIN)/kg build seeds/documents --store kg.db
	@$(BIN)/kg export graph.ttl --store kg.db
	@$(BIN)/kg view graph.html --store kg.db
	@echo
	@echo "What to do next:"
	@echo "  open graph.html in a browser                     the local-to-local partnership network"
	@echo "  $(BIN)/kg query partners                          which prefecture has an agreement with whom, since when"
	@echo "  $(BIN)/kg explain โทคุชิมะ                         what is known of Tokushima, each fact under its sentence"
	@echo "  $(BIN)/kg build YOUR.txt YOUR.jsonl --store my.db  your own releases"

check: .venv/.dev ## ruff, mypy, import-linter
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

test: check ## every check: style, types, layers, and all tests
	@$(BIN)/python -m pytest

bench: .venv/.dev ## speed against newmm in the same run, peak memory; the page against the bare drawing (needs Chromium)
	@$(BIN)/python -m bench.speed
	@$(BIN)/python -m bench.page

docs: .venv/.dev ## write the command-line reference into the README again
	@$(BIN)/cog -r README.md

assets: .venv/.dev ## make the third-party parts of the page again: outlines of the map, typeface (needs npm)
	@$(BIN)/python -m bench.assets

pictures: .venv/.dev ## make the pictures under docs/img again (needs Chromium, Thai and Japanese fonts)
	@$(BIN)/python -m bench.pictures

train: .venv/.dev ## make the statistical layer's weights again (needs ../shared)
	@$(BIN)/python -m bench.train_names
	@$(BIN)/python -m bench.train_events

clean: ## remove what the other targets made
	rm -rf .venv kg.db graph.ttl graph.html dist build
