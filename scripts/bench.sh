#!/usr/bin/env bash
# Measures what Loket promises about size and speed, and prints each figure beside its budget. A figure over its
# budget is printed as such; nothing fails for being slow.
#
#   scripts/bench.sh            all parts but volume
#   scripts/bench.sh PART...    bytes, check, overview, form, submit, visit, laws, volume, lighthouse
#
# lighthouse installs Lighthouse once, in a folder of its own beside the other tools of this user, and runs only when it is named.
# volume fills a portal with LOKET_BENCH_CASES cases (a million when nothing is said) on each database. That takes minutes and
# many gigabytes of disk, so it runs only when it is named.
#
# Databases of the measurements lie in the folder for temporary files, or in LOKET_BENCH_DIR. It must be on a real disk.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

say() { printf '\n\033[1m• %s\033[0m\n' "$*"; }

# The programs that put load on the portal, built together with the release.
load="$TARGET_DIR/release/load"
build_load() {
  say "Building the programs that measure"
  cargo build --quiet --release --package bench
}

bytes() {
  scripts/build.sh
  say "Bytes over the wire, brotli, of each page with every file it names: scripts/bench.sh bytes"
  node scripts/bench-bytes.mjs "$TARGET_DIR/release/loket"
}

check() {
  scripts/build.sh
  say "From a keystroke in the benefit check to its outcome: scripts/bench.sh check"
  node scripts/bench-check.mjs "$TARGET_DIR/release/loket"
}

overview() {
  scripts/build-web.sh
  build_load
  say "Throughput of the signed-in overview page beside a plain handler: scripts/bench.sh overview"
  "$load" overview sqlite
  scripts/with-postgres.sh "$load" overview postgres
}

form() {
  scripts/build-web.sh
  build_load
  say "One page of the largest form, with twenty incomes: scripts/bench.sh form"
  "$load" form sqlite
  scripts/with-postgres.sh "$load" form postgres
  say "One page of a form of 500 questions, with 20 repetitions: scripts/bench.sh form"
  "$load" wide sqlite
  scripts/with-postgres.sh "$load" wide postgres
  scripts/build.sh
  say "From a touch on a page of that form until the island answers: scripts/bench.sh form"
  node scripts/bench-form.mjs "$TARGET_DIR/release/loket" "$load"
}

submit() {
  scripts/build-web.sh
  build_load
  say "From submit to stored receipt: scripts/bench.sh submit"
  "$load" submit sqlite
  scripts/with-postgres.sh "$load" submit postgres
}

visit() {
  scripts/build.sh
  say "A first visit until the city pass is applied for, on a phone, with a person reckoned: scripts/bench.sh visit"
  node scripts/bench-visit.mjs "$TARGET_DIR/release/loket"
}

volume() {
  scripts/build-web.sh
  build_load
  local cases=${LOKET_BENCH_CASES:-1000000}
  say "First page of the queue and of each search with $cases cases: scripts/bench.sh volume"
  "$load" volume sqlite --cases "$cases"
  scripts/with-postgres.sh "$load" volume postgres --cases "$cases"
}

lighthouse() {
  scripts/build.sh
  say "What Lighthouse says of four pages: scripts/bench.sh lighthouse"
  scripts/lighthouse.sh "$TARGET_DIR/release/loket"
}

laws() {
  say "Building the program"
  cargo build --quiet --release --package server --bin loket
  say "One evaluation of the right to assistance: scripts/bench.sh laws"
  local case
  for case in bijstand bijstand_volledig; do scripts/bench-laws.sh "$case" "$TARGET_DIR/release/loket" laws bench "$case"; done
}

if [ $# -eq 0 ]; then set -- bytes check overview form submit visit laws; fi
for part in "$@"; do
  case "$part" in
    bytes | check | overview | form | submit | visit | laws | volume | lighthouse) "$part" ;;
    *) echo "no such part: $part (bytes, check, overview, form, submit, visit, laws, volume, lighthouse)" >&2; exit 2 ;;
  esac
done
