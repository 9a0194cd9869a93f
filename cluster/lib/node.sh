# shellcheck shell=bash
# containerd, the pod network, the kubelet and kube-proxy.

CONTAINERD_SOCKET=$STATE/containerd/containerd.sock
# Named after the state folder, so that it tells whose leftovers these are.
NFT_TABLE=localization-cluster-$(sha256sum <<<"$STATE" | cut -c1-8)

images() { ctr --address "$CONTAINERD_SOCKET" --namespace k8s.io images "$@"; }

start_containerd() {
  mkdir -p "$STATE/containerd"
  # restrict_oom_score_adj: inside a container of its own this machine may not lower oom scores.
  # netns_mounts_under_state_dir: keeps network namespaces apart from those of another containerd.
  cat >"$STATE/containerd/config.toml" <<TOML
version = 2
root = "$STATE/containerd/root"
state = "$STATE/containerd/state"
[grpc]
  address = "$CONTAINERD_SOCKET"
[plugins."io.containerd.internal.v1.opt"]
  path = "$STATE/containerd/opt"
[plugins."io.containerd.grpc.v1.cri"]
  restrict_oom_score_adj = true
  netns_mounts_under_state_dir = true
  sandbox_image = "$PAUSE_IMAGE"
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "$(cni_folder)"
    conf_dir = "$STATE/cni"
  [plugins."io.containerd.grpc.v1.cri".containerd]
    snapshotter = "overlayfs"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
      runtime_type = "io.containerd.runc.v2"
      [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
        Root = "$STATE/containerd/runc"
TOML
  start containerd --config "$STATE/containerd/config.toml"
}

containerd_ready() { ctr --address "$CONTAINERD_SOCKET" version; }

# Every pod hangs on a link of its own and is routed, so that Services work between pods of one node
# whether or not the kernel shows bridged traffic to netfilter.
create_network() {
  ip address add "$NODE_IP/32" dev lo
  sysctl -qw net.ipv4.ip_forward=1
  mkdir -p "$STATE/cni"
  cat >"$STATE/cni/10-pods.conflist" <<JSON
{"cniVersion": "1.0.0", "name": "$CNI_NETWORK", "plugins": [{
  "type": "ptp", "ipMasq": false,
  "ipam": {"type": "host-local", "dataDir": "$STATE/cni/addresses", "ranges": [[{"subnet": "$POD_CIDR"}]],
           "routes": [{"dst": "0.0.0.0/0"}]}}]}
JSON
  nft -f - <<NFT
table ip $NFT_TABLE {
  chain postrouting {
    type nat hook postrouting priority srcnat;
    ip saddr $POD_CIDR ip daddr != $POD_CIDR masquerade
  }
}
NFT
  allow_forwarding
}

# Where a container engine has set the machine to drop what it forwards, pods would reach nobody.
allow_forwarding() {
  [[ $(iptables -S FORWARD 2>/dev/null) == *'-P FORWARD DROP'* ]] || return 0
  iptables -I FORWARD -s "$POD_CIDR" -m comment --comment "$NFT_TABLE" -j ACCEPT
  iptables -I FORWARD -d "$POD_CIDR" -m comment --comment "$NFT_TABLE" -j ACCEPT
}

start_kubelet() {
  cat >"$STATE/kubelet.yaml" <<YAML
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
address: $NODE_IP
authentication: {anonymous: {enabled: false}, webhook: {enabled: true}, x509: {clientCAFile: $PKI/ca.crt}}
authorization: {mode: Webhook}
tlsCertFile: $PKI/kubelet-server.crt
tlsPrivateKeyFile: $PKI/kubelet-server.key
readOnlyPort: 0
containerRuntimeEndpoint: unix://$CONTAINERD_SOCKET
clusterDNS: [$DNS_SERVICE_IP]
clusterDomain: cluster.local
cgroupDriver: cgroupfs
# The machine is what it is: old cgroups, swap, a small disk.
failCgroupV1: false
failSwapOn: false
localStorageCapacityIsolation: false
evictionHard: {nodefs.available: 1%, imagefs.available: 1%, memory.available: 100Mi}
# Loaded images cannot be pulled again.
imageGCHighThresholdPercent: 100
# Nothing outside the state folder.
makeIPTablesUtilChains: false
podLogsDir: $STATE/pod-logs
volumePluginDir: $STATE/kubelet/volume-plugins
YAML
  start kubelet --config="$STATE/kubelet.yaml" --kubeconfig="$STATE/kubelet.kubeconfig" \
    --root-dir="$STATE/kubelet" --hostname-override="$NODE" --node-ip="$NODE_IP"
}

start_proxy() {
  start kube-proxy --kubeconfig="$STATE/kube-proxy.kubeconfig" --hostname-override="$NODE" \
    --proxy-mode=nftables --cluster-cidr="$POD_CIDR" --nodeport-addresses=primary \
    --bind-address=127.0.0.1 --healthz-bind-address=127.0.0.1 --metrics-bind-address=127.0.0.1
}

node_ready() {
  [[ $(admin get node "$NODE" -o jsonpath='{.status.conditions[?(@.type=="Ready")].status}') == True ]]
}
