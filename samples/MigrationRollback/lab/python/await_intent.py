"""Waits until the journal of the newest run holds the intent of a step: from then on the step may be acting.

Usage: await_intent.py RUNS STEP PID. Ends with 1 when the process has ended before.
"""
import glob
import os
import re
import sys
import time

runs, step, pid = sys.argv[1], sys.argv[2], int(sys.argv[3])
intent = re.compile(rb'\{"event":"intent"[^{}]*"step":"' + re.escape(step.encode()) + rb'"')


def journal():
    found = sorted(glob.glob(os.path.join(runs, "*", "journal")))
    if not found:
        return b""
    with open(found[-1], "rb") as file:
        return file.read()


def running():
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


while not intent.search(journal()):
    if not running():
        sys.exit(1)
    time.sleep(0.001)
