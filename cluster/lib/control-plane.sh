# shellcheck shell=bash
# etcd, the API server, the controller manager and the scheduler.

start_api_server() {
  local etcd=http://127.0.0.1:$ETCD_PORT
  # The cluster does not outlive the machine, so etcd need not wait for the disk.
  start etcd --data-dir "$STATE/etcd" --unsafe-no-fsync --log-level warn \
    --listen-client-urls "$etcd" --advertise-client-urls "$etcd" \
    --listen-peer-urls "http://127.0.0.1:$ETCD_PEER_PORT"
  start kube-apiserver --etcd-servers="$etcd" \
    --bind-address="$NODE_IP" --secure-port="$API_PORT" --advertise-address="$NODE_IP" \
    --tls-cert-file="$PKI/apiserver.crt" --tls-private-key-file="$PKI/apiserver.key" \
    --client-ca-file="$PKI/ca.crt" --authorization-mode=Node,RBAC \
    --enable-admission-plugins=NodeRestriction --allow-privileged=true \
    --service-cluster-ip-range="$SERVICE_CIDR" \
    --service-account-issuer=https://kubernetes.default.svc.cluster.local \
    --service-account-key-file="$PKI/service-account.pub" \
    --service-account-signing-key-file="$PKI/service-account.key" \
    --kubelet-client-certificate="$PKI/kubelet-client.crt" --kubelet-client-key="$PKI/kubelet-client.key" \
    --kubelet-certificate-authority="$PKI/ca.crt" --kubelet-preferred-address-types=InternalIP \
    --requestheader-client-ca-file="$PKI/front-proxy-ca.crt" \
    --requestheader-allowed-names=front-proxy-client --requestheader-username-headers=X-Remote-User \
    --requestheader-group-headers=X-Remote-Group --requestheader-extra-headers-prefix=X-Remote-Extra- \
    --proxy-client-cert-file="$PKI/front-proxy-client.crt" \
    --proxy-client-key-file="$PKI/front-proxy-client.key" --enable-aggregator-routing=true
}

start_controllers() {
  local kubeconfig=$STATE/kube-controller-manager.kubeconfig
  start kube-controller-manager --kubeconfig="$kubeconfig" \
    --authentication-kubeconfig="$kubeconfig" --authorization-kubeconfig="$kubeconfig" \
    --bind-address=127.0.0.1 --leader-elect=false --use-service-account-credentials \
    --service-account-private-key-file="$PKI/service-account.key" --root-ca-file="$PKI/ca.crt" \
    --cluster-signing-cert-file="$PKI/ca.crt" --cluster-signing-key-file="$PKI/ca.key"
  kubeconfig=$STATE/kube-scheduler.kubeconfig
  start kube-scheduler --kubeconfig="$kubeconfig" \
    --authentication-kubeconfig="$kubeconfig" --authorization-kubeconfig="$kubeconfig" \
    --bind-address=127.0.0.1 --leader-elect=false
}

admin() { KUBECACHEDIR=$STATE/kubectl kubectl --kubeconfig "$STATE/admin.kubeconfig" "$@"; }

# apply MANIFEST...: with the addresses of this cluster filled in.
apply() {
  local file
  for file in "$@"; do
    echo ---
    sed -e "s/\$NODE_IP/$NODE_IP/" -e "s/\$DNS_SERVICE_IP/$DNS_SERVICE_IP/" -e "s/\$DNS_PORT/$DNS_PORT/" \
      "$here/manifests/$file.yaml"
  done | admin apply --server-side --field-manager=cluster -f - >/dev/null
}
