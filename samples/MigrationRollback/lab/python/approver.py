"""The people of the rehearsal: reads what the run asks and answers it, each answer as the OS user who holds the role.

They answer approvals, polls and attestations, several at a time. A step in doubt is answered only from what the servers themselves say.
Everything else, a failed step or an overrun phase, is a finding: it is written down, and the run is aborted.
Ends when the run has ended or the question of --until is asked (0), or when it met something that nobody may wave through (1).
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pwd
import subprocess
import sys
import time

import answers
import aws
import observe
import people

POLL_SECONDS = 0.1
AT_ONCE = 4
REFUSALS = 3
NOT_ATTENDED = 3  # The tool's exit code between a kill and the resume: the question will be asked again.
ENDED = ("completed", "aborted", "diverted")


def say(text):
    print(f"{time.strftime('%H:%M:%S')} {text}", flush=True)


class Finding(Exception):
    """Something that no approver may wave through."""


class Approver:
    def __init__(self, given):
        self.given = given
        self.lab = aws.load_lab(given.lab)
        self.answers = answers.by_step(given.severity)
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
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            while True:
                status = self.status()
                if status and status["state"].lower() in ENDED:
                    say(f"the run is {status['state']}")
                    return
                questions = (status or {}).get("questions", [])
                if self.given.until in [question["id"] for question in questions]:
                    say(f"'{self.given.until}' is asked")
                    return
                # All are waited for: what the next status asks is asked once.
                list(pool.map(lambda turn: self.answer(*turn), [turn for question in questions for turn in self.turns(question)]))
                time.sleep(POLL_SECONDS)

    def turns(self, question):
        """A poll awaits several roles, and each has a turn of its own."""
        roles = question.get("awaited") or [question.get("role") or "TechLead"]
        for role in roles:
            asked = (question["id"], question["askedAt"], role)
            if asked not in self.answered:
                yield asked, question, role

    def answer(self, asked, question, role):
        user = people.HOLDERS.get(role)
        if user is None:
            raise Finding(f"nobody here holds the role '{role}'")
        arguments = self.decide(question)
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
        if kind in ("approval", "go-no-go"):
            return ["approve", step]
        if kind == "attestation":
            return self.attest(step, question)
        if kind == "in-doubt":
            return self.decide_doubt(question, step)
        raise Finding(f"{kind}: {question['text']} (choices: {', '.join(question['choices'])})")

    def attest(self, step, question):
        value, evidence = self.answers.get(step.rsplit(".", 1)[-1], lambda lab: ({}, f"실습에서 확인: {question['text']}"))(self.lab)
        # `name: type`; a name with a question mark may be left out.
        required = [member.split(":")[0].strip() for member in question.get("members", [])]
        unknown = [member for member in required if not member.endswith("?") and member not in value]
        if unknown:
            raise Finding(f"'{step}' asks for {', '.join(unknown)}, which nobody here knows")
        return ["attest", step, *(["--value", json.dumps(value, ensure_ascii=False)] if value else []), "--evidence-text", evidence]

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
    arguments.add_argument("--severity", default="major", choices=("minor", "major", "critical"))
    arguments.add_argument("--until", help="the id of a question: end when it is asked, and leave it to somebody else")
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
