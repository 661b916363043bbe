#!/usr/bin/env bash
# Fuzzes what reads hostile input (src/docs/security.md, Fuzzing), each target for so many seconds, or those that are named:
#   src/bench/fuzz.sh 600 [target ...]
# What it finds lies in target/fuzz/<target>/found; a copy in src/test/resources/fuzz is a test from then on.
set -euo pipefail
cd "$(dirname "$0")/../.."

JAZZER=0.30.0
seconds=${1:-60}
shift || true
inputs=src/test/resources/fuzz
out=$PWD/target/fuzz

mkdir -p "$out"
[ -n "${BUILT:-}" ] || mvn -q -B test-compile -Dspotless.check.skip=true
plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
for artifact in jazzer jazzer-api; do
  [ -e "$out/$artifact-$JAZZER.jar" ] ||
    mvn -q -B "$plugin:copy" -Dartifact="com.code-intelligence:$artifact:$JAZZER" -DoutputDirectory="$out"
done
mvn -q -B "$plugin:build-classpath" -DincludeScope=test -Dmdep.outputFile="$out/classpath"

failed=0
for folder in "$inputs"/*/; do
  target=$(basename "$folder")
  [ $# = 0 ] || [[ " $* " == *" ${target##*.} "* ]] || continue
  mkdir -p "$out/$target/corpus" "$out/$target/found"
  # Without the assertions of a library, as in pom.xml.
  if java -Xmx1g -XX:+UseSerialGC -da:org.tomlj... \
    -cp "$out/jazzer-$JAZZER.jar:$out/jazzer-api-$JAZZER.jar:target/test-classes:target/classes:$(cat "$out/classpath")" \
    com.code_intelligence.jazzer.Jazzer --target_class="$target" \
    --instrumentation_includes='org.warder.**:org.snakeyaml.**:org.tomlj.**:com.fasterxml.jackson.core.json.**' \
    --reproducer_path="$out/$target" -artifact_prefix="$out/$target/found/" \
    -max_total_time="$seconds" -max_len=2048 -timeout=120 -rss_limit_mb=4096 -print_final_stats=1 \
    "$out/$target/corpus" "$folder" > "$out/$target/log" 2>&1; then
    result=nothing
  else
    result="see $out/$target/log"
    failed=1
  fi
  runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$out/$target/log")
  echo "${target##*.}: ${runs:-?} inputs, found: $result"
done
exit $failed
