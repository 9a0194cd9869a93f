# shellcheck shell=bash
# The current context of KUBECONFIG: used, never created, changed or deleted.

current_up() { current_status; }

current_down() { say "left alone: CLUSTER=current is not this command's to stop"; }

current_load() {
  die "CLUSTER=current: push the image to a registry that the cluster can reach, and set it in the resources"
}

current_kubeconfig() { echo "${KUBECONFIG:-$HOME/.kube/config}"; }

current_status() {
  command -v kubectl >/dev/null || die "kubectl is not installed"
  local context
  context=$(kubectl config current-context) || die "KUBECONFIG has no current context"
  kubectl get --raw /readyz --request-timeout=10s >/dev/null || die "context $context does not answer"
  say "up: context $context"
}
