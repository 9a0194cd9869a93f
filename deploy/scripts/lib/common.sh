# shellcheck shell=bash
# What every script here uses. Runs with the bash 3.2 of macOS too.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
cluster=$root/cluster/cluster
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/localization-operator
IMAGES=$root/target/images
export root cluster CACHE IMAGES

say() { printf '%s\n' "$*" >&2; }
die() {
  say "$@"
  exit 1
}

# The first version in the parent's pom is that of the project.
project_version() { sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$root/pom.xml" | head -n 1; }

require_go() {
  command -v go >/dev/null ||
    die "Go 1.26 or later is missing: it compiles the programs of the cluster. See https://go.dev/dl; on Debian a release of golang.org in /usr/local/go, with /usr/local/go/bin in PATH."
  # A Go since 1.21 fetches the toolchain that a module asks for, unless it was told not to.
  local version
  version=$(cd "$root/cluster/image" && go env GOVERSION 2>&1) ||
    die "Go 1.26 or later is missing: ${version}. See https://go.dev/dl"
}

# Kubernetes' programs, kubectl among them, before those of the machine: their version fits.
use_cluster_programs() {
  PATH=$("$cluster" bin):$PATH
  export PATH
}

# The kind of cluster that the cluster command would use, without starting it.
cluster_kind() {
  local state=${LOCALIZATION_CLUSTER_STATE:-${XDG_STATE_HOME:-$HOME/.local/state}/localization-operator/cluster}
  if [[ -n ${CLUSTER:-} ]]; then
    echo "$CLUSTER"
  elif [[ -f $state/cluster ]]; then
    cat "$state/cluster"
  elif command -v docker >/dev/null && timeout 10 docker info >/dev/null 2>&1; then
    echo kind
  else
    echo own
  fi
}

# Says what is missing for that kind of cluster before anything takes minutes.
require_cluster() { # kind
  case $1 in
  own)
    [[ $(uname -s) == Linux ]] ||
      die "A cluster of its own needs Linux. Start Docker (then kind is used), or set CLUSTER=current."
    ((EUID == 0)) ||
      die "A cluster of its own needs root. Run: sudo -E env PATH=\"\$PATH\" make ... Or start Docker (then kind is used), or set CLUSTER=current."
    require_go
    ;;
  kind) require_go ;;
  current) command -v kubectl >/dev/null || die "kubectl is missing: see https://kubernetes.io/docs/tasks/tools" ;;
  *) die "CLUSTER is own, kind or current, not '$1'" ;;
  esac
}
