# shellcheck shell=bash
# CoreDNS on the node, behind the kube-dns Service.

start_dns() {
  {
    echo ".:$DNS_PORT {"
    printf '  %s\n' "bind $NODE_IP" errors "ready 127.0.0.1:$DNS_READY_PORT" 'cache 5' \
      'kubernetes cluster.local in-addr.arpa {' \
      "  kubeconfig $STATE/coredns.kubeconfig" '  ttl 5' '  fallthrough in-addr.arpa' '}'
    # Without a name server of its own the machine has nothing to forward to.
    ! grep -qs '^nameserver' /etc/resolv.conf || echo '  forward . /etc/resolv.conf'
    echo '}'
  } >"$STATE/Corefile"
  start coredns -conf "$STATE/Corefile"
}

# The shell's own connection: curl need not be installed.
dns_ready() (
  exec 7<>"/dev/tcp/127.0.0.1/$DNS_READY_PORT"
  printf 'GET /ready HTTP/1.0\r\n\r\n' >&7
  read -r status <&7
  [[ $status == *' 200 '* ]]
)
