#!/usr/bin/env bash
# kill -9 of the tool at N random moments, each followed by resume, under load. Usage: kill.sh [N]; SEED=… repeats the choice of moments.
# Prints a line for each kill and each run, and one line of JSON last. Exit code 0 only when every run completed, no effect happened twice and
# no acknowledged write was lost. Every second run finds the IDC's database server down.
#
#   LAB_KILL_AT="STEP STEP…"  instead of random moments: one run for each step, killed as soon as the step's intent is in the journal,
#                             that is, while it acts. Random moments hardly ever meet steps that take a tenth of a second.
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

read -r -a AT <<<"${LAB_KILL_AT:-}"
WANTED=${1:-20}
((${#AT[@]} == 0)) || WANTED=${#AT[@]}
[[ $WANTED =~ ^[1-9][0-9]*$ ]] || die "'$WANTED' is not a number of kills; say for instance: kill.sh 20"
SEED=${SEED:-$((($(date +%s) * 7919) % 32768))}
RANDOM=$SEED
KILLS=0
RUNS=0
# A kill falls this many milliseconds after the start or the resume, at the latest.
LATEST=${LAB_KILL_LATEST_MS:-20000}

now_ms() { date +%s%3N; }

# Where the run stands, by its journal: nobody attends it at this moment.
where() {
    tool status --runs "$LAB/runs" --format json 2>/dev/null | "$PYTHON" -c '
import json, sys
try:
    status = json.load(sys.stdin)
except ValueError:
    print("before the journal was begun")
    sys.exit()
phases = [phase for phase in status["phases"] if phase.get("enteredAt") and not phase.get("leftAt")]
steps = [step["id"] + " " + step["state"] for step in status["steps"] if step["state"].lower() not in ("waiting", "succeeded", "skipped")]
print((phases[-1]["id"] if phases else status["state"]) + ": " + (", ".join(steps) or "between two steps"))'
}

resume_or_start() {
    if compgen -G "$LAB/runs/*/journal" >/dev/null; then spawn_tool resume; else spawn_tool run --incident "INC-KILL-$RUNS" --critical-system "$( ((RUNS % 2 == 0)) && echo true || echo false)"; fi
}

# Sleeps until the moment, or until the tool has ended by itself; says whether it still runs.
sleep_while_running() {
    local until=$(($(now_ms) + $1))
    while (($(now_ms) < until)); do
        pid_of tool >/dev/null || return 1
        sleep 0.02
    done
    pid_of tool >/dev/null
}

# Waits for the moment, and kills.
kill_tool() {
    local began=$1 pid
    if ((${#AT[@]} > 0)); then
        "$PYTHON" "$HERE/python/kill_at_intent.py" "$LAB/runs" "${AT[KILLS]}" "$TOOL_PID" $((RANDOM % 15)) || return 1
    else
        sleep_while_running $((50 + (RANDOM * 32768 + RANDOM) % LATEST)) || return 1
        pid=$(pid_of tool) || return 1
        kill -KILL "$pid" 2>/dev/null || return 1
    fi
    wait "$TOOL_PID" 2>/dev/null || true
    rm -f "$LAB/pids/tool"
    KILLS=$((KILLS + 1))
    say "kill $KILLS of $WANTED, run $RUNS, $(($(now_ms) - began)) ms after it began; $(where)"
}

one_run() {
    local began planned=$((1 + RANDOM % 5)) here=0
    RUNS=$((RUNS + 1))
    start_parts
    start_load
    ((RUNS % 2 == 0)) || make_container_sick
    began=$(now_ms)
    resume_or_start
    spawn_approver
    ((${#AT[@]} == 0)) || planned=1
    while ((here < planned && KILLS < WANTED)); do
        kill_tool "$began" || break
        here=$((here + 1))
        resume_or_start
    done
    await_tool
    stop approver
    sleep 2
    stop load
    record "$here"
    reset_parts
}

# Writes down what the servers say about the run.
record() {
    local judged effects
    judged=$(judge) || true
    effects=$("$PYTHON" "$HERE/python/observe.py" "$LAB/lab.json") || effects='{}'
    "$PYTHON" - "$1" "$TOOL_CODE" "$RUNS" "${judged:-{\}}" "$effects" >>"$LAB/results.jsonl" <<'END'
import json, sys
kills, code, run, judged, effects = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), json.loads(sys.argv[4]), json.loads(sys.argv[5])
problems = list(judged.get("problems", ["the servers could not be judged"]))
if code != 0:
    problems.append(f"the tool ended with {code}")
if not effects:
    problems.append("the effects could not be counted")
for name in ("promotions", "modifyDbParameterGroup", "modifyListener", "reloads"):
    if effects and effects[name] < 1:
        problems.append(f"{name} never happened")
if run % 2 == 1 and effects and effects["containerRestarts"] < 1:
    problems.append("the dead container was never started")
print(json.dumps({"run": run, "kills": kills, "exitCode": code, "effects": effects, "lost": judged.get("lostAcknowledgedWrites"), "acknowledged": judged.get("acknowledgedWrites"),
                  "writeUnavailableSeconds": judged.get("writeUnavailableSeconds"), "problems": problems}, ensure_ascii=False))
END
    say "run $RUNS: $(tail -n 1 "$LAB/results.jsonl")"
    if ! tail -n 1 "$LAB/results.jsonl" | grep -q '"problems": \[\]'; then
        mkdir -p "$LAB/bad/$RUNS"
        cp -a "$LAB/log" "$LAB/runs" "$LAB/bad/$RUNS/" 2>/dev/null || true
        LAB_KEEP=1
        tail_log "$(log_of approver)"
        tail_log "$(log_of tool)"
    fi
}

make_lab
lock_cache
trap take_down EXIT
trap 'exit 130' INT TERM
require_machine
say "seed $SEED"
start_engine
publish_lab
publish_tool
# A run that ends before its kill falls due gives no kill; it must not go on for ever either.
while ((KILLS < WANTED && RUNS < 2 * WANTED + 2)); do one_run; done

"$PYTHON" - "$LAB/results.jsonl" "$WANTED" "$SEED" <<'END'
import json, sys
runs = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
total = {
    "kills": sum(run["kills"] for run in runs),
    "runs": len(runs),
    "doubledEffects": sum(run["effects"].get("doubled", 0) for run in runs),
    "unfinishedRuns": sum(1 for run in runs if run["exitCode"] != 0),
    "lostAcknowledgedWrites": sum(run["lost"] or 0 for run in runs),
    "runsWithProblems": sum(1 for run in runs if run["problems"]),
    "seed": int(sys.argv[3]),
}
print(json.dumps(total))
good = total["kills"] == int(sys.argv[2]) and not any(total[name] for name in ("doubledEffects", "unfinishedRuns", "lostAcknowledgedWrites", "runsWithProblems"))
sys.exit(0 if good else 1)
END
