#!/usr/bin/env bash
# Takes down a lab that up.sh brought up. Usage: down.sh FOLDER
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=image.sh
. "$HERE/image.sh"
# shellcheck source=parts.sh
. "$HERE/parts.sh"

LAB=${1:?name the folder that up.sh printed}
[[ -d $LAB/pids ]] || die "'$LAB' is not a lab: it has no folder 'pids'"
stop_parts
stop_engine
[[ ${LAB_KEEP:-0} == 1 ]] || rm -rf "$LAB"
