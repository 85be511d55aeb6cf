"""Rows 8 and 9: a run's system calls failed in turn by strace, and runs killed, by the call and at any time."""
import collections
import hashlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import tempfile
import time

import tool
from county import County, files, state

ERRORS = {
    "openat": ["EACCES", "EMFILE", "EIO", "ENOSPC", "EROFS", "EDQUOT", "EINTR"], "read": ["EIO", "EINTR"], "write": ["ENOSPC", "EIO", "EDQUOT", "EINTR"],
    "pwrite64": ["ENOSPC", "EIO", "EDQUOT", "EROFS"], "ftruncate": ["EIO", "EROFS"], "fsync": ["EIO", "ENOSPC", "EDQUOT", "EINTR"], "fdatasync": ["EIO", "ENOSPC", "EDQUOT"],
    "close": ["EIO", "ENOSPC", "EDQUOT"], "rename": ["EACCES", "EIO", "EROFS", "ENOSPC"], "renameat2": ["EINVAL", "EACCES", "EIO", "EROFS"],
    "unlink": ["EACCES", "EIO", "EROFS"], "mkdir": ["ENOSPC", "EACCES", "EROFS", "EDQUOT"], "rmdir": ["EIO", "EACCES"], "mmap": ["ENOMEM"],
}
WRITES = ["write", "pwrite64", "ftruncate", "fsync", "fdatasync", "rename", "renameat2", "unlink", "mkdir", "rmdir"]
Fault = collections.namedtuple("Fault", "base call number effect lasting")


def counts(base, place):
    """How often each call is made after the program has found its settings; loading the program is not its own doing."""
    copy = os.path.join(place, "rakning")
    shutil.copytree(base, copy)
    log = os.path.join(place, "anrop")
    tool.run(["-f", "-qq", "-o", log, "-e", "trace=" + ",".join(ERRORS), tool.TOOL, "run"], copy, tool=["strace"])
    first, total = {}, collections.Counter()
    main = None
    begun = False
    for line in open(log, errors="replace"):
        match = re.match(r"(\d+) +(\w+)\(", line)
        if not match:
            continue
        thread, call = match.groups()
        main = main or thread
        if "pipeline.yml" in line and not begun:
            begun = True
            first = dict(total)
        if thread == main and call in ERRORS and "resumed" not in line:
            total[call] += 1
    shutil.rmtree(copy)
    return first, total


def faults(county, place):
    for base in (county.earlier, county.untouched):
        first, total = counts(base, place)
        for call, errors in ERRORS.items():
            for number in range(first.get(call, 0) + 1, total[call] + 1):
                for error in errors:
                    for lasting in (False, True):
                        # A call that is interrupted for good is no fault but a stop.
                        if not (lasting and error == "EINTR"):
                            yield Fault(base, call, number, error, lasting)
                if call in WRITES:
                    yield Fault(base, call, number, "SIGKILL", False)


def is_whole(outputs):
    """Whether a folder's files are those of its manifest."""
    try:
        sums = {each["path"]: each["sha256"] for each in json.loads(outputs["manifest.json"])["outputs"]}
    except (KeyError, ValueError):
        return False
    return sums == {name: hashlib.sha256(data).hexdigest() for name, data in outputs.items() if name != "manifest.json"}


def mended(county, folder):
    """What is wrong after the next run: it mends everything and leaves nothing behind."""
    outcome = tool.run(["run"], folder)
    found = [] if outcome.code == 0 else [f"nästa körning slutar med {outcome.code}: {outcome.err[-200:]!r}"]
    if state(folder) != county.after:
        found.append("nästa körning ger annat")
    if sorted(os.listdir(folder)) != county.names:
        found.append(f"kvar ligger {sorted(set(os.listdir(folder)) - set(county.names))}")
    return found


