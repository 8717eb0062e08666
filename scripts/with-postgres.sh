#!/usr/bin/env bash
# Runs a command with a throw-away PostgreSQL cluster beside it, and stops the cluster afterwards.
#
#   scripts/with-postgres.sh cargo nextest run -p storage
#
# The command finds the cluster in LOKET_TEST_POSTGRES (postgres://postgres@127.0.0.1:PORT). The cluster runs
# as an ordinary user, listens on the loopback address only, on a free port, with its data in a temporary
# folder. Durability is as in production, so that measured times mean something.
set -euo pipefail

if [ $# -eq 0 ]; then
    echo "usage: scripts/with-postgres.sh COMMAND..." >&2
    exit 2
fi

# A cluster that is already there (a test run inside a test run) serves as well.
if [ -n "${LOKET_TEST_POSTGRES:-}" ]; then
    exec "$@"
fi

find_bin() {
    local dir
    if command -v pg_config >/dev/null && dir=$(pg_config --bindir) && [ -x "$dir/initdb" ]; then
        echo "$dir"
        return
    fi
    # Debian keeps initdb off PATH, one folder per version; the newest wins.
    for dir in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV); do
        if [ -x "$dir/initdb" ]; then
            echo "$dir"
            return
        fi
    done
    return 1
}

if ! bin=$(find_bin); then
    echo "PostgreSQL is not installed: install the server package (Debian: apt-get install postgresql)." >&2
    exit 1
fi

folder=$(mktemp -d -t loket-postgres.XXXXXX)

# PostgreSQL refuses to run as root; the user its package made does it then.
as_user() { "$@"; }
if [ "$(id -u)" -eq 0 ]; then
    if ! id postgres >/dev/null 2>&1; then
        echo "As root a user named postgres is needed; PostgreSQL's package makes it." >&2
        rm -rf "$folder"
        exit 1
    fi
    chown postgres "$folder"
    as_user() { (cd "$folder" && exec setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"); }
fi

stop() {
    local code=$?
    trap - EXIT INT TERM
    if [ -s "$folder/data/postmaster.pid" ]; then
        as_user "$bin/pg_ctl" --pgdata="$folder/data" --mode=immediate --wait stop >/dev/null 2>&1 || true
    fi
    rm -rf "$folder"
    exit "$code"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

if ! as_user "$bin/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --encoding=UTF8 \
    --locale=C --no-instructions >"$folder/initdb.log" 2>&1; then
    cat "$folder/initdb.log" >&2
    exit 1
fi

# Another program may take a port between looking and listening, so a few are tried.
for _ in 1 2 3 4 5 6 7 8 9 10; do
    port=$((20000 + RANDOM % 30000))
    if as_user "$bin/pg_ctl" --pgdata="$folder/data" --log="$folder/server.log" --wait --timeout=60 \
        --options="-h 127.0.0.1 -p $port -k '$folder' -c max_connections=200" start >/dev/null 2>&1; then
        export LOKET_TEST_POSTGRES="postgres://postgres@127.0.0.1:$port"
        break
    fi
done

if [ -z "${LOKET_TEST_POSTGRES:-}" ]; then
    echo "PostgreSQL did not start:" >&2
    cat "$folder/server.log" >&2
    exit 1
fi

"$@"
