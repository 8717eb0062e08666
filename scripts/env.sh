# Puts the installed tools on the path. Source it: `. scripts/env.sh`.
. "$(dirname "${BASH_SOURCE[0]}")/versions.sh"
export PATH="$WASM_BINDGEN_ROOT/bin:$PWD/node_modules/.bin:$PATH"
export TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
