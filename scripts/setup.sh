#!/usr/bin/env bash
# Installs what building and running need and is not there yet. Safe to run again: it then does nothing.
# Needs: Rust by rustup, Node 20 or newer, a C compiler, git.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh

say() { printf '\033[1m• %s\033[0m\n' "$*"; }
need() { command -v "$1" >/dev/null || { echo "This needs $1: $2" >&2; exit 1; }; }

need cargo "install Rust with rustup"
need node "install Node.js 20 or newer"
need npm "it comes with Node.js"
need cc "install a C compiler, such as gcc"

if ! rustup target list --installed 2>/dev/null | grep -q '^wasm32-unknown-unknown$'; then
  say "Adding the WebAssembly target to Rust"
  rustup target add wasm32-unknown-unknown
fi

# Built without optimisation: these tools run for seconds, and are quicker built than run.
install_tool() { # name version root extra…
  local name=$1 version=$2 root=$3
  shift 3
  if [ ! -x "$root/bin/${name%-cli}" ]; then
    say "Installing $name $version (once for this user; takes minutes)"
    if command -v cargo-binstall >/dev/null && cargo binstall --no-confirm --root "$root" "$name@$version" >/dev/null 2>&1; then
      return
    fi
    CARGO_TARGET_DIR="$LOKET_CACHE/build" CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
      CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
      cargo install --quiet --root "$root" --version "$version" "$@" "$name"
    rm -rf "$LOKET_CACHE/build"
  fi
}
# Without --locked: this release's own lock file names a version that can no longer be had.
install_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION" "$WASM_BINDGEN_ROOT"

if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  say "Installing the packages of the style sheets and browser tests"
  npm ci --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
fi
