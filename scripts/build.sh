#!/usr/bin/env bash
# Builds the release: what the browser gets, then the program.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh
. scripts/env.sh
printf '\033[1m• Building what the browser gets\033[0m\n'
scripts/build-web.sh
printf '\033[1m• Building the program (the first time takes a while)\033[0m\n'
cargo build --release --package server --bin loket
