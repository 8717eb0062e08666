#!/usr/bin/env bash
# Measures what Loket promises about size and speed, and prints each figure beside its budget. A figure over its
# budget is printed as such; nothing fails for being slow.
#
#   scripts/bench.sh            all parts
#   scripts/bench.sh PART...    bytes, overview, submit, laws
#
# Databases of the measurements lie in the folder for temporary files, or in LOKET_BENCH_DIR. It must be on a real disk.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

say() { printf '\n\033[1m• %s\033[0m\n' "$*"; }

# The programs that put load on the portal, built as the release is.
load=
build_load() {
  if [ -n "$load" ]; then return; fi
  say "Building the programs that measure"
  load=$(cargo bench --quiet --package server --bench load --no-run --message-format=json |
    node -e 'let text = ""; process.stdin.on("data", (part) => (text += part)).on("end", () => {
      const made = text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
      console.log(made.findLast((one) => one.target?.name === "load" && one.executable).executable);
    })')
}

bytes() {
  scripts/build.sh
  say "Bytes over the wire, brotli, of each page with every file it names: scripts/bench.sh bytes"
  node scripts/bench-bytes.mjs "$TARGET_DIR/release/loket"
}

overview() {
  scripts/build-web.sh
  build_load
  say "Throughput of the signed-in overview page beside a plain handler: scripts/bench.sh overview"
  "$load" overview sqlite
  scripts/with-postgres.sh "$load" overview postgres
}

submit() {
  scripts/build-web.sh
  build_load
  say "From submit to stored receipt: scripts/bench.sh submit"
  "$load" submit sqlite
  scripts/with-postgres.sh "$load" submit postgres
}

laws() {
  if [ ! -x "$TARGET_DIR/release/loket" ]; then scripts/build.sh; fi
  local loket="$TARGET_DIR/release/loket"
  if "$loket" laws bench --help >/dev/null 2>&1; then
    say "One evaluation of the right to assistance, by loket laws bench: scripts/bench.sh laws"
    scripts/bench-laws.sh "$loket" laws bench bijstand
  else
    build_load
    say "One evaluation of the right to assistance, by an example of the bench itself: scripts/bench.sh laws"
    scripts/bench-laws.sh "$load" laws
  fi
}

if [ $# -eq 0 ]; then set -- bytes overview submit laws; fi
for part in "$@"; do
  case "$part" in
    bytes | overview | submit | laws) "$part" ;;
    *) echo "no such part: $part (bytes, overview, submit, laws)" >&2; exit 2 ;;
  esac
done
