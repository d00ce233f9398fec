"""Makes the control plane act on the data plane: what a parameter group says about read_only becomes so on the RDS server,
and what a listener says about weights becomes so in the proxy. Logs what it applies, and nothing else changes those two."""
import os
import signal
import socket
import subprocess
import sys
import time

import aws

POLL_SECONDS = 0.2


class Bridge:
    def __init__(self, lab):
        self.lab = lab
        self.rds = aws.client("rds", lab["aws"]["serviceUrl"], lab["aws"]["region"])
        self.elb = aws.client("elbv2", lab["aws"]["serviceUrl"], lab["aws"]["region"])
        self.applied = {}

    def poll(self):
        self.apply("read_only", self.wanted_read_only(), self.set_read_only)
        self.apply("weights", self.wanted_weights(), self.set_weights)

    def apply(self, what, wanted, setter):
        if self.applied.get(what) != wanted:
            setter(wanted)
            self.applied[what] = wanted
            print(f"{time.strftime('%H:%M:%S')} {what} = {wanted}", flush=True)

    def wanted_read_only(self):
        # The group of the instance: a group that is attached to nothing would change nothing.
        instance = self.rds.describe_db_instances(DBInstanceIdentifier=self.lab["aws"]["dbInstance"])["DBInstances"][0]
        group = instance["DBParameterGroups"][0]["DBParameterGroupName"]
        parameters = self.rds.describe_db_parameters(DBParameterGroupName=group)["Parameters"]
        values = [parameter.get("ParameterValue") for parameter in parameters if parameter["ParameterName"] == "read_only"]
        # Unset means {TrueIfReplica}, and this instance is no replica.
        return 1 if values and values[0] in ("1", "ON", "on", "true") else 0

    def wanted_weights(self):
        listener = self.elb.describe_listeners(ListenerArns=[self.lab["aws"]["listenerArn"]])["Listeners"][0]
        action = listener["DefaultActions"][0]
        forward = action.get("ForwardConfig", {}).get("TargetGroups") or [{"TargetGroupArn": action["TargetGroupArn"], "Weight": 1}]
        weights = {group["TargetGroupArn"]: int(group.get("Weight", 1)) for group in forward}
        total = sum(weights.values()) or 1
        # A listener's weights go to 999, the proxy's to 256: only their ratio means anything.
        return {side: round(100 * weights.get(arn, 0) / total) for side, arn in self.lab["aws"]["targetGroups"].items()}

    def set_read_only(self, value):
        server = self.lab["rdsAdmin"]
        subprocess.run(["mariadb", "--no-defaults", "-h", server["host"], "-P", str(server["port"]), "-u", server["user"],
                        "--connect-timeout=2", "-e", f"SET GLOBAL read_only = {value}"],
                       env={**os.environ, "MYSQL_PWD": server["password"]}, check=True, timeout=10)

    def set_weights(self, weights):
        # The side that grows goes first: with both at 0 the proxy would have nobody to ask.
        for side, weight in sorted(weights.items(), key=lambda pair: -pair[1]):
            answer = self.ask_proxy(f"set server {self.lab['haproxyBackend']}/{side} weight {weight}\n")
            if answer.strip():
                raise RuntimeError(f"The proxy refused weight {weight} for '{side}': {answer.strip()}")

    def ask_proxy(self, command):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as proxy:
            proxy.settimeout(2)
            proxy.connect(self.lab["haproxySocket"])
            proxy.sendall(command.encode())
            answer = b""
            while chunk := proxy.recv(4096):
                answer += chunk
            return answer.decode()


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    bridge = Bridge(aws.load_lab(sys.argv[1]))
    while True:
        try:
            bridge.poll()
        except Exception as error:  # The next poll tries again: a control plane that is away must not end the bridge.
            print(f"{time.strftime('%H:%M:%S')} not applied: {error}", flush=True)
        time.sleep(POLL_SECONDS)


if __name__ == "__main__":
    main()
