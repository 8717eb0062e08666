#!/usr/bin/env bash
# Installs what is missing, builds, loads the demo, serves. The second time it only serves.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/build.sh
. scripts/env.sh
loket="$TARGET_DIR/release/loket"
printf '\033[1m• Preparing the database under data/\033[0m\n'
"$loket" migrate
# A few made-up cases in every city, so that no queue is empty. The second time nothing is added.
"$loket" seed --cases 240 --residents 120
exec "$loket" serve "$@"
