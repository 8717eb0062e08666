#!/usr/bin/env bash
# Time and instructions of one evaluation of a case, without and with a trace.
#
#   scripts/bench-laws.sh CASE COMMAND...
#
# The command takes `--repeat N` and `--trace`. It is run with few and with many repeats; the difference divided by
# the number of repeats between them is one evaluation, without the start of the program and the loading of laws.
set -euo pipefail

timed() { # repeats, options…
  local start end
  start=$(date +%s%N)
  "${command[@]}" --repeat "$1" "${@:2}" >/dev/null
  end=$(date +%s%N)
  echo $((end - start))
}
instructions() { # repeats, options…
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "${command[@]}" --repeat "$1" "${@:2}" 2>&1 >/dev/null |
    awk '/Collected/ {print $4}'
}

case=$1
command=("${@:2}")
for trace in "" --trace; do
  what=${trace:+with trace}
  what=${what:-without trace}
  few=$(timed 100 $trace)
  many=$(timed 5100 $trace)
  echo "$case, one evaluation $what: $(((many - few) / 5000)) ns"
  if command -v valgrind >/dev/null; then
    few=$(instructions 10 $trace)
    many=$(instructions 2010 $trace)
    one=$(((many - few) / 2000))
    budget=$([ -z "$trace" ] && echo 20000 || echo 60000)
    verdict="budget $budget: $([ "$one" -le "$budget" ] && echo ok || echo OVER)"
    if [ "$case" != bijstand ]; then verdict="no budget"; fi
    echo "$case, one evaluation $what: $one instructions; $verdict"
  else
    echo "$case, one evaluation $what: valgrind is not here, so instructions are not counted"
  fi
done
