#!/usr/bin/env bash
# Runs Parley's benchmarks by JMH.
#
# usage: benchmarks/run.sh [options for JMH, for example -wi 1 -i 2]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" # where Maven looks for .mvn/jvm.config

mvn -B -q -P benchmarks -pl benchmarks -am package -DskipTests -Dmaven.javadoc.skip </dev/null
java -cp 'benchmarks/target/classes:benchmarks/target/lib/*' org.openjdk.jmh.Main \
    -jvmArgs "-Dparley.bfcl.verdicts=junit-extension/src/test/resources/dev/parley/match/bfcl/verdicts.jsonl.gz" "$@"
