#!/usr/bin/env bash
# Installs what the tests need on top: PostgreSQL's server programs and a browser. Does nothing when they are there.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh

has_postgres() {
  command -v pg_config >/dev/null && [ -x "$(pg_config --bindir)/initdb" ] || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1
}
has_browser() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null || [ -n "${LOKET_CHROMIUM:-}" ]; }

missing=()
has_postgres || missing+=(postgresql)
has_browser || missing+=(chromium)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]}"
  if [ "$(id -u)" = 0 ]; then run=(env); elif command -v sudo >/dev/null; then run=(sudo); else
    echo "The tests need ${missing[*]}; install them with apt-get install ${missing[*]}" >&2
    exit 1
  fi
  "${run[@]}" apt-get update -qq
  "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-dejavu-core >/dev/null
fi
