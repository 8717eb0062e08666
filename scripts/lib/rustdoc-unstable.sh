#!/usr/bin/env bash
# rustdoc with its unstable options, for check-docs.sh alone. It stands here, and not as a variable before `cargo`, because
# build scripts of dependencies look at that variable: cargo would build those, and all that rests on them, anew.
RUSTC_BOOTSTRAP=1 exec rustdoc "$@"
