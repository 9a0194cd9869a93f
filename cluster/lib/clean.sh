# shellcheck shell=bash
# Removes whatever a cluster with this state folder left on the machine, in any condition.

CNI_RESULTS=/var/lib/cni/results

clean() {
  left_behind || return 0
  stop_processes
  refuse_foreign_cluster
  remove_network
  remove_shim_sockets
  unmount_all
  remove_cgroups
  remove_kubelet_files
  restore_sysctls "$STATE/sysctl"
  rm -rf --one-file-system "${STATE:?}"
}

# A machine where this cluster never ran may run another Kubernetes: there, nothing is touched.
left_behind() {
  [[ -d $STATE || -n $(daemon_processes) || -n $(container_processes) ]] ||
    nft list table ip "$NFT_TABLE" >/dev/null 2>&1
}

# Clusters of different state folders share their addresses, so they never run at the same time.
refuse_foreign_cluster() {
  ! (exec 7<>"/dev/tcp/127.0.0.1/$ETCD_PORT") 2>/dev/null ||
    die "port $ETCD_PORT is taken; does a cluster with another state folder run?"
}

# Pods' links go first: each is the device of a route to its pod.
remove_network() {
  local link
  ip -o route show root "$POD_CIDR" | sed -n 's/.* dev \(veth[^ ]*\).*/\1/p' | sort -u |
    while read -r link; do ip link delete "$link" 2>/dev/null || true; done
  ip address delete "$NODE_IP/32" dev lo 2>/dev/null || true
  for family_table in "ip $NFT_TABLE" 'ip kube-proxy' 'ip6 kube-proxy'; do
    # shellcheck disable=SC2086 # family and name
    nft delete table $family_table 2>/dev/null || true
  done
  disallow_forwarding
  conntrack -D -s "$POD_CIDR" >/dev/null 2>&1 || true
  # libcni remembers each pod's network outside the state folder.
  { grep -lsrF "$STATE/" "$CNI_RESULTS" || true; } | xargs -r rm -f
  rmdir -p "$CNI_RESULTS" 2>/dev/null || true
}

disallow_forwarding() {
  local rule
  { iptables -S FORWARD 2>/dev/null || true; } | grep -F -- "$NFT_TABLE" | while read -ra rule; do
    iptables -D "${rule[@]:1}"
  done || true
}

# Shims listen outside the state folder. The list of files is taken before that of listeners, so a
# socket that another containerd makes meanwhile is never taken for a dead one.
remove_shim_sockets() {
  local socket
  for socket in /run/containerd/s/*; do
    grep -qsF "$socket" /proc/net/unix || rm -f "$socket"
  done
  rmdir /run/containerd/s /run/containerd 2>/dev/null || true
}

mounts() { awk -v state="$STATE/" 'index($2, state) == 1 { print $2 }' /proc/mounts; }

unmount_all() {
  mounts | sort -r | while read -r point; do umount -l "$point" 2>/dev/null || true; done
  # Removing files through a mount would remove somebody else's.
  [[ -z $(mounts) ]] || die "still mounted: $(mounts | tr '\n' ' ')"
}

# The kubelet has these two paths built in.
remove_kubelet_files() {
  find /var/log/containers -maxdepth 1 -lname "$STATE/*" -delete 2>/dev/null || true
  rm -f /var/lib/kubelet/device-plugins/{kubelet.sock,kubelet_internal_checkpoint}
  rmdir /var/log/containers /var/lib/kubelet/device-plugins /var/lib/kubelet 2>/dev/null || true
}

remove_cgroups() {
  local root
  while read -r root; do
    [[ ! -d $root ]] || find "$root" -depth -type d -exec rmdir {} + 2>/dev/null || true
  done < <(find /sys/fs/cgroup -maxdepth 2 -type d -name kubepods)
}
