#!/usr/bin/env bash
# Builds what the browser gets into target/site: style sheets, font, and two WebAssembly bundles.
# A bundle is built again only when its sources changed.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
site=target/site
mkdir -p "$site/pkg"

npm run --silent style
cp -r style/dist/site/. "$site/"

# One bundle: cargo, bindings, then wasm-opt. `loket` holds the islands of forms, cases and tasks;
# `check` the benefit check with the rules engine, which only that page loads.
bundle() { # name feature
  local name=$1 feature=$2 work="$TARGET_DIR/web/$1"
  cargo build --quiet --package app --lib --target wasm32-unknown-unknown --profile wasm-release --features "$feature"
  local built="$TARGET_DIR/wasm32-unknown-unknown/wasm-release/app.wasm"
  mkdir -p "$work"
  if [ -e "$site/pkg/$name.wasm" ] && [ -e "$work/app.wasm" ] && cmp -s "$built" "$work/app.wasm"; then return; fi
  cp "$built" "$work/app.wasm"
  wasm-bindgen --target web --no-typescript --out-dir "$work" --out-name "$name" "$work/app.wasm"
  wasm-opt -Oz --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals \
    --enable-reference-types --enable-multivalue --strip-debug --strip-producers \
    "$work/${name}_bg.wasm" -o "$site/pkg/$name.wasm"
  sed "s/${name}_bg\.wasm/$name.wasm/g" "$work/$name.js" >"$site/pkg/$name.js"
}
bundle loket hydrate
bundle check check

node scripts/compress.mjs "$site"
