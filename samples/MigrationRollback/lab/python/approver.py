"""The people of the rehearsal: reads what the run asks and answers it, each answer as the OS user who holds the role.

It answers approvals and attestations. A step in doubt is answered only from what the servers themselves say.
Everything else, a failed step or an overrun phase, is a finding: it is written down, and the run is aborted.
Ends when the run has ended (0), or when it met something that it must not answer (1).
"""
import argparse
import collections
import json
import os
import pwd
import subprocess
import sys
import time

import observe

POLL_SECONDS = 0.4
REFUSALS = 3
NOT_ATTENDED = 3  # The tool's exit code between a kill and the resume: the question will be asked again.
HOLDERS = {"TechLead": "rb-lead", "OpsManager": "rb-ops"}
SAID = {
    "category": "Performance",
    "description": "RDS로 옮긴 뒤 주문 지연이 3배가 되어 되돌린다",
}


def say(text):
    print(f"{time.strftime('%H:%M:%S')} {text}", flush=True)


class Finding(Exception):
    """Something that no approver may wave through."""


def attested(step, members):
    """The value that a manual step asks for, from its members: `name: type`, `name?: type`, `name: one | other`."""
    value = {}
    for member in members:
        name, _, kind = (part.strip() for part in member.partition(":"))
        said = SAID.get(name.rstrip("?").lower())
        if said is not None:
            # An enumeration is said in the words that are offered.
            value[name.rstrip("?")] = next((word for word in kind.split(" | ") if word.lower() == said.lower()), said)
        elif not name.endswith("?"):
            raise Finding(f"'{step}' asks for '{member}', which this approver knows nothing about")
    return value


class Approver:
    def __init__(self, given):
        self.given = given
        self.answered = set()
        self.refused = collections.Counter()

    def tool(self, user, *arguments):
        entry = pwd.getpwnam(user)
        command = ["setpriv", f"--reuid={entry.pw_uid}", f"--regid={entry.pw_gid}", "--clear-groups", self.given.tool, *arguments, "--runs", self.given.runs]
        # /tmp: where the clone is, this user may not even look.
        return subprocess.run(command, cwd="/tmp", env={**os.environ, "HOME": "/tmp"}, text=True, capture_output=True, timeout=60)

    def status(self):
        result = self.tool("rb-lead", "status", "--format", "json")
        try:
            return json.loads(result.stdout)
        except ValueError:
            return None  # Not started yet, or between a kill and the resume.

    def watch(self):
        while True:
            status = self.status()
            if status and status["state"].lower() in ("completed", "aborted"):
                say(f"the run is {status['state']}")
                return
            for question in (status or {}).get("questions", []):
                self.consider(question)
            time.sleep(POLL_SECONDS)

    def consider(self, question):
        asked = (question["id"], question["askedAt"])
        if asked in self.answered:
            return
        arguments = self.decide(question)
        user = HOLDERS.get(question.get("role") or "TechLead")
        if user is None:
            raise Finding(f"nobody here holds the role '{question['role']}'")
        result = self.tool(user, *arguments)
        said = (result.stdout + result.stderr).strip()
        say(f"{user}: {' '.join(arguments)} -> {result.returncode} {said}")
        if result.returncode == 0:
            self.answered.add(asked)
        elif result.returncode != NOT_ATTENDED:
            # One refusal may be the run's own moving on, or a kill in the middle of the answer; a refusal that stays is a finding.
            self.refused[asked] += 1
            if self.refused[asked] == REFUSALS:
                raise Finding(f"the answer was refused {REFUSALS} times: {said}")

    def decide(self, question):
        kind, step = question["kind"], question.get("step") or question["id"]
        if kind == "approval":
            return ["approve", step]
        if kind == "attestation":
            value = attested(step, question.get("members", []))
            value = ["--value", json.dumps(value, ensure_ascii=False)] if value else []
            return ["attest", step, *value, "--evidence-text", "RDS CPU 98%, p95 2.4s (대시보드 14:02)"]
        if kind == "in-doubt":
            return self.decide_doubt(question, step)
        raise Finding(f"{kind}: {question['text']} (choices: {', '.join(question['choices'])})")

    def decide_doubt(self, question, step):
        happened, evidence = observe.happened(self.given.lab, step)
        say(f"in doubt: {step}; the servers say: {evidence}")
        wanted = {True: ("done",), False: ("retry", "not-done", "rerun")}.get(happened, ())
        choice = next((choice for choice in question["choices"] if choice in wanted), None)
        if choice is None:
            raise Finding(f"'{step}' is in doubt and cannot be answered from the servers ({evidence}; choices: {', '.join(question['choices'])})")
        return ["decide", question["id"], choice, "--reason", evidence]


def main():
    arguments = argparse.ArgumentParser()
    for name in ("tool", "runs", "lab"):
        arguments.add_argument(f"--{name}", required=True)
    approver = Approver(arguments.parse_args())
    try:
        approver.watch()
    except Finding as finding:
        say(f"FINDING: {finding}")
        print(f"FINDING: {finding}", file=sys.stderr)
        result = approver.tool("rb-lead", "abort", "--reason", f"The rehearsal stops here: {finding}")
        say(f"abort -> {result.returncode} {(result.stdout + result.stderr).strip()}")
        sys.exit(1)


if __name__ == "__main__":
    main()
