#!/usr/bin/env bash
# Every Rust test. Run it through scripts/with-postgres.sh.
#
# cargo-nextest gives each test a process. The three suites that need the whole catalogue read it once for all their tests instead: that
# saves a minute and more.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! cargo nextest --version >/dev/null 2>&1; then
  exec cargo test --workspace --no-fail-fast
fi

suites='(package(services) & (binary(staff) | binary(resident))) | (package(server) & binary(site))'
# What looks at all that a process logs, and what counts the steps of a worker until it is killed.
alone='test(/^silence::/) | test(a_worker_that_is_killed_at_any_moment)'
# More tests than processors: they wait for the disk of PostgreSQL.
failed=0
cargo nextest run --workspace --no-fail-fast --test-threads 4 -E "not ($suites) | $alone" || failed=1
cargo test --quiet --no-fail-fast --package services --package server --test staff --test resident --test site -- \
  --test-threads 4 --skip silence:: --skip a_worker_that_is_killed_at_any_moment || failed=1
cargo test --quiet --workspace --doc || failed=1
exit "$failed"
