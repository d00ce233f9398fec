"""What the servers themselves say about the effects of a run: no word of the runbook's tool is believed here.

Usage: observe.py LAB_JSON, prints the count of each effect as JSON.
"""
import base64
import collections
import json
import subprocess
import sys
import urllib.parse
import urllib.request

import aws


def database(lab, name, statement):
    server = lab[name]
    result = subprocess.run(["mariadb", "--no-defaults", "-h", server["host"], "-P", str(server["port"]), "-u", server["user"],
                             f"-p{server['password']}", "--connect-timeout=2", "-N", "-B", "-e", statement], text=True, capture_output=True, timeout=10)
    return result.stdout.strip() if result.returncode == 0 else None


def requests(lab):
    """The calls that changed something on the control plane, as (action, parameters)."""
    calls = []
    with open(lab["awsRequests"], encoding="utf-8") as file:
        for line in file:
            entry = json.loads(line)
            body = entry.get("body") or ""
            text = base64.b64decode(body).decode() if entry.get("body_encoded") else body
            parameters = dict(urllib.parse.parse_qsl(text))
            action = parameters.pop("Action", "")
            if action.startswith("Modify"):
                calls.append((action, json.dumps(parameters, sort_keys=True)))
    return calls


def repeated(calls, action):
    """How often a call was made again with the very same parameters: a ramp of weights is no repetition."""
    return sum(count - 1 for (name, _), count in collections.Counter(calls).items() if name == action)


def rows_that_differ(lab):
    """How many rows of the fenced RDS the IDC lacks or holds otherwise. The IDC may hold more: it has taken orders since."""
    statements = ["SELECT id, order_key, customer, total_krw, side, placed_at FROM shop.orders",
                  "SELECT id, order_id, line, sku, quantity, unit_price_krw FROM shop.order_items"]
    different = 0
    for statement in statements:
        rds, idc = (database(lab, name, statement) for name in ("rds", "idc"))
        if rds is None or idc is None:
            raise RuntimeError(f"one of the two servers did not answer: {statement}")
        different += len(set(rds.splitlines()) - set(idc.splitlines()))
    return different


def lines_with(path, text):
    with open(path, encoding="utf-8", errors="replace") as file:
        return sum(1 for line in file if text in line.upper())


def server_starts(lab):
    """How often the database server in the container has come up, by its own log."""
    log = subprocess.run(["docker", "-H", lab["docker"]["endpoint"], "logs", lab["docker"]["container"]], text=True, errors="replace",
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=30, check=True).stdout
    return log.count("ready for connections")


def shop(lab):
    with urllib.request.urlopen(lab["idcShop"] + "/admin/config", timeout=5) as answer:
        return json.load(answer)


def effects(lab):
    calls = requests(lab)
    resets = lines_with(lab["idcGeneralLog"], "RESET SLAVE ALL")
    restarts = server_starts(lab) - 1
    return {
        "promotions": resets,
        "containerRestarts": restarts,
        "modifyDbParameterGroup": sum(1 for call in calls if call[0] == "ModifyDBParameterGroup"),
        "modifyListener": sum(1 for call in calls if call[0] == "ModifyListener"),
        "reloads": shop(lab)["reloads"],
        "doubled": max(0, resets - 1) + max(0, restarts - 1) + repeated(calls, "ModifyDBParameterGroup") + repeated(calls, "ModifyListener"),
    }


def happened(lab_file, step):
    """Whether the effect of a step has happened (True, False, None: cannot be known), and by what that is seen."""
    lab, name = aws.load_lab(lab_file), step.lower()
    if "promote" in name:
        value = database(lab, "idc", "SELECT @@global.read_only")
        return (None if value is None else value == "0", f"IDC read_only = {value}")
    if "readonly" in name:
        value = database(lab, "rds", "SELECT @@global.read_only")
        return (None if value is None else value == "1", f"RDS read_only = {value}")
    if "traffic" in name or "shift" in name:
        listener = aws.client("elbv2", lab["aws"]["serviceUrl"], lab["aws"]["region"]).describe_listeners(ListenerArns=[lab["aws"]["listenerArn"]])["Listeners"][0]
        weights = {group["TargetGroupArn"]: group.get("Weight") for group in listener["DefaultActions"][0]["ForwardConfig"]["TargetGroups"]}
        idc, other = weights.get(lab["aws"]["targetGroups"]["idc"]), weights.get(lab["aws"]["targetGroups"]["aws"])
        return (bool(idc) and not other, f"listener weights aws = {other}, idc = {idc}")
    if "restart" in name:
        starts = server_starts(lab)
        return (starts > 1, f"the database server in the container has come up {starts} times")
    if "config" in name or "reload" in name:
        config = shop(lab)
        return (config["database"] == "idc", f"the IDC shop works on {config['database']}")
    return (None, "no observer knows this step")


if __name__ == "__main__":
    print(json.dumps(effects(aws.load_lab(sys.argv[1]))))
