# shellcheck shell=bash
# Compiles the programs of the cluster and keeps them. Each is kept under a hash of what it is made
# from, so a change compiles only what it touches; $CACHE/bin-HASH holds one complete set.

# name | Go module | package
PROGRAMS='
image                    image                .
pause                    pause                .
etcd                     binaries/etcd        .
coredns                  binaries/coredns     .
kube-apiserver           binaries/kubernetes  k8s.io/kubernetes/cmd/kube-apiserver
kube-controller-manager  binaries/kubernetes  k8s.io/kubernetes/cmd/kube-controller-manager
kube-scheduler           binaries/kubernetes  k8s.io/kubernetes/cmd/kube-scheduler
kubectl                  binaries/kubernetes  k8s.io/kubernetes/cmd/kubectl
kubelet                  binaries/kubernetes  k8s.io/kubernetes/cmd/kubelet
kube-proxy               binaries/kubernetes  k8s.io/kubernetes/cmd/kube-proxy
provisioner              binaries/kubernetes  ./provisioner
'
PAUSE_IMAGE=localization.dev/pause:1
HEARTBEAT_SECONDS=20

programs() { awk 'NF == 3' <<<"$PROGRAMS"; }

# Without these flags every Kubernetes program calls itself v0.0.0.
linker_flags() { # module
  local version minor package flags='-s -w'
  version=$(awk '$1 == "k8s.io/kubernetes" && $2 ~ /^v/ { print $2 }' "$here/$1/go.mod")
  if [[ -n $version ]]; then
    minor=${version#v1.}
    for package in k8s.io/component-base/version k8s.io/client-go/pkg/version; do
      flags+=" -X $package.gitVersion=$version -X $package.gitMajor=1 -X $package.gitMinor=${minor%%.*}"
    done
  fi
  echo "$flags"
}

# One line `name key module package` for each program.
keyed_programs() {
  local toolchain name module package
  command -v go >/dev/null || die "Go is not installed; see https://go.dev/dl"
  toolchain=$(cd "$here/image" && go env GOVERSION GOARCH)
  programs | while read -r name module package; do
    printf '%s %s %s %s\n' "$name" "$(key "$toolchain" "$module" "$package")" "$module" "$package"
  done
}

key() { # toolchain module package
  {
    printf '%s\n' "$1" "$3" "$(linker_flags "$2")"
    cd "$here/$2" || exit
    cat go.mod
    [[ ! -f go.sum ]] || cat go.sum
    [[ $3 != .* ]] || find "$3" -maxdepth 1 -name '*.go' ! -name '*_test.go' -print0 | sort -z | xargs -0 cat
  } | sha256sum | cut -c1-16
}

bin_dir() {
  local keyed
  keyed=$(keyed_programs)
  printf '%s/bin-%s\n' "$CACHE" "$(sha256sum <<<"$keyed" | cut -c1-16)"
}

# Only one process compiles at a time; another waits and then finds everything done.
build() {
  local bin keyed
  keyed=$(keyed_programs)
  bin=$(bin_dir)
  [[ ! -f $bin/pause.tar ]] || return 0
  mkdir -p "$CACHE/programs"
  (
    flock --nonblock 9 || {
      say "waiting for another build"
      flock 9
    }
    rm -f "$CACHE"/programs/*.{part,log}
    while read -r name key module package <&3; do
      compile "$CACHE/programs/$name-$key" "$name" "$module" "$package"
    done 3<<<"$keyed"
    assemble "$bin" "$keyed"
  ) 9>"$CACHE/build.lock"
}

# A program appears under its final name only when it is complete: an interrupted build resumes here.
compile() { # file name module package
  [[ ! -x $1 ]] || return 0
  local file=$1 name=$2 started=$SECONDS log=$1.log pid
  say "compiling $name"
  (
    cd "$here/$3" || exit
    CGO_ENABLED=0 GOWORK=off exec nice -n 5 go build -mod=readonly -trimpath -buildvcs=false \
      -ldflags "$(linker_flags "$3")" -o "$file.part" "$4"
  ) >"$log" 2>&1 &
  pid=$!
  # Ends with this shell, however that ends.
  # shellcheck disable=SC2064
  trap "kill $pid 2>/dev/null || true; rm -f '$log'" EXIT
  heartbeat "$name" "$pid" "$started"
  wait "$pid" || {
    cat "$log" >&2
    die "$name does not compile"
  }
  mv "$file.part" "$file"
  rm -f "$log"
  trap - EXIT
  say "compiled $name in $((SECONDS - started)) s"
}

heartbeat() { # name pid started
  local next=$HEARTBEAT_SECONDS
  while kill -0 "$2" 2>/dev/null; do
    sleep 0.2
    if ((SECONDS - $3 >= next)); then
      say "compiling $1 … $((SECONDS - $3)) s"
      next=$((next + HEARTBEAT_SECONDS))
    fi
  done
}

assemble() { # folder keyed-programs
  local name key module package
  mkdir -p "$1"
  while read -r name key module package; do
    ln -f "$CACHE/programs/$name-$key" "$1/$name"
  done <<<"$2"
  # Written last: its presence says that the folder is complete.
  "$1/image" --out "$1/pause.tar" --tag "$PAUSE_IMAGE" --user 65535:65535 --entrypoint /pause --file "$1/pause:/pause"
}
