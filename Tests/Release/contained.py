"""Row 15: the whole collection and whole runs under strace, without a network."""
import os
import re
import shutil
import tempfile

import hostile
import tool

SYSTEM = re.compile(r"/(lib|lib64|usr/lib|usr/lib64|opt/swift|usr/share/(zoneinfo|locale|icu))/|/etc/(ld\.so\.(cache|preload)|localtime)$|/proc/(self|\d+)/|/proc/(meminfo|cpuinfo|stat|sys/vm/overcommit_memory)$|/sys/(devices|fs)/|/dev/(null|urandom|tty)$")
OPENED = re.compile(r'^\d+ +(?:open|openat|openat2|creat|execve)\((?:AT_FDCWD|\d+)?(?:, )?"((?:[^"\\]|\\.)*)".* = (\d+)')
BATCH = 100


def traced(arguments, inputs, place):
    log = os.path.join(place, "spar")
    outcome = tool.run(["-n", "strace", "-f", "-qq", "-s", "4096", "-o", log, "-e", "trace=%network,open,openat,openat2,creat,execve", tool.TOOL, *arguments],
                       place, patience=600, tool=["unshare"])
    found, opened = [], 0
    for line in open(log, errors="replace"):
        if re.match(r"\d+ +(socket|connect|sendto|sendmsg|bind)\(", line):
            found.append(f"{arguments[:2]}: {line.strip()[:150]}")
        match = OPENED.match(line)
        if match:
            opened += 1
            path = os.path.normpath(os.path.join(place, match.group(1).encode().decode("unicode_escape", "replace")))
            if not (SYSTEM.search(path) or path.startswith(tuple(inputs)) or path == tool.TOOL):
                found.append(f"{arguments[:2]}: öppnar {path}")
    if outcome.code not in tool.DOCUMENTED:
        found.append(f"{arguments[:2]}: slutkod {outcome.code}: {outcome.err[-200:]!r}")
    os.remove(log)
    return found, opened


def rows():
    found, files, opened = [], 0, 0
    with tempfile.TemporaryDirectory() as place:
        groups = {}
        for number, job in enumerate(hostile.jobs()):
            if job.path:
                path = job.path
            else:
                path = os.path.join(place, f"{number}-{os.path.basename(job.name)}")
                with open(path, "wb") as file:
                    file.write(job.data)
            kind = tuple(job.arguments)
            groups.setdefault(kind, []).append(path)
            files += 1
            # A register or a configuration is one to a run; some of them stand for all.
            full = BATCH if "FIL" == kind[1] and kind[0] in ("validate", "statistics") else 1
            if len(groups[kind]) >= full:
                batch = groups.pop(kind)
                if full > 1 or number % 10 == 0:
                    arguments = [each for part in kind for each in (batch if part == "FIL" else [part])]
                    faults, count = traced(arguments, [place, tool.SHARED], place)
                    found, opened = found + faults, opened + count
                for path in batch:
                    if path.startswith(place):
                        os.remove(path)
        for kind, batch in groups.items():
            faults, count = traced([each for part in kind for each in (batch if part == "FIL" else [part])], [place, tool.SHARED], place)
            found, opened = found + faults, opened + count
        shutil.copytree(os.path.join(tool.ROOT, "Fixtures"), os.path.join(place, "Fixtures"))
        shutil.copy(os.path.join(tool.ROOT, "pipeline.yml"), place)
        for arguments in (["run"], ["run", "Fixtures/exempellan/pipeline.yml"], ["validate", "Fixtures/submissions"], ["goals"], ["rules"], ["compare", "ut", "Fixtures/exempellan/ut"], ["template", "xml"]):
            faults, count = traced(arguments, [place], place)
            found, opened = found + faults, opened + count
    return tool.say(15, "containment", f"{files} files of the collection and whole runs without network, {opened} opened files: 0 network calls, 0 files beyond inputs, system libraries and outputs", found)
