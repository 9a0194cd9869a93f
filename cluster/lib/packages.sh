# shellcheck shell=bash
# What the node takes from the distribution: the container runtime and the tools of the network.

# command | Debian package
TOOLS='
containerd   containerd
runc         runc
nft          nftables
conntrack    conntrack
ip           iproute2
openssl      openssl
sysctl       procps
flock        util-linux
mount        mount
'
CNI_FOLDERS=(/usr/lib/cni /opt/cni/bin)

missing_packages() {
  local tool package
  while read -r tool package; do
    [[ -z $tool ]] || command -v "$tool" >/dev/null || echo "$package"
  done <<<"$TOOLS"
  cni_folder >/dev/null || echo containernetworking-plugins
}

cni_folder() {
  local folder
  for folder in "${CNI_FOLDERS[@]}"; do
    if [[ -x $folder/ptp && -x $folder/host-local && -x $folder/loopback ]]; then
      echo "$folder"
      return
    fi
  done
  return 1
}

install_packages() {
  apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

require_packages() {
  local missing
  mapfile -t missing < <(missing_packages)
  ((${#missing[@]} > 0)) || return 0
  if command -v apt-get >/dev/null; then
    say "installing ${missing[*]}"
    install_packages "${missing[@]}" >&2 ||
      die "could not install; run: apt-get update && apt-get install ${missing[*]}"
  else
    die "missing packages (Debian names): ${missing[*]}; install them and run this again"
  fi
}
