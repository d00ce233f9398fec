# shellcheck shell=bash
# What the lab needs on the machine.

PACKAGES=(docker.io mariadb-server haproxy debootstrap python3 python3-venv curl procps util-linux)
MOTO_VERSION=5.2.1

require_machine() {
    [[ $(id -u) == 0 ]] || die "run this as root: the lab starts a container engine and acts as several users"
    command -v dotnet >/dev/null || die "there is no 'dotnet'; install the .NET SDK 10 first (https://dot.net)"
    install_packages
    install_control_plane
    create_operators
}

install_packages() {
    local missing=() package
    for package in "${PACKAGES[@]}"; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
    done
    ((${#missing[@]} > 0)) || return 0

    say "installing by apt: ${missing[*]}"
    keep_services_down
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"; } >"$LAB/log/apt.log" 2>&1 \
        || { restore_services; tail_log "$LAB/log/apt.log"; die "apt could not install ${missing[*]}"; }
    restore_services
    local service
    if [[ -d /run/systemd/system ]]; then
        for service in mariadb haproxy docker.socket docker; do
            [[ " ${missing[*]} " != *" ${service%.socket}"* ]] || systemctl disable --now "$service" >/dev/null 2>&1 || true
        done
    fi
}

# Debian starts a server as soon as it is installed. The lab's servers are its own, on ports of their own.
keep_services_down() {
    [[ ! -e /usr/sbin/policy-rc.d ]] || mv /usr/sbin/policy-rc.d /usr/sbin/policy-rc.d.before-lab
    printf '#!/bin/sh\n# runbook-lab\nexit 101\n' >/usr/sbin/policy-rc.d
    chmod 0755 /usr/sbin/policy-rc.d
}

# Also called at the end of every script: an interrupted installation must not leave the machine unable to start services.
restore_services() {
    grep -qs '^# runbook-lab$' /usr/sbin/policy-rc.d || return 0
    rm -f /usr/sbin/policy-rc.d
    [[ ! -e /usr/sbin/policy-rc.d.before-lab ]] || mv /usr/sbin/policy-rc.d.before-lab /usr/sbin/policy-rc.d
}

install_control_plane() {
    python3 -c 'import boto3, moto.server, flask, flask_cors' 2>/dev/null && return
    PYTHON=$CACHE/venv/bin/python
    "$PYTHON" -c 'import boto3, moto.server, flask, flask_cors' 2>/dev/null && return
    say "installing moto $MOTO_VERSION by pip into $CACHE/venv"
    { python3 -m venv --clear "$CACHE/venv" && "$CACHE/venv/bin/pip" install --quiet "moto[server]==$MOTO_VERSION" boto3; } >"$LAB/log/pip.log" 2>&1 \
        || { tail_log "$LAB/log/pip.log"; die "pip could not install moto"; }
}

create_operators() {
    local user
    for user in rb-lead rb-ops rb-dba rb-exec; do
        if ! id "$user" >/dev/null 2>&1; then
            say "creating the system user $user: it approves and attests, and cannot log in"
            useradd --system --no-create-home --shell /usr/sbin/nologin "$user"
        fi
    done
}

# publish PROJECT FOLDER: where others than its owner can execute it; a clone in /root could not be walked through by an operator.
publish() {
    local log
    log=$(log_of "publish-$(basename "$2")")
    say "publishing $(basename "$1")"
    dotnet publish "$REPOSITORY/$1" --configuration Release --output "$2" --nologo >"$log" 2>&1 9>&- || { tail_log "$log"; die "'$1' does not build"; }
    chmod -R a+rX "$2"
}

publish_lab() { publish samples/MigrationRollback/lab/RollbackLab/RollbackLab.csproj "$LAB/bin"; }

# LAB_TOOL names a folder with a tool that is already published; it is copied, for the same reason.
publish_tool() {
    [[ -n ${LAB_TOOL:-} ]] || { publish samples/MigrationRollback/MigrationRollback.csproj "$LAB/tool"; return; }
    cp -R "$LAB_TOOL" "$LAB/tool"
    chmod -R a+rX "$LAB/tool"
}
