#!/usr/bin/env bash
# Holds what the browser gets within its budget, in bytes as they go over the wire (brotli). Run after build-web.sh.
# What a page weighs in all, with its HTML and the laws, the journeys measure (end2end/bytes.spec.js).
set -euo pipefail
cd "$(dirname "$0")/.."
site=target/site
failed=0

within() { # what, budget, files…
  local what=$1 budget=$2 sum=0 file
  shift 2
  for file in "$@"; do
    # Fonts are compressed as they are.
    [ -e "$file.br" ] && file=$file.br
    sum=$((sum + $(stat -c %s "$file")))
  done
  printf '%8d of %6d bytes  %s\n' "$sum" "$budget" "$what"
  if [ "$sum" -gt "$budget" ]; then
    echo "bytes: $what is $((sum - budget)) bytes over its budget" >&2
    failed=1
  fi
}

bundle() { echo "$site/pkg/$1.wasm $site/pkg/$1.js"; }

# A page of questions may weigh 25 kB without scripts and 150 kB with them; 7.5 kB of it is left for the HTML.
within "style sheet, icon and font of every page" 17500 "$site"/style/portal.*.css "$site/icon.svg" "$site"/fonts/*.woff2
# A page of questions does without; the browser keeps it for all the others.
within "style sheet of the other pages" 2600 "$site"/style/screens.*.css
within "islands of a page of questions" 125000 $(bundle questions)
# Documents and cases: not the first page, and kept by the browser for all the others.
within "islands of uploads and cases" 130000 $(bundle loket)
# On every page of staff.
within "keys and progress of staff" 38000 $(bundle staff)
# The check may weigh 100 kB with the laws; 15 kB is left for those.
within "rules engine of the benefit check" 85000 $(bundle engine)
exit $failed
