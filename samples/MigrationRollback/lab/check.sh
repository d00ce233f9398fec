#!/usr/bin/env bash
# Two promises, checked against real servers: a plan changes nothing, and nobody approves who may not.
# Prints the plan and one line of JSON last; exit code 0 only when both hold.
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

# Everything that a step of the runbook could change, as the servers say it.
state() {
    echo "rds position: $(rds_sql -e 'SELECT @@global.gtid_binlog_pos; SHOW MASTER STATUS' | tr '\n\t' '  ')"
    echo "rds read_only, accounts: $(rds_sql -e "SELECT @@global.read_only; SELECT user, JSON_VALUE(priv, '\$.account_locked') FROM mysql.global_priv" | tr '\n\t' '  ')"
    echo "idc position: $(idc_sql -e 'SELECT @@global.gtid_binlog_pos; SHOW MASTER STATUS' | tr '\n\t' '  ')"
    echo "idc read_only, source: $(idc_sql -e 'SELECT @@global.read_only' | tr '\n' ' ')$(idc_sql -e 'SHOW SLAVE STATUS\G' | grep -cE '^ *Slave_(IO|SQL)_Running: Yes$|^Yes$')"
    echo "container: $(lab_docker inspect --format '{{.Id}} {{.State.StartedAt}} {{.RestartCount}}' "$CONTAINER")"
    echo "control plane: $(curl -s "http://127.0.0.1:$AWS_PORT/moto-api/data.json" | sha256sum)"
    echo "shop: $(sha256sum <"$LAB/shop-idc.json") $(curl -s "http://127.0.0.1:$IDC_SHOP_PORT/admin/config")"
}

as_user() {
    local user=$1
    shift
    (cd /tmp && setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups env HOME=/tmp "$LAB/tool/MigrationRollback" "$@" --runs "$LAB/runs") 2>&1
}

# refused USER REASON ARGUMENTS...: the command must fail, and say why.
refused() {
    local user=$1 reason=$2 said
    shift 2
    if said=$(as_user "$user" "$@"); then die "'$user' was allowed to: $*"; fi
    [[ $said == *"$reason"* ]] || die "'$user' was refused without '$reason': $said"
    say "$user: $* -> $said"
    REFUSALS=$((REFUSALS + 1))
}

asked() { tool status --runs "$LAB/runs" --format json | "$PYTHON" -c 'import json, sys; sys.exit(sys.argv[1] not in [question["id"] for question in json.load(sys.stdin)["questions"]])' "$1"; }

make_lab
lock_cache
trap take_down EXIT
trap 'exit 130' INT TERM
require_machine
start_engine
publish_lab
publish_tool
start_parts
# The proxy's health checks write to the database; nothing else does while nobody orders.
stop haproxy
sleep 1

say "planning"
state >"$LAB/before"
AWS_ACCESS_KEY_ID=testing AWS_SECRET_ACCESS_KEY=testing ROLLBACK_TARGETS=$LAB/targets.json \
    dotnet run --project "$REPOSITORY/samples/MigrationRollback" --configuration Release -- plan 9>&- | tee "$LAB/plan" || die "plan failed"
state >"$LAB/after"
diff "$LAB/before" "$LAB/after" >&2 || die "the plan changed something"
# shellcheck disable=SC2016 # the backticks are SQL
for call in 'ALTER USER `shop`@`%` ACCOUNT LOCK' 'ModifyDBParameterGroup DBParameterGroupName=shop-mysql80' 'RESET SLAVE ALL' 'ModifyListener DefaultActions' 'POST /admin/reload'; do
    grep -qF "$call" "$LAB/plan" || die "the plan does not show: $call"
done

say "approving, by those who may not"
REFUSALS=0
spawn_tool run --incident INC-CHECK
wait_for 20 "the first question" "$(log_of tool)" asked Preparation.Situation.IdentifyCause
refused rb-ops 'does not hold the role TechLead' attest IdentifyCause --value '{"category":"data","description":"x"}' --evidence-text x
as_user rb-lead attest IdentifyCause --value '{"category":"data","description":"점검"}' --evidence-text 점검 >&2
spawn_approver --until Review.SignOff.ByTechLead
wait_for 120 "the gate" "$(log_of approver)" asked Review.SignOff.ByTechLead
stop approver
refused rb-ops 'does not hold the role TechLead' approve ByTechLead
refused rb-dba 'does not hold the role TechLead' approve ByTechLead
refused nobody 'does not hold the role TechLead' approve ByTechLead
refused root 'nobody approves his own run' approve ByTechLead
refused nobody 'neither the executor of this run nor in its operators file' abort --reason 'a stranger'
as_user rb-lead approve ByTechLead >&2
wait_for 20 "the second gate" "$(log_of tool)" asked Review.SignOff.ByOpsManager
refused rb-lead 'does not hold the role OpsManager' approve ByOpsManager
as_user rb-ops reject ByOpsManager --reason '점검 끝' >&2
tool abort --reason '점검 끝' --runs "$LAB/runs" >&2
await_tool

state >"$LAB/end"
diff "$LAB/before" "$LAB/end" >&2 || die "the refused run changed something"
printf '{"planChanged":false,"planActions":%d,"refusals":%d,"positionBeforeAndAfter":"%s"}\n' "$(grep -cE '^ +\* ' "$LAB/plan")" "$REFUSALS" "$(sed -n 's/^rds position: //p' "$LAB/end" | xargs)"
