#!/usr/bin/env bash
# Builds everything and runs every test: units, steps against real servers, and the rollback in the lab.
# Needs root on Debian 12 and a .NET SDK; installs the rest by apt and says what. Closes with "N passed, N failed".
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
# shellcheck source=samples/MigrationRollback/lab/lib.sh
. samples/MigrationRollback/lab/lib.sh
# shellcheck source=samples/MigrationRollback/lab/install.sh
. samples/MigrationRollback/lab/install.sh

# A snapshot that is missing is a failure, not a new snapshot.
export SNAPSHOOTER_STRICT_MODE=true

PASSED=0
FAILED=0

# The counts of one test project, from the line with which dotnet test closes. A project that says nothing has failed.
count() {
    local line
    line=$(grep -aE '^(Passed|Failed)! ' "$1" | tail -n 1)
    if [[ $line =~ Failed:\ *([0-9]+),\ *Passed:\ *([0-9]+) ]]; then
        FAILED=$((FAILED + BASH_REMATCH[1]))
        PASSED=$((PASSED + BASH_REMATCH[2]))
    else
        FAILED=$((FAILED + 1))
    fi
}

# script NAME COMMAND...: a script that passes or fails as a whole.
script() {
    local name=$1
    shift
    say "$name"
    if "$@" </dev/null; then PASSED=$((PASSED + 1)); else say "FAILED: $name"; FAILED=$((FAILED + 1)); fi
}

# The library stops at the first failure; here every part is counted.
trap - ERR
make_lab
trap 'rm -rf "$LAB"' EXIT
PACKAGES+=(busybox-static)
require_machine
# Tests start moto_server by name; where it was installed just now, it is not on the path.
[[ $PYTHON == python3 ]] || PATH=$(dirname "$PYTHON"):$PATH

say "building"
if ! dotnet build Runbook.sln --configuration Release --nologo --verbosity quiet -p:RunbookDocumentsCheck=true; then
    echo "0 passed, 1 failed"
    exit 1
fi

script "source is formatted" dotnet format whitespace Runbook.sln --verify-no-changes --no-restore --verbosity quiet

for project in tests/*Tests/*.csproj; do
    say "testing $(basename "$(dirname "$project")")"
    dotnet test "$project" --configuration Release --no-build --nologo 2>&1 | tee "$LAB/log/test.log" | grep -aE '^\s*(Failed|Error Message:|Assert|Passed!|Failed!)|^   |\[FAIL\]'
    count "$LAB/log/test.log"
done

script "the rollback, under load, against real servers" samples/MigrationRollback/lab/run.sh
script "the rollback, with its tool killed and resumed" samples/MigrationRollback/lab/kill.sh 4
LAB_KILL_AT="Emergency.ReviveIdc.Restart Emergency.ReviveIdc.Promote Emergency.SwitchService.Config" \
    script "the rollback, with its tool killed inside the steps that must not act twice" samples/MigrationRollback/lab/kill.sh
script "a plan changes nothing, and nobody approves who may not" samples/MigrationRollback/lab/check.sh

echo "$PASSED passed, $FAILED failed"
((FAILED == 0))
