"""The rollback by hand, in the right order or in a wrong one: shows that the checker can tell them apart. The runbook's tool has no part in it.

Usage: byhand.py LAB ORDER, where ORDER is
  right            fence, drain, read only, wait for the replica, promote, switch
  no-fence         promote and switch, and fence only then: what was ordered meanwhile stays on RDS
  early-promotion  fence, but promote a replica that is behind: what it had not yet received stays on RDS
"""
import json
import os
import subprocess
import sys
import time
import urllib.request

import aws

LAB, ORDER = sys.argv[1:3]
TARGETS = aws.load_lab(f"{LAB}/targets.json")
GROUP = aws.load_lab(f"{LAB}/lab.json")["aws"]["parameterGroup"]


def sql(name, statement):
    server = TARGETS[name]
    command = ["mariadb", "--no-defaults", "-h", server["host"], "-P", str(server["port"]), "-u", server["user"], "-N", "-B", "-e", statement]
    return subprocess.run(command, env={**os.environ, "MYSQL_PWD": server["password"]}, check=True, text=True, stdout=subprocess.PIPE).stdout.strip()


def until(what, condition, seconds=20):
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            sys.exit(f"gave up waiting until {what}")
        time.sleep(0.25)


def fence():
    sql("rds", "ALTER USER 'shop'@'%' ACCOUNT LOCK")
    while sessions := sql("rds", "SELECT id FROM information_schema.processlist WHERE user = 'shop'").split():
        for session in sessions:
            try:
                sql("rds", f"KILL {session}")
            except subprocess.CalledProcessError:
                pass  # It had ended by itself.


def read_only():
    aws.client("rds", TARGETS["aws"]["serviceUrl"], TARGETS["aws"]["region"]).modify_db_parameter_group(
        DBParameterGroupName=GROUP, Parameters=[{"ParameterName": "read_only", "ParameterValue": "1", "ApplyMethod": "immediate"}])
    until("RDS is read only", lambda: sql("rds", "SELECT @@global.read_only") == "1")


def catch_up():
    position = sql("rds", "SELECT @@global.gtid_binlog_pos")
    if sql("idc", f"SELECT MASTER_GTID_WAIT('{position}', 20)") != "0":
        sys.exit("the replica did not catch up")


def promote():
    sql("idc", "STOP SLAVE; RESET SLAVE ALL; SET GLOBAL read_only = 0")


def switch():
    with open(TARGETS["shop"]["idcConfig"], "w", encoding="utf-8") as config:
        json.dump({"database": "idc"}, config)
    urllib.request.urlopen(urllib.request.Request(TARGETS["shop"]["idcAdmin"] + "/admin/reload", method="POST"), timeout=5).close()
    groups = TARGETS["aws"]["targetGroups"]
    aws.client("elbv2", TARGETS["aws"]["serviceUrl"], TARGETS["aws"]["region"]).modify_listener(
        ListenerArn=TARGETS["aws"]["listenerArn"], DefaultActions=[{"Type": "forward", "ForwardConfig": {"TargetGroups": [
            {"TargetGroupArn": groups["aws"], "Weight": 0}, {"TargetGroupArn": groups["idc"], "Weight": 100}]}}])


def fall_behind():
    sql("idc", "STOP SLAVE IO_THREAD")
    time.sleep(1)


ORDERS = {
    "right": [fence, read_only, catch_up, promote, switch],
    "no-fence": [promote, switch, fence, read_only],
    "early-promotion": [fall_behind, fence, read_only, promote, switch],
}
for step in ORDERS[ORDER]:
    print(f"{time.strftime('%H:%M:%S')} {step.__name__}", flush=True)
    step()
