#!/usr/bin/env bash
# Journeys in Firefox and in WebKit, on the program as `make test` builds it. Installs both where it may; what is not there is said.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
packages="firefox-esr webkit2gtk-driver xvfb xauth"
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] && ! dpkg -s $packages >/dev/null 2>&1; then
  echo "Installing $packages"
  # shellcheck disable=SC2086
  apt-get install --yes --no-install-recommends $packages >/dev/null || echo "not installed; going on with what is there"
fi
scripts/build-web.sh
cargo build --quiet --package server --bin loket
exec env LOKET_BIN="$TARGET_DIR/debug/loket" node end2end/other/run.mjs
