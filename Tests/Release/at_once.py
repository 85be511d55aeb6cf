"""Row 12: eight runs at once on one output, and the holder of the lock killed."""
import os
import random
import shutil
import signal
import subprocess
import tempfile
import time

import county
import tool

ROUNDS, AT_ONCE = 100, 8


def one(number, small, place):
    chance = random.Random(number)
    folder = os.path.join(place, str(number))
    shutil.copytree(chance.choice([small.earlier, small.untouched]), folder)
    runs = [subprocess.Popen([tool.TOOL, "run"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True) for _ in range(AT_ONCE)]
    killed = None
    if number % 3 == 0:
        time.sleep(chance.uniform(0.02, 0.4))
        killed = runs[0]
        try:
            os.killpg(killed.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    found = []
    for run in runs:
        messages = run.communicate(timeout=300)[1]
        if run.returncode not in (0, 3) and not (run is killed and run.returncode == -9):
            found.append(f"omgång {number}: slutkod {run.returncode}: {messages[-200:]!r}")
        if run.returncode == 3 and b":" not in messages:
            found.append(f"omgång {number}: skälet sägs inte")
    if county.state(folder) != small.after:
        found.append(f"omgång {number}: inte som en ensam körning")
    if sorted(os.listdir(folder)) != small.names:
        found.append(f"omgång {number}: kvar ligger {os.listdir(folder)}")
    begun = time.monotonic()
    if tool.run(["run"], folder).code != 0 or time.monotonic() - begun > 60:
        found.append(f"omgång {number}: ett lås blev kvar")
    shutil.rmtree(folder)
    return found


def rows():
    with tempfile.TemporaryDirectory() as place:
        small = county.County(place)
        found = [fault for number in range(ROUNDS) for fault in one(number, small, place)]
    return tool.say(12, "concurrency", f"{ROUNDS} rounds of {AT_ONCE} at once, a run killed in every third; all as one run alone, no stale lock", found)
