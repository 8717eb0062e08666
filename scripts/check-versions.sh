#!/usr/bin/env bash
# The command and the crate of wasm-bindgen must be of exactly the same version.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/versions.sh
locked=$(awk '/^name = "wasm-bindgen"$/ {getline; gsub(/[^0-9.]/, ""); print}' Cargo.lock)
[ "$locked" = "$WASM_BINDGEN_VERSION" ] || {
  echo "scripts/versions.sh pins wasm-bindgen $WASM_BINDGEN_VERSION, Cargo.lock has $locked" >&2
  exit 1
}
