#!/usr/bin/env bash
# Runs the simulated model by itself, to be tried with curl, until Ctrl-C.
#
# usage: samples/simulated-model.sh [--script FILE] [--port N] [--latency TIME] [--pause TIME] [--help]
#
# Needs JDK and Maven as the build does. The first run builds the jars and copies them with what they need into
# samples/target/simulated-model; later runs find them there until `mvn clean`.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jars="$root/samples/target/simulated-model"

if [ ! -d "$jars" ]; then
    echo "Building the jars into $jars" >&2
    # copied under another name first: what is broken off is made anew
    (cd "$root" && mvn -B -q -pl samples -am package dependency:copy-dependencies \
        -Dmaven.test.skip -Dmaven.javadoc.skip -Dspotless.check.skip \
        -DincludeScope=test "-DoutputDirectory=$jars.new" >&2)
    mv "$jars.new" "$jars"
fi
exec java -cp "$jars/*" dev.parley.simulator.SimulatedModelMain "$@"
