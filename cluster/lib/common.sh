# shellcheck shell=bash
# Paths and words that every part uses.

CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/localization-operator
STATE=${LOCALIZATION_CLUSTER_STATE:-${XDG_STATE_HOME:-$HOME/.local/state}/localization-operator/cluster}
STATE=$(realpath -m -- "$STATE")

say() { printf 'cluster: %s\n' "$*" >&2; }
die() {
  say "$@"
  exit 1
}

# The path stands in /proc/mounts, configuration files and arguments of processes.
[[ $STATE =~ ^/[A-Za-z0-9._/-]+/[A-Za-z0-9._-]+$ ]] || die "unsuitable state folder: $STATE"

# await SECONDS WHAT COMMAND...
await() {
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    assert_running
    ((SECONDS < end)) || die "timed out waiting for $what; see $STATE/log"
    sleep 0.2
  done
}

docker_answers() { timeout 10 docker info >/dev/null 2>&1; }

# The cluster that CLUSTER names, else the one that is up, else the best this machine can do.
chosen_cluster() {
  local choice=${CLUSTER:-}
  if [[ -z $choice && -f $STATE/cluster ]]; then
    choice=$(<"$STATE/cluster")
  elif [[ -z $choice ]] && docker_answers; then
    choice=kind
  fi
  case ${choice:=own} in
  own | kind | current) echo "$choice" ;;
  *) die "CLUSTER is own, kind or current, not '$choice'" ;;
  esac
}
