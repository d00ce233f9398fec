#!/usr/bin/env bash
# Brings the lab up and leaves it up, with customers ordering. End it with down.sh.
set -euo pipefail
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=install.sh
. "$HERE/install.sh"
# shellcheck source=image.sh
. "$HERE/image.sh"
# shellcheck source=parts.sh
. "$HERE/parts.sh"

make_lab
lock_cache
trap take_down EXIT
trap 'exit 130' INT TERM
require_machine
start_engine
publish_lab
start_parts
start_load
trap - EXIT INT TERM
echo "$LAB"
say "the lab is up in $LAB; the front door is http://127.0.0.1:$FRONT_PORT; end it with $HERE/down.sh $LAB"
