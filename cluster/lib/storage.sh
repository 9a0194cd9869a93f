# shellcheck shell=bash
# Volumes: a folder of the node for each claim of the default StorageClass.

start_provisioner() {
  start provisioner --kubeconfig="$STATE/provisioner.kubeconfig" --root="$STATE/volumes"
}
