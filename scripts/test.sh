#!/usr/bin/env bash
# Every check and every test, in the order in which they fail fastest.
set -euo pipefail
cd "$(dirname "$0")/.."
started=$SECONDS
step() { printf '\n\033[1m• %s\033[0m (%d s)\n' "$*" $((SECONDS - started)); }

step "Installing what is missing"
scripts/setup-tests.sh
. scripts/env.sh

step "Formatting"
cargo fmt --all --check

step "Versions and arrows"
scripts/check-versions.sh
scripts/check-arrows.sh

step "Lints"
cargo clippy --quiet --workspace --all-targets -- -D warnings

step "Manual of the rules engine"
scripts/check-docs.sh

step "Laws and their scenarios; Rust tests on SQLite and PostgreSQL"
TMPDIR=$(scripts/room.sh) scripts/with-postgres.sh scripts/rust-tests.sh
cargo run --quiet --package rules --example check -- catalog/laws

step "Building what the browser gets, and the program"
scripts/build-web.sh
scripts/check-bytes.sh
cargo build --quiet --package server --bin loket

step "Lighthouse, of what is no matter of time"
scripts/lighthouse.sh "$TARGET_DIR/debug/loket" --untimed

step "Journeys in the browser"
npm run --silent e2e

step "All is well"
