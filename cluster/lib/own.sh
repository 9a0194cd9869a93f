# shellcheck shell=bash
# A node of its own: every component is a process of this machine.

# Only one such cluster runs on a machine at a time; these are its addresses.
# What a cluster was started with holds until it is down.
NETWORK=$(cat "$STATE/network" 2>/dev/null || echo "${LOCALIZATION_CLUSTER_NETWORK:-172.31}")
NODE=localization
NODE_IP=$NETWORK.77.1
POD_CIDR=$NETWORK.80.0/24
SERVICE_CIDR=$NETWORK.96.0/20
API_SERVICE_IP=$NETWORK.96.1
DNS_SERVICE_IP=$NETWORK.96.10
API_PORT=16443
ETCD_PORT=23790
ETCD_PEER_PORT=23800
DNS_PORT=15353
DNS_READY_PORT=15381
CNI_NETWORK=localization
PKI=$STATE/pki
LOCK=/run/lock/localization-operator-cluster

own_up() {
  require_root
  require_packages
  build
  use_programs
  with_lock up_locked
}

own_down() {
  require_root
  with_lock clean
  say "down: nothing of the cluster is left"
}

own_load() {
  local archive
  require_root
  [[ -S $CONTAINERD_SOCKET ]] || die "the cluster is not up"
  for archive in "$@"; do
    [[ -f $archive ]] || die "no such file: $archive"
    load_archive "$archive"
  done
}

own_kubeconfig() { echo "$STATE/kubeconfig"; }

own_status() {
  local running daemon pid state=up
  use_programs
  running=$(daemon_processes)
  for daemon in $DAEMONS; do
    pid=$(awk -v name="$daemon" '$2 == name { print $1 }' <<<"$running")
    if [[ -z $pid ]]; then
      state=down
      pid='not running'
    fi
    printf '%-24s %s\n' "$daemon" "$pid"
  done
  if [[ $state == up ]] && answers; then
    admin get node "$NODE" -o wide
  else
    say "the cluster is not up"
    return 1
  fi
}

require_root() { ((EUID == 0)) || die "a node needs root: sudo -E env PATH=\"\$PATH\" $0 ..."; }

use_programs() {
  PATH=$(bin_dir):$PATH
  export PATH
}

with_lock() {
  exec 8>"$LOCK"
  flock --timeout 300 8 || die "another command holds $LOCK"
  "$@"
}

up_locked() {
  if all_run; then
    # Busy is not broken: a cluster that others use is never replaced because it is slow.
    await 60 "the running cluster (to replace it: cluster down)" answers
    say "up already: export KUBECONFIG=$STATE/kubeconfig"
    return
  fi
  local began=$SECONDS
  clean
  refuse_foreign_cluster
  # What fails half-way is not left running; its logs stay.
  trap 'stop_processes' EXIT
  start_cluster
  trap - EXIT
  say "up in $((SECONDS - began)) s: export KUBECONFIG=$STATE/kubeconfig"
}

all_run() {
  local running daemon
  running=" $(daemon_processes | awk '{ print $2 }' | tr '\n' ' ') "
  for daemon in $DAEMONS; do
    [[ $running == *" $daemon "* ]] || return 1
  done
}

answers() { admin get --raw /readyz >/dev/null && node_ready; }

start_cluster() {
  mkdir -p "$STATE/log"
  echo own >"$STATE/cluster"
  echo "$NETWORK" >"$STATE/network"
  save_sysctls "$STATE/sysctl"
  create_network
  start_containerd
  create_server_certificates
  start_api_server
  # The API server takes seconds to start; what its clients need is made meanwhile.
  create_identities
  await 60 containerd containerd_ready
  load_archive "$(bin_dir)/pause.tar"
  await 120 "the API server" admin get --raw /readyz
  start_controllers
  start_kubelet
  apply access dns storage
  start_proxy
  start_dns
  start_provisioner
  await 120 "the node" node_ready
  await 60 DNS dns_ready
  await 60 "service accounts" admin get serviceaccount default
  # Written last: who finds it finds a cluster that works. Whoever called sudo may use it.
  install -m 600 -o "${SUDO_UID:-0}" "$STATE/admin.kubeconfig" "$STATE/kubeconfig"
}

# The kubelet sees an image a moment after containerd has it.
load_archive() { # file
  local output name
  output=$(images import --snapshotter overlayfs "$1")
  while read -r name; do
    await 60 "$name" image_known "$name"
  done < <(awk '$1 == "unpacking" { print $2 }' <<<"$output")
}

image_known() { [[ -n $(images list -q "name==$1,labels.\"io.cri-containerd.image\"==managed") ]]; }
