# The versions of the tools that are installed beside the toolchain. One place for all scripts.
# wasm-bindgen must equal the version in Cargo.toml; scripts/check-versions.sh holds them together.
CARGO_LEPTOS_VERSION=0.3.10
WASM_BINDGEN_VERSION=0.2.130
LOKET_CACHE="${LOKET_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/loket}"
CARGO_LEPTOS_ROOT="$LOKET_CACHE/cargo-leptos-$CARGO_LEPTOS_VERSION"
WASM_BINDGEN_ROOT="$LOKET_CACHE/wasm-bindgen-cli-$WASM_BINDGEN_VERSION"
