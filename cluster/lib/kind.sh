# shellcheck shell=bash
# kind, where a Docker engine runs. Its kubeconfig lies in the state folder; ~/.kube/config stays
# as it is.

KIND_NAME=localization
KIND_VERSION=v0.33.0

kind_up() {
  docker_answers || die "CLUSTER=kind needs a Docker engine, and none answers"
  require_kind
  mkdir -p "$STATE"
  if kind_exists; then
    kind export kubeconfig --name "$KIND_NAME" --kubeconfig "$STATE/kubeconfig" >/dev/null 2>&1
    say "up already: export KUBECONFIG=$STATE/kubeconfig"
  else
    kind create cluster --name "$KIND_NAME" --kubeconfig "$STATE/kubeconfig" --wait 180s >&2
    say "up: export KUBECONFIG=$STATE/kubeconfig"
  fi
  echo kind >"$STATE/cluster"
}

kind_down() {
  require_kind
  kind delete cluster --name "$KIND_NAME" --kubeconfig "$STATE/kubeconfig" >&2
  rm -rf --one-file-system "${STATE:?}"
}

kind_load() {
  local archive
  require_kind
  for archive in "$@"; do
    kind load image-archive "$archive" --name "$KIND_NAME" >&2
  done
}

kind_kubeconfig() { echo "$STATE/kubeconfig"; }

kind_status() {
  require_kind
  kind_exists || {
    say "the cluster is not up"
    return 1
  }
  kind get nodes --name "$KIND_NAME"
}

kind_exists() { kind get clusters 2>/dev/null | grep -qx "$KIND_NAME"; }

require_kind() {
  command -v kind >/dev/null && return
  PATH=$CACHE/kind-$KIND_VERSION:$PATH
  export PATH
  command -v kind >/dev/null && return
  command -v go >/dev/null || die "neither kind nor Go is installed; see https://kind.sigs.k8s.io"
  say "compiling kind $KIND_VERSION"
  GOBIN=$CACHE/kind-$KIND_VERSION GOFLAGS='' go install "sigs.k8s.io/kind@$KIND_VERSION"
}
