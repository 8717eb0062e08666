#!/usr/bin/env bash
# Builds what the browser gets into target/site: style sheets, font, and four WebAssembly bundles.
# A bundle is built again only when its sources changed.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/env.sh
site=target/site
mkdir -p "$site/pkg"

npm run --silent style
# Names carry hashes, so what an earlier build left would stay for ever.
rm -rf "$site/style" "$site/fonts" "$site/icons" "$site"/line.*
cp -r style/dist/site/. "$site/"

# One bundle: cargo, bindings, then wasm-opt. `questions` holds the live page of questions and the benefit check,
# `loket` the islands of uploads and cases, `staff` the keys of staff, `engine` the rules engine that the check asks.
bundle() { # name feature
  local name=$1 feature=$2 work="$TARGET_DIR/web/$1" made="target/web-$1.sum" sum
  cargo build --quiet --package app --lib --target wasm32-unknown-unknown --profile wasm-release --features "$feature"
  local built="$TARGET_DIR/wasm32-unknown-unknown/wasm-release/app.wasm"
  mkdir -p "$work"
  sum=$(sha256sum <"$built")
  if [ -e "$site/pkg/$name.wasm" ] && [ "$(cat "$made" 2>/dev/null)" = "$sum" ]; then return; fi
  cp "$built" "$work/app.wasm"
  wasm-bindgen --target web --no-typescript --out-dir "$work" --out-name "$name" "$work/app.wasm"
  wasm-opt -Oz --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals \
    --enable-reference-types --enable-multivalue --strip-debug --strip-producers \
    "$work/${name}_bg.wasm" -o "$site/pkg/$name.wasm"
  sed "s/${name}_bg\.wasm/$name.wasm/g" "$work/$name.js" >"$site/pkg/$name.js"
  echo "$sum" >"$made"
}
bundle questions questions
bundle loket hydrate
bundle staff staff
bundle engine engine

node scripts/compress.mjs "$site"
