#!/usr/bin/env bash
# Measures what the life of many tokens costs (README.md, The life of a million tokens).
# Arguments: derby or postgresql, and the parts.
set -euo pipefail
cd "$(dirname "$0")/../.."

out=$PWD/target/bench
mkdir -p "$out"
[ -n "${BUILT:-}" ] || mvn -q -B package liberty:create -DskipTests
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
  -DincludeScope=test -Dmdep.outputFile="$out/classpath"
classpath=target/classes:$(cat "$out/classpath")
javac -nowarn -proc:none -cp "$classpath" -d "$out/life" src/bench/*.java src/bench/speed/*.java src/bench/life/*.java
java -Xmx1g -XX:+UseSerialGC -cp "$out/life:$classpath" Life "$@"
