#!/usr/bin/env bash
# A real Keycloak for tests, with the realm of keycloak-realm.json: two people, two groups, one client.
#   keycloak.sh start DIR PORT   starts it on this computer and waits until it answers; DIR/keycloak.json then tells its
#                                address, its issuer, and the passwords made for this start
#   keycloak.sh stop DIR
# The distribution comes from Maven and is unpacked and prepared once, in .cache.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/toolchain.sh
source "$root/scripts/toolchain.sh"

version=$(sed -n 's/.*<keycloak.version>\(.*\)<\/keycloak.version>.*/\1/p' "$root/pom.xml")
home=$cache/keycloak-$version
patience=180

secret() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

# Everything below a name of its own until it is complete; who comes second waits for the lock.
unpack() {
  mkdir -p "$cache"
  exec 9> "$cache/keycloak.lock"
  if command -v flock > /dev/null; then flock 9; fi
  if [ ! -f "$home/ready" ]; then
    local fresh=$cache/keycloak.new
    rm -rf "$fresh" && mkdir -p "$fresh"
    mvn -q -B -ntp -N -f "$root/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
      -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:zip" -DoutputDirectory="$fresh" -Dmdep.useBaseVersion=true \
      < /dev/null > "$fresh/maven.log" 2>&1 \
      || fail "Keycloak $version could not be fetched by Maven; $fresh/maven.log tells why. The tests against a real Keycloak need it."
    (cd "$fresh" && "$JAVA_HOME/bin/jar" -xf "keycloak-quarkus-dist-$version.zip")
    rm -rf "$home" && mv "$fresh/keycloak-$version" "$home"
    bash "$home/bin/kc.sh" build --db=dev-mem < /dev/null > "$cache/keycloak-build.log" 2>&1 \
      || fail "Keycloak $version could not be prepared; $cache/keycloak-build.log tells why."
    touch "$home/ready"
    rm -rf "$fresh"
  fi
  exec 9>&-
}

# A request to the administration, which is retried by nobody: keycloak METHOD PATH [CURL OPTIONS].
keycloak() {
  local method=$1 path=$2
  shift 2
  curl -sS --fail-with-body --max-time 30 -X "$method" "$url$path" "$@"
}

start() {
  local dir=$1 port=$2 admin_password user_password client_secret token pid
  unpack
  mkdir -p "$dir"
  url=http://localhost:$port
  admin_password=$(secret)
  user_password=$(secret)
  client_secret=$(secret)
  KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=$admin_password \
    JAVA_OPTS_KC_HEAP="-Xms64m -Xmx512m" JAVA_OPTS_APPEND="-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1" \
    nohup bash "$home/bin/kc.sh" start --optimized --http-enabled=true --http-host=127.0.0.1 --http-port="$port" \
    --hostname="$url" --cache=local < /dev/null > "$dir/keycloak.log" 2>&1 &
  pid=$!
  echo "$pid" > "$dir/keycloak.pid"
  for ((tenths = 0; tenths < patience * 10; tenths++)); do
    if curl -s -o /dev/null --fail --max-time 5 "$url/realms/master/.well-known/openid-configuration"; then break; fi
    kill -0 "$pid" 2> /dev/null || { tail -n 20 "$dir/keycloak.log" >&2 && fail "Keycloak did not start; $dir/keycloak.log tells why."; }
    sleep 0.1
  done
  token=$(keycloak POST /realms/master/protocol/openid-connect/token -d grant_type=password -d client_id=admin-cli \
    -d username=admin -d "password=$admin_password" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')
  [ -n "$token" ] || fail "Keycloak did not answer within $patience s; $dir/keycloak.log tells why."
  sed -e "s/@USER_PASSWORD@/$user_password/" -e "s/@CLIENT_SECRET@/$client_secret/" "$root/scripts/keycloak-realm.json" \
    | keycloak POST /admin/realms -H "Authorization: Bearer $token" -H "Content-Type: application/json" --data-binary @-
  (umask 077 && printf '%s' "{\"url\":\"$url\",\"issuer\":\"$url/realms/tandem\",\"adminUser\":\"admin\",\"adminPassword\":\"$admin_password\",\"userPassword\":\"$user_password\",\"clientId\":\"tandem\",\"clientSecret\":\"$client_secret\"}" > "$dir/keycloak.json")
  say "Keycloak $version: $url, see $dir/keycloak.json"
}

# kc.sh starts Java in its own place, so the id is the server's.
stop() {
  local dir=$1 pid
  pid=$(cat "$dir/keycloak.pid" 2> /dev/null) || return 0
  kill "$pid" 2> /dev/null || true
  for ((tenths = 0; tenths < 300; tenths++)); do
    kill -0 "$pid" 2> /dev/null || break
    sleep 0.1
  done
  rm -f "$dir/keycloak.pid"
}

case ${1:-}${3:+ port} in
  "start port")
    use_java
    mkdir -p "$2"
    start "$(cd "$2" && pwd)" "$3"
    ;;
  stop*) stop "${2:?the folder of the start}" ;;
  *) fail "Use: keycloak.sh start DIR PORT, or keycloak.sh stop DIR" ;;
esac
