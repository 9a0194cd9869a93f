# shellcheck shell=bash
# Kernel settings that this command, the kubelet and kube-proxy change for the whole machine.

CHANGED_SYSCTLS=(
  net.ipv4.ip_forward
  vm.overcommit_memory
  kernel.panic
  kernel.panic_on_oops
  kernel.keys.root_maxkeys
  kernel.keys.root_maxbytes
  net.netfilter.nf_conntrack_max
  net.netfilter.nf_conntrack_tcp_timeout_established
  net.netfilter.nf_conntrack_tcp_timeout_close_wait
)

# Outlives the state folder's other content: a second start must not save what the first one set.
save_sysctls() { # file
  local name value
  for name in "${CHANGED_SYSCTLS[@]}"; do
    ! value=$(sysctl -n "$name" 2>/dev/null) || echo "$name=$value"
  done >"$1"
}

restore_sysctls() { # file
  [[ -f $1 ]] || return 0
  sysctl -q -p "$1" || say "could not restore every kernel setting in $1"
}
