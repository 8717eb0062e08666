#!/usr/bin/env bash
# Holds the house together: who may know whom. Each line of the table is a crate and what it may depend on.
set -euo pipefail
cd "$(dirname "$0")/.."

ours='rules|sheets|papers|domain|storage|letters|integrations|services|app|server|testkit|bench'
failed=0

arrows() { # crate, allowed (space separated), extra cargo tree flags…
  local crate=$1 allowed=" $2 "
  shift 2
  local seen
  seen=$(cargo tree --quiet --package "$crate" --edges normal,build --prefix none --format '{p}' "$@" |
    awk '{print $1}' | sort -u | grep -xE "$ours" | grep -vx "$crate" || true)
  for other in $seen; do
    case "$allowed" in
      *" $other "*) ;;
      *) echo "arrow: $crate may not know $other" >&2; failed=1 ;;
    esac
  done
}

never() { # crate, forbidden package pattern, reason, extra flags…
  local crate=$1 pattern=$2 reason=$3
  shift 3
  local found
  found=$(cargo tree --quiet --package "$crate" --edges normal --prefix none --format '{p}' "$@" | awk '{print $1}' | sort -u | grep -xE "$pattern" || true)
  if [ -n "$found" ]; then
    echo "arrow: $crate brings $(echo $found): $reason" >&2
    failed=1
  fi
}

arrows rules ""
arrows sheets ""
arrows papers ""
arrows domain "rules"
arrows storage "domain rules"
arrows letters "domain rules"
arrows integrations "papers domain rules"
arrows services "storage letters integrations papers domain rules"
arrows app "services sheets storage letters integrations papers domain rules" --features ssr
for bundle in questions staff hydrate engine; do
  arrows app "domain rules" --features "$bundle" --target wasm32-unknown-unknown
done
arrows server "app services sheets storage letters integrations papers domain rules"
arrows bench "server app services sheets storage letters integrations papers domain rules testkit"

direct() { cargo tree --quiet --package "$1" --edges normal --depth 1 --prefix none --format '{p}' "${@:2}" | awk '{print $1}' | tail -n +2; }
# `app` never names the database or an outside system, not even on the server.
for forbidden in sqlx storage integrations letters; do
  if direct app --features ssr | grep -qx "$forbidden"; then echo "arrow: app may not name $forbidden" >&2; failed=1; fi
done
never domain 'sqlx|axum|tokio|leptos|reqwest' "it is pure"
never rules 'tokio|sqlx|axum|leptos' "it is pure"
never services 'axum|leptos' "it knows nothing of pages" 
# (regex stands in the tree of leptos itself; the linker leaves it out.)
for bundle in questions staff hydrate engine; do
  never app 'chrono-tz|saphyr|saphyr-parser|serde-saphyr|sqlx|tokio' "too heavy for a phone" --features "$bundle" --target wasm32-unknown-unknown
done
for bundle in questions staff engine; do
  never app 'leptos' "these bundles go without the framework" --features "$bundle" --target wasm32-unknown-unknown
done
if cargo tree --quiet --workspace --duplicates --depth 0 --prefix none 2>/dev/null | grep -E '^sqlx v' >&2; then
  echo "arrow: a second sqlx came in" >&2
  failed=1
fi

exit $failed
