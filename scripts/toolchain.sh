# shellcheck shell=bash
# Finds what Tandem is built with; ./run and ./test source it after setting root.

cache=$root/.cache
needed_java=25
needed_node=20

fail() {
  echo "$*" >&2
  exit 1
}

say() { echo "$*"; }

# The major version of the JDK in a folder, 0 where there is none.
java_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0 && return; }
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# The folder of the first JDK that is new enough.
find_java() {
  local home on_path=""
  if command -v java > /dev/null; then
    on_path=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  fi
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/.sdkman/candidates/java/* \
    "${HOME:-}"/.jdks/* /opt/java/* /opt/*jdk*; do
    if [ -n "$home" ] && [ "$(java_version "$home")" -ge "$needed_java" ] 2> /dev/null; then
      echo "$home"
      return
    fi
  done
  fail "Tandem needs a JDK $needed_java or newer. Install one, or point JAVA_HOME to it."
}

# Makes the JDK the one that Maven and this shell use.
use_java() {
  JAVA_HOME=$(find_java)
  export JAVA_HOME
  java=$JAVA_HOME/bin/java
}

require_build_tools() {
  command -v mvn > /dev/null || fail "Tandem needs Maven 3.8 or newer to be built. Install it, so that mvn is found."
  command -v npm > /dev/null && command -v node > /dev/null \
    || fail "Tandem needs Node.js $needed_node or newer, with npm, to be built. Install it, so that node and npm are found."
  local version
  version=$(node --version)
  version=${version#v}
  [ "${version%%.*}" -ge "$needed_node" ] || fail "Tandem needs Node.js $needed_node or newer; this one is $version."
  mkdir -p "$cache" 2> /dev/null && [ -w "$cache" ] && [ -w "$root/web" ] \
    || fail "This user cannot write into $root, where Tandem is built. Change its owner, or start with --no-build."
}
