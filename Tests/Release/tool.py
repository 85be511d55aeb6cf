"""The program under test, run as a process of its own and measured."""
import json
import os
import signal
import subprocess
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

DOCUMENTED = {0, 1, 2, 3}  # 4 is a fault of ours
TOOL = os.path.abspath(os.environ.get("NULAGE_TOOL", "nulage"))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
JOBS = int(os.environ.get("NULAGE_JOBS", "2"))
SHARED = os.path.join(os.path.dirname(ROOT), "shared", "data")


@dataclass
class Outcome:
    code: int  # 128 + n after signal n
    out: bytes
    err: bytes
    seconds: float  # of processor time: a busy machine slows only the clock
    mib: float

    def json(self):
        return json.loads(self.out)


def run(arguments, folder=None, environment=None, given=b"", patience=120, tool=None):
    """Runs the tool (or another program) and waits; one that hangs is killed with its children and ends as 137."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as stdin:
        stdin.write(given)
        stdin.seek(0)
        surroundings = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "SWIFT_BACKTRACE": "enable=no", **(environment or {})}
        child = subprocess.Popen(
            ([TOOL] if tool is None else tool) + list(arguments), cwd=folder, stdin=stdin, stdout=out, stderr=err,
            env=surroundings, start_new_session=True)
        alarm = threading.Timer(patience, lambda: os.killpg(child.pid, signal.SIGKILL))
        alarm.start()
        _, status, usage = os.wait4(child.pid, 0)
        alarm.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        code = child.returncode if child.returncode >= 0 else 128 - child.returncode
        out.seek(0)
        err.seek(0)
        return Outcome(code, out.read(), err.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def two_at_a_time(work, jobs):
    with ThreadPoolExecutor(max_workers=JOBS) as pool:
        return list(pool.map(work, jobs))


def say(row, what, figures, faults=()):
    """Prints the line of a row; returns whether it holds."""
    print(f"row {row}: {what}: {figures}" + ("" if not faults else f" – BROKEN ({len(faults)})"), flush=True)
    for fault in list(faults)[:20]:
        print(f"  {fault}", flush=True)
    return not faults
