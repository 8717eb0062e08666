#!/usr/bin/env bash
# Prints the folder for the databases of tests: one in memory where there is plenty of it, else the usual one.
#
# A test run makes some seven hundred databases of eight megabytes and throws them away; writing them to a disk is a third of its time.
set -euo pipefail

usual="${TMPDIR:-/tmp}"
memory=/dev/shm
free=$(df --output=avail -k "$memory" 2>/dev/null | tail -n 1 || true)
available=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo 2>/dev/null || true)
if [ -w "$memory" ] && [ "${free:-0}" -ge 12000000 ] && [ "${available:-0}" -ge 16000000 ]; then
  echo "$memory"
else
  echo "$usual"
fi
