# shellcheck shell=bash disable=SC2119,SC2120 # rds_sql takes SQL from its arguments or from its input
# The parts of the lab: two database servers, a control plane, a bridge, a proxy, two shops, customers.

REGION=ap-northeast-2
CONTAINER=idc-mysql
DATABASE_OPTIONS=(--bind-address=127.0.0.1 --binlog-format=ROW --log-bin=binlog --sync-binlog=1 --innodb-flush-log-at-trx-commit=1
    --innodb-buffer-pool-size=128M --innodb-log-file-size=32M --character-set-server=utf8mb4 --collation-server=utf8mb4_general_ci
    --max-connections=300 --skip-name-resolve)

secret() { python3 -c 'import secrets; print(secrets.token_hex(16))'; }

choose_ports_and_secrets() {
    read -r RDS_PORT IDC_PORT AWS_PORT FRONT_PORT AWS_SHOP_PORT IDC_SHOP_PORT < <(python3 "$HERE/python/ports.py" 6)
    SHOP_PASSWORD=$(secret) RUNBOOK_PASSWORD=$(secret) REPL_PASSWORD=$(secret) RDSADMIN_PASSWORD=$(secret) AUDITOR_PASSWORD=$(secret)
}

fill() {
    sed -e "s|@LAB@|$LAB|g; s|@RDS_PORT@|$RDS_PORT|g; s|@FRONT_PORT@|$FRONT_PORT|g; s|@AWS_SHOP_PORT@|$AWS_SHOP_PORT|g; s|@IDC_SHOP_PORT@|$IDC_SHOP_PORT|g" \
        -e "s|@SHOP_PASSWORD@|$SHOP_PASSWORD|g; s|@RUNBOOK_PASSWORD@|$RUNBOOK_PASSWORD|g; s|@REPL_PASSWORD@|$REPL_PASSWORD|g" \
        -e "s|@RDSADMIN_PASSWORD@|$RDSADMIN_PASSWORD|g; s|@AUDITOR_PASSWORD@|$AUDITOR_PASSWORD|g" "$@"
}

rds_sql() { mariadb --no-defaults --user=root --socket="$LAB/rds/mysqld.sock" --batch --skip-column-names "$@"; }

idc_sql() { mariadb --no-defaults --user=root --socket="$LAB/idc/run/mysqld.sock" --batch --skip-column-names "$@"; }

start_rds() {
    say "starting the RDS database on port $RDS_PORT"
    install -d -o mysql -g mysql "$LAB/rds"
    mariadb-install-db --no-defaults --user=mysql --datadir="$LAB/rds/data" --auth-root-authentication-method=socket --skip-test-db >"$(log_of rds)" 2>&1 \
        || { tail_log "$(log_of rds)"; die "the data of the RDS database cannot be made"; }
    spawn rds mariadbd --no-defaults --user=mysql --datadir="$LAB/rds/data" --socket="$LAB/rds/mysqld.sock" --pid-file="$LAB/rds/mysqld.pid" \
        --port="$RDS_PORT" --server-id=1 --gtid-domain-id=0 "${DATABASE_OPTIONS[@]}"
}

