# shellcheck shell=bash
# shellcheck disable=SC2154 # root and cluster: of common.sh
# A cluster with the images and the operator on it. After common.sh.

# shellcheck disable=SC2034 # for those who source this
DEMO_NAMESPACE=${DEMO_NAMESPACE:-localization-demo}
CRDS=(localizationapps.localization.dev translationjobs.localization.dev)

# The images: those of this build, or on a cluster that is not ours those that the caller names.
find_images() {
  if [[ $kind == current ]]; then
    [[ -n ${L10N_OPERATOR_IMAGE:-} && -n ${L10N_RUNTIME_IMAGE:-} && -n ${L10N_REDIS_IMAGE:-} ]] ||
      die "CLUSTER=current: push the images of \`make images\` to a registry that the cluster reaches, and set L10N_OPERATOR_IMAGE, L10N_RUNTIME_IMAGE and L10N_REDIS_IMAGE to their names."
  else
    "$root/deploy/images/build"
    L10N_OPERATOR_IMAGE=$(<"$IMAGES/operator.tag")
    L10N_RUNTIME_IMAGE=$(<"$IMAGES/runtime.tag")
    L10N_REDIS_IMAGE=$(<"$IMAGES/redis.tag")
  fi
  export L10N_OPERATOR_IMAGE L10N_RUNTIME_IMAGE L10N_REDIS_IMAGE
}

# Brings up the cluster; afterwards kubectl reaches it.
prepare_cluster() {
  kind=$(cluster_kind)
  require_cluster "$kind"
  export CLUSTER=$kind
  find_images
  "$cluster" up
  connect
}

connect() {
  KUBECONFIG=$("$cluster" kubeconfig)
  export KUBECONFIG
  [[ $kind == current ]] || use_cluster_programs
}

# Gives the cluster the images that it does not have yet. The list lies in the cluster's own folder
# and goes with it. Sets `loaded` to their names.
load_images() {
  local image list key
  loaded=''
  [[ $kind != current ]] || return 0
  list=$(dirname "$KUBECONFIG")/images
  for image in redis runtime operator; do
    key="$image $(<"$IMAGES/$image.key")"
    ! grep -qxF "$key" "$list" 2>/dev/null || continue
    say "loading $(<"$IMAGES/$image.tag")"
    "$cluster" load "$IMAGES/$image.tar"
    { grep -vs "^$image " "$list" || true; } >"$list.new"
    echo "$key" >>"$list.new"
    mv "$list.new" "$list"
    loaded+=" $image"
  done
}

install_crds() {
  kubectl apply --server-side --force-conflicts --field-manager=install \
    --filename "$root/crds/localizationapps.localization.dev.yaml" \
    --filename "$root/crds/translationjobs.localization.dev.yaml" >&2
  kubectl wait --for=condition=Established --timeout=60s crd "${CRDS[@]}" >/dev/null
}

# The operator for that namespace, which is made if need be and holds pods to the restricted Pod
# Security Standard.
install_operator() { # namespace
  local overlay=$root/target/install/$1
  kubectl create namespace "$1" --dry-run=client --output=yaml |
    kubectl label --local --filename=- --output=yaml pod-security.kubernetes.io/enforce=restricted |
    kubectl apply --server-side --field-manager=install --filename=- >&2
  mkdir -p "$overlay"
  write_overlay "$1" >"$overlay/kustomization.yaml"
  kubectl apply --server-side --force-conflicts --field-manager=install --kustomize "$overlay" >&2
}

write_overlay() { # namespace
  cat <<YAML
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: $1
resources: [../../../deploy/kustomize/base]
patches:
- patch: |
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: localization-operator}
    spec:
      template:
        spec:
          containers:
          - name: operator
            image: $L10N_OPERATOR_IMAGE
            env:
            - {name: L10N_RUNTIME_IMAGE, value: "$L10N_RUNTIME_IMAGE"}
            - {name: L10N_REDIS_IMAGE, value: "$L10N_REDIS_IMAGE"}
YAML
}

# An image that was built anew has the name of the old one, so nothing restarts by itself. Before
# install_operator: what that makes is new already.
restart_loaded() { # namespace
  [[ $loaded != *operator* ]] || restart "$1" deployment app.kubernetes.io/name=localization-operator
  [[ $loaded != *runtime* ]] || restart "$1" deployment localization.dev/pool
  [[ $loaded != *redis* ]] || restart "$1" statefulset localization.dev/app
}

restart() { # namespace kind selector
  [[ -z $(kubectl get "$2" --namespace "$1" --selector "$3" --output=name) ]] ||
    kubectl rollout restart "$2" --namespace "$1" --selector "$3" >&2
}
