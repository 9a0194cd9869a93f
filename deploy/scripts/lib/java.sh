# shellcheck shell=bash
# Finds a JDK that is new enough, and Maven. After common.sh.

JAVA_MINIMUM=21

# The feature version of a JDK, read from its release file: starting java takes longer.
jdk_version() { # home
  [[ -x $1/bin/javac && -f $1/release ]] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

new_enough() { # home
  local version
  version=$(jdk_version "$1") && [[ -n $version ]] && ((version >= JAVA_MINIMUM))
}

jdk_of_path() {
  local javac
  javac=$(command -v javac) || return 0
  # Not every readlink has -f, and /usr/bin/javac of macOS is no link: then there is nothing to find.
  javac=$(readlink -f "$javac" 2>/dev/null) || return 0
  echo "${javac%/bin/javac}"
}

jdk_candidates() {
  jdk_of_path
  printf '%s\n' /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/java/* /opt/jdk/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    {"$HOME",}/Library/Java/JavaVirtualMachines/*/Contents/Home \
    {/opt/homebrew,/usr/local}/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
  [[ ! -x /usr/libexec/java_home ]] || /usr/libexec/java_home -v "$JAVA_MINIMUM+" 2>/dev/null || true
}

# JAVA_HOME where it is new enough, else the newest JDK in the usual places.
find_jdk() {
  local home version best='' best_version=0
  if [[ -n ${JAVA_HOME:-} ]] && new_enough "$JAVA_HOME"; then
    echo "$JAVA_HOME"
    return
  fi
  while read -r home; do
    new_enough "$home" || continue
    version=$(jdk_version "$home")
    if ((version > best_version)); then
      best=$home
      best_version=$version
    fi
  done < <(jdk_candidates)
  [[ -n $best ]] || return 1
  echo "$best"
}

use_jdk() {
  local home
  home=$(find_jdk) ||
    die "A JDK of version $JAVA_MINIMUM or later is missing (JAVA_HOME: ${JAVA_HOME:-not set}). Install one, such as Temurin 25 from https://adoptium.net, or: apt-get install openjdk-$JAVA_MINIMUM-jdk-headless; then set JAVA_HOME if it lies in an unusual place."
  export JAVA_HOME=$home
}

# shellcheck disable=SC2154 # root: of common.sh
# Maven of the machine, else the wrapper, which fetches one.
# shellcheck disable=SC2154 # root: of common.sh
maven() {
  local mvn=mvn
  command -v mvn >/dev/null || mvn=$root/mvnw
  # What Maven's own libraries do is no news to those who build this.
  (($(jdk_version "$JAVA_HOME") < 24)) ||
    MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
  export MAVEN_OPTS=${MAVEN_OPTS:-}
  "$mvn" --batch-mode --no-transfer-progress --file "$root/pom.xml" "$@"
}
