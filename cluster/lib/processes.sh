# shellcheck shell=bash
# Processes are found by what they are, not by files that remember a number: after kill -9, a reboot
# or a lost state folder such a file lies, /proc does not.

DAEMONS='etcd kube-apiserver kube-controller-manager kube-scheduler containerd kubelet kube-proxy coredns provisioner'

# start NAME ARGUMENT...: runs a daemon that outlives this command and holds none of its locks.
start() {
  setsid "$@" >"$STATE/log/$1.log" 2>&1 </dev/null 8>&- 9>&- &
  STARTED[$1]=$!
  disown
}
declare -A STARTED=()

# A daemon that ended says why in its log, which beats waiting for a time-out.
assert_running() {
  local name
  for name in "${!STARTED[@]}"; do
    kill -0 "${STARTED[$name]}" 2>/dev/null && continue
    tail -n 5 "$STATE/log/$name.log" >&2
    die "$name ended; see $STATE/log/$name.log"
  done
}

# One line `pid name` for each daemon and container shim of this cluster: all have a path beneath
# the state folder among their arguments.
daemon_processes() {
  local file arguments name
  for file in /proc/[0-9]*/cmdline; do
    mapfile -d '' -t arguments 2>/dev/null <"$file" || continue
    ((${#arguments[@]} > 1)) || continue
    name=${arguments[0]##*/}
    [[ " $DAEMONS containerd-shim-runc-v2 " == *" $name "* ]] || continue
    [[ "${arguments[*]}" == *"$STATE/"* ]] || continue
    file=${file#/proc/}
    echo "${file%/cmdline} $name"
  done 2>/dev/null
}

# Processes inside containers: their root is an overlay whose upper layer lies in the state folder.
container_processes() {
  { grep -sE '^([^ ]+ ){4}/ ' /proc/[0-9]*/mountinfo || true; } |
    awk -v upper="upperdir=$STATE/" 'index($0, upper) { split($1, path, "/"); print path[3] }'
}

# Nothing in here is worth a graceful end. New ones may appear until the kubelet is gone.
stop_processes() {
  local pids deadline=$((SECONDS + 20))
  while pids=$(
    daemon_processes | cut -d' ' -f1
    container_processes
  ) && [[ -n $pids ]]; do
    ((SECONDS < deadline)) || die "these processes do not end: ${pids//$'\n'/ }"
    # shellcheck disable=SC2086 # a list of numbers
    kill -KILL $pids 2>/dev/null || true
    sleep 0.05
  done
}
