#!/usr/bin/env bash
# One command: brings the lab up, lets customers order, runs the rollback under that load, judges it by the servers, takes all down.
# Prints one line of JSON last; exit code 0 only when the run completed, no acknowledged write was lost and the IDC has the traffic.
#
#   LAB_SICK_CONTAINER=1  the IDC's database server is down when the rollback begins
#   LAB_KEEP=1            keeps the folder with logs and journal
#   LAB_RATE=150          orders a second
#   LAB_CRITICAL=false    the system is not critical: no executive is asked
#   LAB_SEVERITY=minor    how bad it is for users: minor, major or critical
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=install.sh
. "$HERE/install.sh"
# shellcheck source=image.sh
. "$HERE/image.sh"
# shellcheck source=parts.sh
. "$HERE/parts.sh"
# shellcheck source=tool.sh
. "$HERE/tool.sh"

make_lab
lock_cache
trap take_down EXIT
trap 'exit 130' INT TERM
require_machine
start_engine
publish_lab
publish_tool
start_parts
start_load
[[ ${LAB_SICK_CONTAINER:-0} != 1 ]] || make_container_sick

say "the rollback begins"
spawn_tool run --incident INC-2026-1123 --critical-system "${LAB_CRITICAL:-true}"
tail --lines=+1 --follow --pid="$TOOL_PID" "$(log_of tool)" >&2 9>&- &
spawn_approver
await_tool
say "the tool ended with $TOOL_CODE"
stop approver
((TOOL_CODE == 0)) || tail_log "$(log_of approver)"

# The customers go on: what the rollback left behind has to work.
sleep 5
stop load
code=0
judge >"$LAB/judged" || code=$?
keeps_secrets || code=1
cat "$LAB/judged"
((code == 0 && TOOL_CODE == 0))
