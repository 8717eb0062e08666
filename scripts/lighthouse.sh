#!/usr/bin/env bash
# Installs Lighthouse once, in a folder of its own beside the other tools of this user, and asks it about four pages of a program.
#
#   scripts/lighthouse.sh PROGRAM [--untimed]
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

folder="$LOKET_CACHE/lighthouse-$LIGHTHOUSE_VERSION"
if [ ! -e "$folder/done" ]; then
  echo "Installing Lighthouse $LIGHTHOUSE_VERSION in $folder"
  npm install --silent --no-audit --no-fund --prefix "$folder" "lighthouse@$LIGHTHOUSE_VERSION"
  touch "$folder/done"
fi
exec node scripts/bench-lighthouse.mjs "$1" "$folder" "${@:2}"
