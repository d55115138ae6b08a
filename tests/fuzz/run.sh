#!/bin/sh
# run.sh DIR TARGET... -- OPTION...: runs targets of libFuzzer that are built in DIR, each with its seeds
# (tests/fuzz/TARGET, and the guides of the fixtures for guide), its dictionary and what was found before
# (DIR/TARGET-found, which grows). Prints and adds to DIR/executions how often each was run. An input
# that fails stays in DIR.
set -eu
dir=$1 targets=''
shift
while [ "$1" != -- ]; do
	targets="$targets $1"
	shift
done
shift

for t in $targets; do
	seeds=tests/fuzz/$t
	[ "$t" != guide ] || seeds="$seeds tests/data/guide/md tests/data/guide-check"
	mkdir -p "$dir/$t-found"
	# shellcheck disable=SC2086 # seeds are several
	HAGGLE_DATA=data "$dir/$t" -dict="tests/fuzz/$t.dict" -timeout=10 -rss_limit_mb=2048 -close_fd_mask=1 \
		-artifact_prefix="$dir/" -print_final_stats=1 "$@" "$dir/$t-found" $seeds 2>"$dir/$t.log" || {
		cat "$dir/$t.log" >&2
		exit 1
	}
	n=$(sed -n 's/^stat::number_of_executed_units: //p' "$dir/$t.log")
	echo "$t: $n executions"
	echo "$t $n" >>"$dir/executions"
done
