# shellcheck shell=bash disable=SC2154 # variables of toolchain.sh
# The steps of the build; each runs only where something changed. Sourced after toolchain.sh.

jar=$cache/server/tandem-server.jar
# What a training start learned. It holds the folder of the jars, and is wrong where they have been moved.
learned=$cache/server/tandem-$(printf %s "$cache" | cksum | cut -d ' ' -f 1).aot
flags=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms32m -Xmx256m -Xss512k -XX:ReservedCodeCacheSize=64m
  -XX:-UsePerfData -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED)

# One number for the content and names of all files below the given places; what the build makes and Java's tests,
# which the build leaves out, do not count.
fingerprint() {
  find "$@" \( -name node_modules -o -name dist -o -name target -o -name generated -o -name test-results -o -path '*/locales/*.ts' \
    -o -path '*/src/test' \) -prune -o -type f -exec cksum {} + | LC_ALL=C sort | cksum
}

changed() { [ "$(cat "$cache/$1" 2> /dev/null)" != "$2" ]; }

# Runs a step of the build quietly; its output shows only where it fails.
step() {
  local line=$1
  shift
  say "$line"
  if ! "$@" > "$cache/build.log" 2>&1; then
    tail -n 40 "$cache/build.log" >&2
    fail "This step of the build failed: $line The whole output is in $cache/build.log."
  fi
}

# npm writes the marker when it has put all packages there.
fetch_web() {
  if [ "$root/web/node_modules/.package-lock.json" -nt "$root/web/package-lock.json" ]; then return; fi
  step "Fetching the packages of the web pages…" npm --prefix "$root/web" ci --no-audit --no-fund
}

web_sources() { fingerprint "$root/web" "$root/protocol/src"; }

build_web() {
  local sources
  fetch_web
  sources=$(web_sources)
  if changed web "$sources" || [ ! -d "$root/web/apps/join/dist" ]; then
    step "Building the web pages…" npm --prefix "$root/web" run build
    echo "$sources" > "$cache/web"
  fi
}

# The old server stays until the new one is complete. Every line says itself what happens where it fails: a function
# in a condition runs without set -e.
package_server() {
  rm -rf "$cache/server.new"
  mvn -q -B -f "$root/pom.xml" -pl server -am -Dmaven.test.skip=true package < /dev/null || return 1
  "$java" -Djarmode=tools -jar "$root"/server/target/tandem-server-*.jar extract --destination "$cache/server.new" \
    || return 1
  mv "$cache"/server.new/tandem-server-*.jar "$cache/server.new/tandem-server.jar" || return 1
  rm -rf "$cache/server" && mv "$cache/server.new" "$cache/server"
}

# Starts the server once on an empty folder and stops it; the JVM keeps what it learned, and every later start is quick.
# Where that fails, later starts are slower, or tell what is wrong.
train() (
  data=$(mktemp -d "${TMPDIR:-/tmp}/tandem.XXXXXX") || exit 1
  env -u TANDEM_DATABASE_URL -u TANDEM_BIND -u TANDEM_TLS_CERTIFICATE -u TANDEM_TLS_KEY -u TANDEM_PUBLIC_URL \
    TANDEM_PRODUCTION=false TANDEM_PORT=0 TANDEM_DATA="$data" \
    "$java" "${flags[@]}" -XX:AOTCacheOutput="$learned" -jar "$jar" < /dev/null &
  server=$!
  trap 'kill "$server" 2> /dev/null || true; wait "$server" || true; rm -rf "$data"' EXIT
  for ((tenths = 0; tenths < 1200; tenths++)); do
    [ ! -f "$data/demo-sign-in.json" ] || exit 0
    kill -0 "$server" 2> /dev/null || exit 0
    sleep 0.1
  done
)

build_server() {
  local sources
  sources="$root $(fingerprint "$root/pom.xml" "$root/protocol" "$root/server") $(cat "$cache/web") $("$java" -version 2>&1 | tail -n 1)"
  if changed server-sources "$sources" || [ ! -f "$jar" ]; then
    step "Building the server…" package_server
    step "Preparing quick starts…" train
    echo "$sources" > "$cache/server-sources"
  fi
}
