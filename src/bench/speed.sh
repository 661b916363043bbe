#!/usr/bin/env bash
# Measures what checks, reads and creations cost (README.md, The speed of requests). Arguments: the parts, or none for all.
set -euo pipefail
cd "$(dirname "$0")/../.."

# The build whose GET and whose constant servlet are the baselines of the part "builds".
EARLIER=${EARLIER:-cbf3b94}
KEYCLOAK=26.4.5
parts=${*:-jmh builds gate garbage usage creation start}
out=$PWD/target/bench

for program in wrk nginx git; do
  command -v "$program" > /dev/null || [ -x "/usr/sbin/$program" ] ||
    { echo "$program is missing: apt-get install $program" >&2; exit 1; }
done

build() { # The application and a server for it, in the clone that stands there.
  mvn -q -B package liberty:create -DskipTests
}

mkdir -p "$out"
[ -n "${BUILT:-}" ] || build
if [[ " $parts " == *" builds "* && ! -d $out/earlier/target/liberty ]]; then
  rm -rf "$out/earlier" && git worktree prune
  git worktree add -q --detach "$out/earlier" "$EARLIER"
  (cd "$out/earlier" && build)
fi
if [ ! -d "$out/keycloak" ]; then
  mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact="org.keycloak:keycloak-quarkus-dist:$KEYCLOAK:zip" -DoutputDirectory="$out"
  mv "$out/keycloak-$KEYCLOAK" "$out/keycloak"
fi

jdbc=target/liberty/wlp/usr/servers/warder/jdbc
javac -cp target/classes -d "$out/classes" src/bench/*.java src/bench/speed/*.java
rest=()
for part in $parts; do
  if [ "$part" = jmh ]; then
    mvn -q -B -f src/bench/jmh/pom.xml package
    java -jar "$out/jmh/benchmarks.jar" -prof gc
  else
    rest+=("$part")
  fi
done
[ ${#rest[@]} = 0 ] || java -Xmx1g -XX:+UseSerialGC -cp "$out/classes:target/classes:$jdbc/*" Speed "${rest[@]}"
