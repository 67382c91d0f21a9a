#!/usr/bin/env bash
# Plays five datasets with GuideLLM and with Parley against one server that writes requests down, and compares what both sent.
# Ends with 0 only where every difference is one of expected-differences.txt.
#
# usage: samples/guidellm/run.sh [options for Maven, for example -o]
#
# Needs JDK and Maven as the build does, python3 (3.10 or newer) with the module venv, and 6 GB of disk: GuideLLM brings PyTorch.
# Where GUIDELLM names an installed command, nothing is installed.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work="$root/samples/target/guidellm"
venv="$work/venv"
datasets="$root/samples/src/test/resources/dev/parley/samples/guidellm"
ready_seconds=60
run_seconds=300
recorder=

fail() {
    printf '%s: %s\n' "$0" "$1" >&2
    exit 1
}

# The list of what is installed is copied last: an installation that was broken off is made anew.
install() {
    if [ -x "$venv/bin/guidellm" ] && cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
        return
    fi
    echo "Installing GuideLLM into $venv, which takes some minutes"
    python3 -m venv --clear "$venv" || fail "python3 cannot make a virtual environment; install its module venv"
    "$venv/bin/python" -m pip install --quiet --no-input --disable-pip-version-check --requirement "$here/requirements.txt" \
        || fail "pip cannot install the packages of requirements.txt"
    cp "$here/requirements.txt" "$venv/installed.txt"
}

start_recorder() {
    rm -f "$work/address.txt" "$work/requests.jsonl"
    python3 "$here/recorder.py" "$work/address.txt" "$work/requests.jsonl" &
    recorder=$!
    local deadline=$((SECONDS + ready_seconds))
    until [ -s "$work/address.txt" ]; do
        kill -0 "$recorder" 2>/dev/null || fail "the recording server stopped before it was ready"
        [ "$SECONDS" -lt "$deadline" ] || fail "the recording server is not ready after $ready_seconds seconds"
        sleep 0.1
    done
    address=$(cat "$work/address.txt")
}

# play DATASET REQUESTS [more of the backend's settings, as JSON members]
# Without a number of requests, GuideLLM 0.8.1 now and then waits for ever at a dataset's end.
play() {
    echo "GuideLLM plays $1"
    timeout "$run_seconds" "${GUIDELLM:-$venv/bin/guidellm}" run \
        --backend "{\"kind\": \"openai_http\", \"target\": \"$address/guidellm\", \"model\": \"$1\"${3:+, $3}}" \
        --profile kind=synchronous --constraint "kind=max_requests,count=$2" --data "kind=json_file,path=$datasets/$1.jsonl" \
        --disable-console --output "kind=json,path=$work/$1.json" >"$work/$1.log" 2>&1 || fail "GuideLLM failed, see $work/$1.log"
}

cd "$root" # where Maven looks for .mvn/jvm.config
mkdir -p "$work"
[ -n "${GUIDELLM:-}" ] || install
trap '[ -z "$recorder" ] || kill "$recorder"' EXIT
start_recorder

play columns 10
play results 4 '"max_tokens": 64'
play ragged 7
play missing-call 4 '"tool_call_missing_behavior": "ignore_continue"'
play responses 3 '"request_format": "/v1/responses"'

echo 'Parley plays all of them'
PARLEY_BASE_URL="$address/parley" env -u PARLEY_API_KEY -u PARLEY_MODEL \
    mvn -B -q -pl samples -am test -Dgroups=guidellm -DexcludedGroups= \
    -Dtest='dev.parley.samples.guidellm.*Tests' -Dsurefire.failIfNoSpecifiedTests=false \
    "-Dparley.report-directory=$work/transcripts" "$@" </dev/null

printf '\n'
python3 "$here/compare.py" "$work/requests.jsonl" "$work/differences.txt"
diff "$here/expected-differences.txt" "$work/differences.txt" \
    || fail "the differences are others than expected-differences.txt says (<)"
echo "as expected-differences.txt says"
