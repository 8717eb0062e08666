#!/usr/bin/env bash
# Installs what the tests need on top: PostgreSQL's server programs and a browser. Does nothing when they are there.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh

has_postgres() {
  command -v pg_config >/dev/null && [ -x "$(pg_config --bindir)/initdb" ] || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1
}
has_browser() { node -e 'import("./scripts/browser.mjs").then(({ browser }) => process.exit(browser ? 0 : 1))'; }

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
  # The browser without windows where the release has it: less work for the machine.
  if [[ " ${missing[*]} " == *" chromium "* ]] && apt-cache show chromium-headless-shell >/dev/null 2>&1; then
    missing=("${missing[@]/%chromium/chromium-headless-shell}")
  fi
  "${run[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-dejavu-core >/dev/null
fi
