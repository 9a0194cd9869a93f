# shellcheck shell=bash
# Certificates: one authority for the cluster, one for the aggregation layer, an identity for each
# component, and kubeconfigs that carry them.

authority() { # name
  openssl req -x509 -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 \
    -keyout "$PKI/$1.key" -out "$PKI/$1.crt" -subj "/CN=$1" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign
}

# certificate AUTHORITY NAME SUBJECT client | server ALTERNATIVE-NAMES
# RSA, because the Java client reads an EC key of a kubeconfig only with a library more.
certificate() {
  openssl req -new -newkey rsa:2048 -nodes \
    -keyout "$PKI/$2.key" -out "$PKI/$2.csr" -subj "$3"
  openssl x509 -req -in "$PKI/$2.csr" -days 365 -out "$PKI/$2.crt" \
    -CA "$PKI/$1.crt" -CAkey "$PKI/$1.key" -CAcreateserial -extfile <(
      echo "keyUsage=critical,digitalSignature"
      echo "extendedKeyUsage=${4}Auth"
      [[ -z ${5:-} ]] || echo "subjectAltName=$5"
    )
  rm "$PKI/$2.csr"
}

create_server_certificates() {
  local name names=DNS:localhost
  for name in kubernetes{,.default{,.svc{,.cluster.local}}}; do names+=,DNS:$name; done
  mkdir -m 700 "$PKI"
  authority ca
  authority front-proxy-ca
  certificate ca apiserver /CN=kube-apiserver server "IP:$NODE_IP,IP:$API_SERVICE_IP,$names"
  certificate ca kubelet-server "/O=system:nodes/CN=system:node:$NODE" server "IP:$NODE_IP,DNS:$NODE"
  certificate ca kubelet-client /CN=kube-apiserver-kubelet-client client
  certificate front-proxy-ca front-proxy-client /CN=front-proxy-client client
  openssl ecparam -genkey -name prime256v1 -noout -out "$PKI/service-account.key"
  openssl ec -in "$PKI/service-account.key" -pubout -out "$PKI/service-account.pub"
} 2>>"$STATE/log/pki.log"

create_identities() {
  identity admin /O=system:masters/CN=admin
  identity kubelet "/O=system:nodes/CN=system:node:$NODE"
  identity kube-controller-manager /CN=system:kube-controller-manager
  identity kube-scheduler /CN=system:kube-scheduler
  identity kube-proxy /CN=system:kube-proxy
  identity coredns /CN=system:coredns
  identity provisioner /CN=system:provisioner
} 2>>"$STATE/log/pki.log"

# identity NAME SUBJECT: a client certificate and a kubeconfig that stands alone.
identity() {
  certificate ca "$1" "$2" client
  install -m 600 /dev/stdin "$STATE/$1.kubeconfig" <<YAML
apiVersion: v1
kind: Config
current-context: localization
contexts: [{name: localization, context: {cluster: localization, user: $1}}]
clusters:
- name: localization
  cluster:
    server: https://$NODE_IP:$API_PORT
    certificate-authority-data: $(base64 -w0 "$PKI/ca.crt")
users:
- name: $1
  user:
    client-certificate-data: $(base64 -w0 "$PKI/$1.crt")
    client-key-data: $(base64 -w0 "$PKI/$1.key")
YAML
}
