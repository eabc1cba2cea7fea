# SPDX-License-Identifier: MIT
#
#   make demo        build the sample in C and in Rust, run both, show that they trace the same
#   make check       set up and run the tests
#   make check-all   also the slow ones, the oldest Python, and a fresh Debian 12 (as root)
#   make fuzz        compare C and Rust for random events: SECONDS=600 for that long, SEED=1 to repeat
#   make lint        ruff, mypy, import rules, rustfmt, clippy
#   make bench       ratios against peers
#   make clean       remove what these made
#
# PYTHON names the interpreter that makes the virtual environment, VENV its folder.

# Make cannot write a path with blanks in it.
ifneq ($(words $(CURDIR)),1)
$(error make cannot work in a folder with blanks in its path: $(CURDIR))
endif

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

# A file stays with one worker, which makes its fixtures once.
PYTEST := $(BIN)/python -m pytest -n auto --dist loadfile
CRATES = $(patsubst %/Cargo.toml,%,$(wildcard backends/runtime/*/Cargo.toml samples/*/Cargo.toml))
# Rust that is of no crate.
RUST_FILES = $(wildcard backends/targets/*/*.rs backends/targets/*/*/*.rs tests/qemu/rust/*.rs)
OLDEST_PYTHON = $(firstword $(wildcard $(or $(PYENV_ROOT),$(HOME)/.pyenv)/versions/3.9.*/bin/python3) \
	$(shell command -v python3.9))

DEMO := $(CURDIR)/build/demo

# What the user traces is not what the demo shows.
unexport TRACEGEN_LOG TRACEGEN_LOG_TIMESTAMP

# What the build scripts of the Rust samples run.
export TRACEGEN := $(abspath $(BIN))/tracegen

.PHONY: demo check check-all fuzz lint bench clean debian-packages debian-packages-slow

# Both samples trace what the environment says, to the file that it names.
demo: export TRACEGEN_TRACE := uart_*
demo: $(VENV)/.installed
	@mkdir -p $(DEMO)
	TRACEGEN_LOG_FILE=$(DEMO)/c.txt $(MAKE) --no-print-directory -C samples/uart-c run
	@printf '\n== traced by C\n' && cat $(DEMO)/c.txt
	@if ! command -v cargo >/dev/null; then echo '== no cargo here: C alone'; exit; fi; set -ex; \
	TRACEGEN_LOG_FILE=$(DEMO)/rust.txt CARGO_TARGET_DIR=$(DEMO)/target \
		cargo run --quiet --locked --offline --manifest-path samples/uart-rust/Cargo.toml; \
	{ set +x; } 2>/dev/null; printf '\n== traced by Rust\n'; cat $(DEMO)/rust.txt; \
	cmp $(DEMO)/c.txt $(DEMO)/rust.txt; printf '\n== the same %d lines from both\n' $$(wc -l <$(DEMO)/c.txt)

check: $(VENV)/.test debian-packages
	$(PYTEST) -m 'not slow'

check-all: $(VENV)/.test debian-packages-slow lint
	$(PYTEST)
	$(if $(OLDEST_PYTHON),$(MAKE) check VENV=.venv-oldest PYTHON=$(OLDEST_PYTHON),@echo 'no Python 3.9 here: not tested with it')
	tests/chroot/run

fuzz: $(VENV)/.test
	PYTHONPATH=tests $(BIN)/python -m exactness.fuzz $(if $(SECONDS),--seconds $(SECONDS)) $(if $(SEED),--seed $(SEED))

lint: $(VENV)/.lint
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	@for crate in $(CRATES); do tests/lint-crate "$$crate" || exit 1; done
	@if command -v rustfmt >/dev/null; then rustfmt --edition 2021 --check $(RUST_FILES); fi

bench: $(VENV)/.installed
	$(BIN)/python benchmarks/run.py

clean:
	rm -rf .venv .venv-oldest build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

debian-packages:
	@tests/install-debian-packages

debian-packages-slow: debian-packages
	@tests/install-debian-packages tests/debian-packages-slow.txt

# Each stamp says that an extra of pyproject.toml is installed; the package itself is installed so that edits to it
# are seen at once.
$(VENV)/.created:
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.created pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.test $(VENV)/.lint: $(VENV)/.%: $(VENV)/.created pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[$*]'
	@touch $@