def judge(county, fault, place):
    folder = tempfile.mkdtemp(dir=place)
    try:
        shutil.copytree(fault.base, folder, dirs_exist_ok=True)
        effect = "signal=SIGKILL" if fault.effect == "SIGKILL" else "error=" + fault.effect
        when = f"{fault.number}+" if fault.lasting else str(fault.number)
        outcome = tool.run(["-f", "-qq", "-o", "/dev/null", "-e", f"inject={fault.call}:{effect}:when={when}", tool.TOOL, "run"], folder, tool=["strace"])
        return problems(county, fault, outcome, folder)
    except Exception as error:  # noqa: BLE001 – whatever goes wrong in judging is a finding
        return [f"{type(error).__name__}: {error}"]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def problems(county, fault, outcome, folder):
    found = []
    outputs, archive = now = state(folder)
    # An input that cannot be read is said so in a whole run, which is then another than the undisturbed one.
    other_input = fault.call in ("openat", "read", "mmap") and is_whole(outputs) and "oläsbar".encode() in outputs.get("data/avstamning.csv", b"")
    if not other_input:
        former = county.former(fault.base)
        if outputs not in (former[0], county.after[0]):
            found.append("en blandning")
        if archive not in (former[1], county.after[1]):
            found.append("arkivet är halvt")
        if outcome.code == 0 and now != county.after:
            found.append("klart utan att vara det")
    if outcome.code == 0 and outcome.out != b"ut/nulage.md\n":
        found.append("svaret kom inte fram")
    died = fault.effect in ("SIGKILL", "ENOMEM")  # the language ends a program that gets no memory
    if outcome.code not in (0, 2, 3) and not died:
        found.append(f"slutkod {outcome.code}: {outcome.err[-200:]!r}")
    if outcome.code in (2, 3) and not (fault.call == "write" and fault.lasting):
        last = outcome.err.decode(errors="replace").strip().split("\n")[-1]
        if last.startswith("[") or ":" not in last:
            found.append(f"orsaken sägs inte: {last}")
    return found + mended(county, folder)


def random_kill(county, place, seed):
    chance = random.Random(seed)
    folder = tempfile.mkdtemp(dir=place)
    try:
        base = chance.choice([county.earlier, county.untouched])
        shutil.copytree(base, folder, dirs_exist_ok=True)
        child = subprocess.Popen([tool.TOOL, "run"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(chance.uniform(0, 0.25))
        try:
            os.killpg(child.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        child.wait()
        outputs, archive = state(folder)
        found = [] if outputs in (county.former(base)[0], county.after[0]) else ["en blandning"]
        if archive not in (county.former(base)[1], county.after[1]):
            found.append("arkivet är halvt")
        return child.returncode == -9, found + mended(county, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def rows():
    seed = int(os.environ.get("NULAGE_SEED", "20240308"))
    most = os.environ.get("NULAGE_STRACE_FAULTS", "2500")
    with tempfile.TemporaryDirectory() as place:
        county = County(place)
        every = list(faults(county, place))
        kills = [f for f in every if f.effect == "SIGKILL"]
        errors = [f for f in every if f.effect != "SIGKILL"]
        chosen = errors if most == "all" else random.Random(seed).sample(errors, min(len(errors), int(most)))
        killed = tool.two_at_a_time(lambda f: (f, judge(county, f, place)), kills)
        at_random = tool.two_at_a_time(lambda n: random_kill(county, place, seed + n), range(int(os.environ.get("NULAGE_KILLS", "500"))))
        failed = tool.two_at_a_time(lambda f: (f, judge(county, f, place)), chosen)
    def said(results):
        return [f"{os.path.basename(f.base)} {f.call} {f.number} {f.effect}{' lasting' if f.lasting else ''}: {text}" for f, found in results for text in found]
    holds = tool.say(8, "kills", f"{len(killed)} at write-class calls, {len(at_random)} at random times ({sum(s for s, _ in at_random)} struck), seed {seed}; "
                     "former or new set whole, the next run byte-identical, nothing left over", said(killed) + [t for _, found in at_random for t in found])
    return tool.say(9, "faults injected by strace", f"{len(failed)} of {len(errors)} ({len(set((f.call, f.effect) for f in chosen))} kinds), exit 0 only with complete output", said(failed)) and holds
