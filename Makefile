# Loket. `make run` shows it, `make test` checks it. The rest is for who works on it.
SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help run dev test bench build setup fmt clean reset

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## Install what is missing, build, load the demo and serve http://localhost:3000
	@scripts/run.sh

dev: ## The same, rebuilt on every change
	@scripts/dev.sh

test: ## Every check and every test
	@scripts/test.sh

bench: ## Print size and speed beside their budgets
	@scripts/bench.sh

build: ## Build the release without starting it
	@scripts/build.sh

setup: ## Install what building needs
	@scripts/setup.sh

fmt: ## Format the code
	@cargo fmt --all

reset: ## Throw away the demo's data
	rm -rf data

clean: ## Throw away everything that was built
	rm -rf target style/dist node_modules
