#!/usr/bin/env bash
# Serves the demo and builds again on every change: what the browser gets, then the program.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh
. scripts/env.sh
exec node scripts/watch.mjs "$@"
