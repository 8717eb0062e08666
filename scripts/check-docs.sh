#!/usr/bin/env bash
# Holds the manual of the rules engine (read it with `cargo doc --package rules --no-deps --open`): its links lead somewhere,
# every public item is documented, and each that can carry an example has one. That the examples hold, `cargo test --doc` says.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
crate=rules

# What was reached, in per cent; less is a step back. Fields, variants and constants need words and no example of their own:
# the example of their type or module shows them.
documented=100
examples=100

RUSTDOCFLAGS="-D warnings" cargo doc --quiet --package "$crate" --no-deps

# rustdoc counts only with an option that is not stable yet, so this one command asks for it (see the file it names).
count() {
  RUSTDOC="$PWD/scripts/lib/rustdoc-unstable.sh" \
    cargo rustdoc --quiet --package "$crate" --lib -- -Z unstable-options --output-format json "$@"
}
coverage=$(count --show-coverage)
count
node scripts/lib/doc-coverage.mjs "$documented" "$examples" "$TARGET_DIR/doc/$crate.json" <<<"$coverage"