# The filter is on the command line because SET GLOBAL would be forgotten by a restart. Without it an ALTER USER ... ACCOUNT LOCK
# on RDS arrives here as well and locks the very account that must take over.
start_idc() {
    say "starting the IDC database in a container on port $IDC_PORT"
    install -d -o mysql -g mysql "$LAB/idc" "$LAB/idc/data" "$LAB/idc/run"
    local options=(--no-defaults --datadir=/var/lib/mysql --socket=/run/mysqld/mysqld.sock --port="$IDC_PORT" --server-id=2 --gtid-domain-id=1
        --log-slave-updates --read-only=1 --replicate-wild-ignore-table=mysql.% --slave-net-timeout=10 --relay-log=relay
        --general-log=1 --general-log-file=general.log "${DATABASE_OPTIONS[@]}")
    # Left behind where the machine lost power in the middle of a lab: the engine's data outlive it.
    lab_docker rm --force --volumes "$CONTAINER" >/dev/null 2>&1 || true
    # shellcheck disable=SC2016 # expanded in the container
    lab_docker run --detach --name "$CONTAINER" --network host --restart no --user "$(id -u mysql):$(id -g mysql)" \
        --volume "$LAB/idc/data:/var/lib/mysql" --volume "$LAB/idc/run:/run/mysqld" "$IMAGE" \
        sh -c '[ -d /var/lib/mysql/mysql ] || mariadb-install-db --no-defaults --datadir=/var/lib/mysql --auth-root-authentication-method=socket --skip-test-db || exit 1
               exec mariadbd "$@"' entry "${options[@]}" >"$(log_of idc-create)" 2>&1 || { tail_log "$(log_of idc-create)"; die "the container of the IDC database does not start"; }
}

prepare_databases() {
    wait_for 30 "the RDS database" "$(log_of rds)" rds_sql -e 'SELECT 1'
    fill "$HERE/sql/schema.sql" "$HERE/sql/rds.sql" | rds_sql
    wait_for 30 "the IDC database" "$(log_of idc-create)" idc_sql -e 'SELECT 1'
    fill "$HERE/sql/schema.sql" "$HERE/sql/idc.sql" | idc_sql
    wait_for 15 "replication from RDS to the IDC" "$(log_of rds)" replicates
}

replicates() { [[ $(idc_sql -e 'SHOW SLAVE STATUS\G' | grep -cE '^ *Slave_(IO|SQL)_Running: Yes$|^Yes$') == 2 ]]; }

start_control_plane() {
    say "starting the AWS control plane on port $AWS_PORT"
    (cd "$LAB" && MOTO_ENABLE_RECORDING=True MOTO_RECORDER_FILEPATH="$LAB/aws-requests.jsonl" spawn moto "$PYTHON" -m moto.server -H 127.0.0.1 -p "$AWS_PORT")
}

seed_control_plane() {
    wait_for 30 "the AWS control plane" "$(log_of moto)" answers "http://127.0.0.1:$AWS_PORT/moto-api/"
    "$PYTHON" "$HERE/python/seed.py" --url "http://127.0.0.1:$AWS_PORT" --region "$REGION" --rds-port "$RDS_PORT" \
        --aws-shop-port "$AWS_SHOP_PORT" --idc-shop-port "$IDC_SHOP_PORT" >"$LAB/aws.json" 2>"$(log_of seed)" || { tail_log "$(log_of seed)"; die "the control plane cannot be seeded"; }
}

# lab.json is for the lab's own programs; targets.json and operators.json are what the runbook's tool is given.
write_descriptions() {
    LAB=$LAB RDS_PORT=$RDS_PORT IDC_PORT=$IDC_PORT AWS_PORT=$AWS_PORT FRONT_PORT=$FRONT_PORT IDC_SHOP_PORT=$IDC_SHOP_PORT REGION=$REGION CONTAINER=$CONTAINER \
        SHOP_PASSWORD=$SHOP_PASSWORD RUNBOOK_PASSWORD=$RUNBOOK_PASSWORD RDSADMIN_PASSWORD=$RDSADMIN_PASSWORD AUDITOR_PASSWORD=$AUDITOR_PASSWORD \
        python3 "$HERE/python/describe.py"
}

