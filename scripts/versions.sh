# The version of the tool that is installed beside the toolchain. One place for all scripts.
# It must equal the version in Cargo.toml; scripts/check-versions.sh holds them together.
WASM_BINDGEN_VERSION=0.2.130
# What `scripts/lighthouse.sh` installs.
LIGHTHOUSE_VERSION=13.5.0
LOKET_CACHE="${LOKET_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/loket}"
WASM_BINDGEN_ROOT="$LOKET_CACHE/wasm-bindgen-cli-$WASM_BINDGEN_VERSION"
