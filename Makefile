# Huiketing. `make help` lists what there is; every target does its own set-up.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/set-up-test
READY_DEV := .venv/set-up-test-dev
READY_DIST := .venv/set-up-dist
SOURCES := app db packaging tests ui
# A module's tests in one worker: its fixtures are made once. One that crashed is named, not replaced. Three workers
# keep two cores busy: a third of their time they wait for windows, printers and other processes.
PYTEST := QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 3 --dist loadscope --max-worker-restart 0
ARGS ?=
NAME ?=

.DEFAULT_GOAL := help
.PHONY: help run test prove check fix i18n shots guide bench dist

help: ## list the targets
	@grep -hE '^[a-z0-9]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z0-9]+):.*## /make \1\t/' | expand -t 14

run: $(READY) ## open the demo hall (without a display: draw every window into build/tour)
	@$(BIN)/python packaging/run_demo.py $(ARGS)

test: $(READY) ## run the tests in their small sizes (ARGS="-k desk" for some of them)
	@$(PYTEST) $(ARGS)

# In full size a test may well take more than the five minutes after which the small ones say where they stand.
prove: $(READY) ## run the tests in their full sizes (tests/sizes.py)
	@HUIKETING_SIZES=full $(PYTEST) -o faulthandler_timeout=0 $(ARGS)

check: $(READY_DEV) ## style, types, import contracts, lengths, bans, translations
	@$(BIN)/python packaging/checks/all.py

fix: $(READY_DEV) ## put the source into the style that check asks for
	@$(BIN)/ruff check --fix $(SOURCES)
	@$(BIN)/ruff format $(SOURCES)

i18n: $(READY) ## update the translation from the source, and compile it
	@$(BIN)/python packaging/checks/translations.py --update

shots: $(READY) ## draw every window into build/shots
	@QT_QPA_PLATFORM=offscreen $(BIN)/huiketing tour --out build/shots

guide: $(READY) ## draw the pictures of the user's guide anew (docs/)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/guide_pictures.py

bench: $(READY) ## measure against a lower bound (NAME=one of them, FULL=1 adds 5,000,000 old tickets)
	@FULL=$(FULL) $(BIN)/huiketing bench $(NAME)

dist: $(READY_DIST) ## build the one-folder program into build/dist and let it test itself
	@$(BIN)/python packaging/dist.py

$(READY): pyproject.toml packaging/set_up.py
	@$(PYTHON) packaging/set_up.py --extras test

$(READY_DEV): pyproject.toml packaging/set_up.py
	@$(PYTHON) packaging/set_up.py --extras test,dev

$(READY_DIST): pyproject.toml packaging/set_up.py
	@$(PYTHON) packaging/set_up.py --extras dist