start_shops() {
    say "starting the shops on ports $AWS_SHOP_PORT (AWS) and $IDC_SHOP_PORT (IDC)"
    echo '{"database": "rds"}' >"$LAB/shop-aws.json"
    # The migration pointed the IDC's shop at RDS as well; the rollback points it back.
    echo '{"database": "rds"}' >"$LAB/shop-idc.json"
    spawn shop-aws "$LAB/bin/RollbackLab" shop --side aws --url "http://127.0.0.1:$AWS_SHOP_PORT" --config "$LAB/shop-aws.json" --databases "$LAB/databases.json"
    spawn shop-idc "$LAB/bin/RollbackLab" shop --side idc --url "http://127.0.0.1:$IDC_SHOP_PORT" --config "$LAB/shop-idc.json" --databases "$LAB/databases.json"
    wait_for 30 "the AWS shop" "$(log_of shop-aws)" answers "http://127.0.0.1:$AWS_SHOP_PORT/healthz"
    wait_for 30 "the IDC shop" "$(log_of shop-idc)" answers "http://127.0.0.1:$IDC_SHOP_PORT/healthz"
}

start_traffic() {
    say "starting the proxy on port $FRONT_PORT and the bridge"
    fill "$HERE/haproxy.cfg" >"$LAB/haproxy.cfg"
    spawn haproxy haproxy -db -f "$LAB/haproxy.cfg"
    wait_for 15 "the proxy" "$(log_of haproxy)" answers "http://127.0.0.1:$FRONT_PORT/healthz"
    spawn bridge "$PYTHON" "$HERE/python/bridge.py" "$LAB/lab.json"
    wait_for 15 "the bridge" "$(log_of bridge)" grep -q 'weights = ' "$(log_of bridge)"
}

start_load() {
    mkdir -p "$LAB/load"
    spawn load "$LAB/bin/RollbackLab" load --url "http://127.0.0.1:$FRONT_PORT" --workers 8 --rate "${LAB_RATE:-150}" --out "$LAB/load"
    wait_for 30 "the first 300 orders" "$(log_of load)" flowed 300
}

flowed() { [[ $(wc -l <"$LAB/load/acknowledged.tsv") -ge $1 ]]; }

# The database process dies as if the machine had lost power; the container stays down, for it is not restarted by itself.
make_container_sick() {
    say "killing the IDC's database server: the rollback finds the container down"
    lab_docker kill --signal KILL "$CONTAINER" >/dev/null
    wait_for 10 "the container to be down" "$(log_of dockerd)" is_down
}

is_down() { [[ $(lab_docker inspect --format '{{.State.Running}}' "$CONTAINER") == false ]]; }

start_parts() {
    choose_ports_and_secrets
    start_control_plane
    start_rds
    wait_for_image
    start_idc
    prepare_databases
    seed_control_plane
    write_descriptions
    start_shops
    start_traffic
}

stop_parts() {
    local name
    for name in approver tool load bridge haproxy shop-aws shop-idc moto rds; do stop "$name"; done
}

# Ends the parts and forgets what they stored, so that the next run begins where the first began. The engine and the programs stay.
reset_parts() {
    stop_parts
    lab_docker rm --force --volumes "$CONTAINER" >/dev/null 2>&1 || true
    rm -rf "$LAB"/{rds,idc,load,runs,aws.json,aws-requests.jsonl,haproxy.sock,status.json} "$LAB"/{lab,targets,operators,databases}.json
    local log
    for log in rds idc-create moto seed bridge haproxy shop-aws shop-idc load tool approver; do rm -f "$(log_of "$log")"; done
}

# At the end of every script, whatever happened.
take_down() {
    local code=$?
    trap - EXIT INT TERM ERR
    set +eE
    restore_services
    stop_parts
    stop_engine
    if [[ ${LAB_KEEP:-0} == 1 ]]; then
        say "kept: $LAB"
    elif ((code == 0 || code == 130)); then
        rm -rf "$LAB"
    else
        # What is needed to understand the failure, without the data, the programs and the secrets.
        rm -rf "${LAB:?}"/{rds,idc,bin,tool,docker,docker.sock,haproxy.sock} "$LAB"/{lab,targets,databases}.json
        say "the logs are kept in $LAB"
    fi
    exit "$code"
}
