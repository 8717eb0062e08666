#!/usr/bin/env bash
# Bytes over the wire of what the browser gets, brotli. Throughput, latency and instructions are still to come.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/build-web.sh
size() { stat -c %s "$1"; }
for file in target/site/style/portal.*.css target/site/pkg/{questions,loket,engine}.{wasm,js}; do
  printf '%8d bytes  %s (brotli)\n' "$(size "$file.br")" "$file"
done
printf '%8d bytes  font\n' "$(size "$(ls target/site/fonts/*.woff2 | head -n 1)")"
