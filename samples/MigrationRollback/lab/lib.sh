# shellcheck shell=bash disable=SC2034 # what is set here is used by the scripts that read it
# What all of the lab's scripts use: messages, processes that can be ended for certain, and waits that end.

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
REPOSITORY=$(cd "$HERE/../../.." && pwd)
CACHE=${LAB_CACHE:-/var/cache/runbook-lab}
PYTHON=python3
export PYTHONDONTWRITEBYTECODE=1
# The operators of the run are other users: what is made here may be looked at, unless it holds a secret.
umask 022

say() { printf '[lab %s] %s\n' "$(date +%H:%M:%S)" "$*" >&2; }

die() { say "$*"; exit 1; }

# A command that fails where nobody expected it must not end the script without a word.
set -o errtrace
trap 'say "failed at ${BASH_SOURCE[0]##*/}:$LINENO with $?: $BASH_COMMAND"' ERR

# The lab's folder: others may walk through it (operators run the tool as their own users), only root may read its secrets.
make_lab() {
    LAB=$(mktemp -d /tmp/runbook-lab.XXXXXX)
    chmod 0755 "$LAB"
    mkdir "$LAB/log" "$LAB/pids"
}

log_of() { echo "$LAB/log/$1.log"; }

tail_log() {
    [[ -s $1 ]] || return 0
    say "the end of $1:"
    tail -n 25 "$1" >&2
}

# A process is known by its id and its start time, so that an id which the kernel gave to somebody else is never signalled.
started_at() { awk '{ sub(/^.*\) /, ""); print $20 }' "/proc/$1/stat" 2>/dev/null; }

# spawn NAME COMMAND...: starts it in the background, with its output in its log; in a session of its own, so that a Ctrl-C
# reaches the script alone and the parts are ended in their order: an engine that ends before its container leaves it behind.
spawn() {
    local name=$1
    shift
    if [[ $name == dockerd ]]; then
        # The engine keeps the lock on the cache as long as it lives, also when the script that started it has ended.
        setsid "$@" >>"$(log_of "$name")" 2>&1 </dev/null &
    else
        setsid "$@" >>"$(log_of "$name")" 2>&1 </dev/null 9>&- &
    fi
    echo "$! $(started_at $!)" >"$LAB/pids/$name"
}

pid_of() {
    local pid start
    [[ -f $LAB/pids/$1 ]] || return 1
    read -r pid start <"$LAB/pids/$1"
    # A zombie has ended; it only waits to be collected.
    [[ -n $start && $(started_at "$pid") == "$start" && $(awk '{ sub(/^.*\) /, ""); print $1 }' "/proc/$pid/stat" 2>/dev/null) != Z ]] || return 1
    echo "$pid"
}

# stop NAME [SECONDS]: asks it to end, and makes it end when it does not.
stop() {
    local pid deadline=$((SECONDS + ${2:-10}))
    if pid=$(pid_of "$1"); then
        kill -TERM "$pid" 2>/dev/null || true
        while pid_of "$1" >/dev/null; do
            if ((SECONDS >= deadline)); then
                say "'$1' did not end within ${2:-10} s and is killed"
                kill -KILL "$pid" 2>/dev/null || true
                break
            fi
            sleep 0.05
        done
    fi
    rm -f "$LAB/pids/$1"
}

# wait_for SECONDS WHAT LOG COMMAND...: waits until the command succeeds; says what was awaited when it does not.
wait_for() {
    local deadline=$((SECONDS + $1)) what=$2 log=$3
    shift 3
    until "$@" >/dev/null 2>&1; do
        if ((SECONDS >= deadline)); then
            tail_log "$log"
            die "gave up waiting for $what"
        fi
        sleep 0.1
    done
}

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

answers() { curl --silent --fail --max-time 3 --output /dev/null "$1"; }

# One lab at a time: they share the container engine's data.
lock_cache() {
    mkdir -p "$CACHE"
    exec 9>"$CACHE/lock"
    flock --nonblock 9 && return
    say "another lab is up; waiting for it to end"
    flock --timeout 1800 9 || die "another lab has been up for half an hour; end it, or set LAB_CACHE to another folder"
}
