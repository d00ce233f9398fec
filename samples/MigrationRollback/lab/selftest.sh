#!/usr/bin/env bash
# Is the lab able to find a bad rollback? Does it by hand, once right and twice wrong, and expects the checker to tell them apart.
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=install.sh
. "$HERE/install.sh"
# shellcheck source=image.sh
. "$HERE/image.sh"
# shellcheck source=parts.sh
. "$HERE/parts.sh"

# trial ORDER EXPECTED: the checker must find that the rollback in this order is good (0) or bad (1).
trial() {
    local code=0
    say "by hand, order: $1"
    start_parts
    start_load
    "$PYTHON" "$HERE/python/byhand.py" "$LAB" "$1" >&2
    sleep 4
    stop load
    "$LAB/bin/RollbackLab" check --lab "$LAB/lab.json" --load "$LAB/load" || code=$?
    [[ $code == "$2" ]] || die "the checker said $code where $2 was right"
    reset_parts
}

make_lab
lock_cache
trap take_down EXIT
trap 'exit 130' INT TERM
require_machine
start_engine
publish_lab
for order in ${1:-right no-fence early-promotion}; do
    trial "$order" "$([[ $order == right ]] && echo 0 || echo 1)"
done
say "the checker accepted the right order and refused the wrong ones"
