# Puts the installed tools on the path. Source it: `. scripts/env.sh`.
. "$(dirname "${BASH_SOURCE[0]}")/versions.sh"
export PATH="$CARGO_LEPTOS_ROOT/bin:$WASM_BINDGEN_ROOT/bin:$PWD/node_modules/.bin:$PATH"
# Nothing is fetched or phoned home while building.
export LEPTOS_TAILWIND_VERSION= LEPTOS_SASS_VERSION=
export TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
