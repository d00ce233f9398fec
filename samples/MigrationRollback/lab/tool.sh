# shellcheck shell=bash disable=SC2034 # what is set here is used by the scripts that read it
# Runs the runbook's tool against the lab, with people who answer it.

RUN_SECONDS=${LAB_RUN_SECONDS:-600}

tool() { AWS_ACCESS_KEY_ID=testing AWS_SECRET_ACCESS_KEY=testing "$LAB/tool/MigrationRollback" "$@"; }

# spawn_tool VERB...: run or resume, in the background, as root.
spawn_tool() {
    AWS_ACCESS_KEY_ID=testing AWS_SECRET_ACCESS_KEY=testing spawn tool "$LAB/tool/MigrationRollback" "$@" \
        --runs "$LAB/runs" --operators "$LAB/operators.json" --targets "$LAB/targets.json"
    # The shell must still know the process to be able to ask for its exit code.
    TOOL_PID=$(cut -d' ' -f1 "$LAB/pids/tool")
}

# spawn_approver OPTION...: the people who answer; see approver.py.
spawn_approver() {
    spawn approver "$PYTHON" "$HERE/python/approver.py" --tool "$LAB/tool/MigrationRollback" --runs "$LAB/runs" --lab "$LAB/lab.json" \
        --severity "${LAB_SEVERITY:-major}" "$@"
}

# Waits for the tool's process; sets TOOL_CODE to its exit code. A run that hangs is ended by its deadline.
await_tool() {
    local deadline=$((SECONDS + RUN_SECONDS))
    while pid_of tool >/dev/null; do
        if ((SECONDS >= deadline)); then
            say "the run has not ended within $RUN_SECONDS s"
            stop tool
            break
        fi
        sleep 0.1
    done
    TOOL_CODE=0
    wait "$TOOL_PID" || TOOL_CODE=$?
    rm -f "$LAB/pids/tool"
}

# No password of the targets may stand in the journal, in what the tool printed, or in its status.
keeps_secrets() {
    local secret
    while read -r secret; do
        if grep -rqaF -e "$secret" "$LAB/runs" "$(log_of tool)" "$(log_of approver)" "$LAB/status.json"; then
            say "a password of targets.json stands in: $(grep -rlaF -e "$secret" "$LAB/runs" "$(log_of tool)" "$(log_of approver)" "$LAB/status.json" | tr '\n' ' ')"
            return 1
        fi
    done < <("$PYTHON" -c 'import json, sys; targets = json.load(open(sys.argv[1])); print(*{targets[name]["password"] for name in ("rds", "idc", "app")}, sep="\n")' "$LAB/targets.json")
}

# judge: what the servers say after the run. Prints one line of JSON.
judge() {
    tool status --runs "$LAB/runs" --format json >"$LAB/status.json" 2>"$(log_of status)" || { tail_log "$(log_of status)"; return 1; }
    "$LAB/bin/RollbackLab" check --lab "$LAB/lab.json" --load "$LAB/load" --status "$LAB/status.json"
}
