# shellcheck shell=sh
# Finds the JDK and Maven for `contrapeso` and `check`, or says what to do.
# Sourced. Messages speak under the name in $tool.
# shellcheck disable=SC2154 # whoever sources this sets it

oldest_java=25

fail() {
  printf '%s: %s\n' "$tool" "$1" >&2
  exit 2
}

# read_version HOME: sets $version from a JDK's release file, such as 25.0.3; empty if there is none.
read_version() {
  version=
  [ -r "$1/release" ] || return 0
  while IFS='=' read -r key value; do
    if [ "$key" = JAVA_VERSION ]; then
      version=${value#\"}
      version=${version%%\"*}
    fi
  done < "$1/release"
}

# suits HOME: whether it is a JDK that is new enough. Sets $major, and $why for one that is not.
suits() {
  read_version "$1"
  major=${version%%[!0-9]*}
  if [ ! -x "$1/bin/java" ]; then
    why="has no bin/java"
  elif [ ! -x "$1/bin/javac" ]; then
    why="has no bin/javac, so it is no JDK"
  elif [ "${major:-0}" -lt "$oldest_java" ]; then
    why="is Java ${version:-of unknown version}"
  else
    return 0
  fi
  return 1
}

# find_jdk: sets JAVA_HOME and $version, or says what to do and exits with 2.
find_jdk() {
  looked=
  if [ -n "${CONTRAPESO_JAVA_HOME:-}" ]; then
    suits "$CONTRAPESO_JAVA_HOME" ||
      fail "CONTRAPESO_JAVA_HOME=$CONTRAPESO_JAVA_HOME $why; it must name a JDK $oldest_java or later."
    found=$CONTRAPESO_JAVA_HOME
  elif [ -n "${JAVA_HOME:-}" ] && suits "$JAVA_HOME"; then
    found=$JAVA_HOME
  else
    [ -z "${JAVA_HOME:-}" ] || looked="
  JAVA_HOME=$JAVA_HOME $why"
    find_jdk_on_path || find_jdk_in_folders || fail "a JDK $oldest_java or later is needed; none was found.$looked
  none that suits in /usr/lib/jvm, /usr/java, /opt, /Library/Java, ~/Library/Java, ~/.sdkman, ~/.jdks
Install one, for example:
  Debian, Ubuntu  apt-get install openjdk-$oldest_java-jdk, or temurin-$oldest_java-jdk from Adoptium's repository
  Fedora          dnf install java-$oldest_java-openjdk-devel
  macOS           brew install --cask temurin@$oldest_java
  any system      https://adoptium.net
and try again. If it lies elsewhere, say where: CONTRAPESO_JAVA_HOME=/path/to/jdk"
  fi
  JAVA_HOME=$found
  export JAVA_HOME
  read_version "$JAVA_HOME"
}

find_jdk_on_path() {
  found=$(command -v java) && found=$(readlink -f "$found") || return 1
  found=${found%/bin/java}
  suits "$found" && return 0
  looked="$looked
  java on the PATH, in $found, $why"
  return 1
}

# The lowest major version that suits is taken: it is the one that the tests are run with.
find_jdk_in_folders() {
  found=
  for jdk in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    if suits "$jdk" && { [ -z "$found" ] || [ "$major" -lt "$lowest" ]; }; then
      found=$jdk
      lowest=$major
    fi
  done
  [ -n "$found" ]
}

# find_maven: exits with 2 and says what to do if there is none.
find_maven() {
  command -v mvn > /dev/null || fail "Maven is needed to build; there is no mvn on the PATH.
Install it, for example:
  Debian, Ubuntu  apt-get install maven
  Fedora          dnf install maven
  macOS           brew install maven
  any system      https://maven.apache.org/download.cgi
and try again."
}
