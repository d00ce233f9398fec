"""Writes what the lab's programs and the runbook's tool are told about the lab. The values come from the environment."""
import json
import os

import people

given = os.environ
lab = given["LAB"]


def server(port, user, password):
    return {"host": "127.0.0.1", "port": int(given[port]), "user": user, "password": given[password], "database": "shop"}


def write(name, value):
    path = os.path.join(lab, name)
    # Created with its mode: a file that is closed to others only afterwards has been open to them.
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=2)


with open(os.path.join(lab, "aws.json"), encoding="utf-8") as seeded:
    names = json.load(seeded)
aws = {"serviceUrl": f"http://127.0.0.1:{given['AWS_PORT']}", "region": given["REGION"], **names}
rds_shop = server("RDS_PORT", "shop", "SHOP_PASSWORD")
idc_shop = server("IDC_PORT", "shop", "SHOP_PASSWORD")
frontend = f"http://127.0.0.1:{given['FRONT_PORT']}"
idc_admin = f"http://127.0.0.1:{given['IDC_SHOP_PORT']}"
docker = {"endpoint": f"unix://{lab}/docker.sock", "container": given["CONTAINER"]}

write("databases.json", {"rds": rds_shop, "idc": idc_shop})
write("lab.json", {
    "aws": aws,
    "rds": server("RDS_PORT", "auditor", "AUDITOR_PASSWORD"),
    "idc": server("IDC_PORT", "auditor", "AUDITOR_PASSWORD"),
    "rdsAdmin": server("RDS_PORT", "rdsadmin", "RDSADMIN_PASSWORD"),
    "rdsApp": rds_shop,
    "frontend": frontend,
    "haproxySocket": f"{lab}/haproxy.sock",
    "haproxyBackend": "shop",
    "idcShop": idc_admin,
    "docker": docker,
    "awsRequests": f"{lab}/aws-requests.jsonl",
    "idcGeneralLog": f"{lab}/idc/data/general.log",
})
write("targets.json", {
    "aws": {name: aws[name] for name in ("serviceUrl", "region", "dbInstance", "listenerArn", "targetGroups")},
    "rds": server("RDS_PORT", "runbook", "RUNBOOK_PASSWORD"),
    "idc": server("IDC_PORT", "runbook", "RUNBOOK_PASSWORD"),
    "app": {"user": "shop", "password": given["SHOP_PASSWORD"]},
    "appAccounts": ["'shop'@'%'"],
    "docker": docker,
    "shop": {"frontend": frontend, "idcConfig": f"{lab}/shop-idc.json", "idcAdmin": idc_admin},
    "tables": ["orders", "order_items"],
    "monitoring": {"haProxy": f"unix://{lab}/haproxy.sock", "backend": "shop", "procfs": "/proc"},
})
write("operators.json", people.operators())
os.chmod(os.path.join(lab, "operators.json"), 0o644)
