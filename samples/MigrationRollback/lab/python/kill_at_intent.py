"""Kills a process with SIGKILL once the journal of the newest run holds the intent of a step: from then on the step may be acting.

Usage: kill_at_intent.py RUNS STEP PID MILLISECONDS, which is how long after the intent. Ends with 1 when the process has ended before.
The kill is done here, not by the shell, because a step may act for no longer than it takes to start another program.
"""
import glob
import os
import re
import signal
import sys
import time

runs, step, pid, delay = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
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
time.sleep(delay / 1000)
if not running():
    sys.exit(1)
os.kill(pid, signal.SIGKILL)
