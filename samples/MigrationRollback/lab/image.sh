# shellcheck shell=bash
# The container engine and the image of the IDC database server.

IMAGE=runbook-lab-mariadb:bookworm
IMAGE_TAR=$CACHE/mariadb-bookworm.tar

lab_docker() { docker -H "unix://$LAB/docker.sock" "$@"; }

# An engine of the lab's own: no bridge and no packet filter, so nothing of the machine's network is touched.
start_engine() {
    say "starting the container engine"
    spawn dockerd dockerd --iptables=false --bridge=none -H "unix://$LAB/docker.sock" --data-root "$CACHE/docker" \
        --exec-root "$LAB/docker" --pidfile "$LAB/dockerd.pid"
}

wait_for_image() {
    wait_for 60 "the container engine" "$(log_of dockerd)" lab_docker version
    lab_docker image inspect "$IMAGE" >/dev/null 2>&1 && return
    [[ -f $IMAGE_TAR ]] || make_image_tar
    say "importing the image of the IDC database server"
    lab_docker import "$IMAGE_TAR" "$IMAGE" >/dev/null
}

make_image_tar() {
    local tree=$CACHE/tree mirror
    # shellcheck disable=SC2016 # apt fills it in
    mirror=${LAB_DEBIAN_MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | grep -E '^https?://.*/debian/?$' | head -n 1 || true)}
    say "making the image of the IDC database server from Debian packages (once; about two minutes)"
    rm -rf "$tree"
    debootstrap --variant=minbase --include=mariadb-server bookworm "$tree" "${mirror:-http://deb.debian.org/debian}" >"$(log_of debootstrap)" 2>&1 \
        || { tail_log "$(log_of debootstrap)"; die "debootstrap could not make the image"; }
    rm -rf "$tree"/var/cache/apt/archives/*.deb "$tree"/var/lib/apt/lists/* "$tree"/var/lib/mysql/* "$tree"/usr/share/{doc,man,locale}
    tar -C "$tree" -cf "$IMAGE_TAR.part" .
    mv "$IMAGE_TAR.part" "$IMAGE_TAR"
    rm -rf "$tree"
}

stop_engine() {
    if [[ -S $LAB/docker.sock ]] && pid_of dockerd >/dev/null; then
        local left
        left=$(lab_docker ps --all --quiet 2>/dev/null || true)
        # shellcheck disable=SC2086 # one word per container
        [[ -z $left ]] || lab_docker rm --force $left >/dev/null 2>&1 || true
    fi
    stop dockerd 30
    # The engine leaves its network namespaces mounted.
    awk -v lab="$LAB/" 'index($2, lab) == 1 { print $2 }' /proc/self/mounts | sort -r | while read -r mount; do umount "$mount" || umount -l "$mount" || true; done
}
