#!/usr/bin/env bash
# A real Keycloak for the tests:
#   scripts/keycloak.sh start FOLDER PORT   returns when it answers; FOLDER gets keycloak.log, pid and admin-password
#   scripts/keycloak.sh stop FOLDER
# It keeps everything in memory and listens on loopback only. The distribution is fetched once, as a Maven artifact.
set -euo pipefail
version=26.7.3
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=toolchain.sh
source "$root/scripts/toolchain.sh"

home=$cache/keycloak-$version

# Unpacked beside and then moved, so that a start that was cut off leaves nothing half.
install() {
  [ ! -f "$home/.ready" ] || return 0
  local fresh
  mkdir -p "$cache"
  fresh=$(mktemp -d "$cache/keycloak.XXXXXX")
  mvn -q -B -ntp -f "$root/pom.xml" -N org.apache.maven.plugins:maven-dependency-plugin:copy \
    -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:zip" -DoutputDirectory="$fresh" > "$fresh/fetch.log" 2>&1 \
    || fail "Keycloak could not be fetched: $(grep -m1 ERROR "$fresh/fetch.log")"
  (cd "$fresh" && "$JAVA_HOME/bin/jar" xf "keycloak-quarkus-dist-$version.zip")
  chmod +x "$fresh/keycloak-$version/bin/kc.sh"
  "$fresh/keycloak-$version/bin/kc.sh" build --db=dev-mem > "$fresh/build.log" 2>&1 \
    || fail "Keycloak could not be prepared: $(tail -n 1 "$fresh/build.log")"
  touch "$fresh/keycloak-$version/.ready"
  rm -rf "$home"
  mv "$fresh/keycloak-$version" "$home"
  rm -rf "$fresh"
}

start() {
  local folder=$1 port=$2 pid
  install
  mkdir -p "$folder"
  # Read up to its end: a reader that stops early would fail the writer.
  (umask 077 && od -An -N16 -tx1 /dev/urandom | tr -d ' \n' > "$folder/admin-password")
  KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=$(cat "$folder/admin-password") \
    JAVA_OPTS_APPEND="-XX:TieredStopAtLevel=1" \
    setsid "$home/bin/kc.sh" start --optimized --http-enabled=true --http-host=127.0.0.1 --http-port="$port" \
    --hostname="http://localhost:$port" --http-management-port=0 \
    > "$folder/keycloak.log" 2>&1 < /dev/null &
  pid=$!
  echo "$pid" > "$folder/pid"
  for _ in $(seq 600); do
    kill -0 "$pid" 2> /dev/null || fail "Keycloak ended: $(tail -n 3 "$folder/keycloak.log")"
    if curl -sf -o /dev/null "http://127.0.0.1:$port/realms/master"; then return 0; fi
    sleep 0.2
  done
  stop "$folder"
  fail "Keycloak did not answer in two minutes; its log is $folder/keycloak.log"
}

stop() {
  local pid
  pid=$(cat "$1/pid" 2> /dev/null) || return 0
  kill -- "-$pid" 2> /dev/null || true
  rm -f "$1/pid"
}

use_java
case ${1:-} in
  start) start "$2" "$3" ;;
  stop) stop "$2" ;;
  *) fail "scripts/keycloak.sh start FOLDER PORT, or stop FOLDER" ;;
esac
