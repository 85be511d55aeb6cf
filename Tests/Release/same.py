"""Row 11: the same inputs give the same bytes, whatever surrounds the run."""
import hashlib
import os
import random
import shutil
import subprocess
import tempfile

import county
import tool

RUNS = 20


def one(number, place, library):
    chance = random.Random(number)
    folder = os.path.join(place, f"{'länk ' if number % 2 else 'a'}{number}", "x" * chance.randint(1, 100))
    shutil.copytree(os.path.join(tool.ROOT, "Fixtures"), os.path.join(folder, "Fixtures"), ignore=shutil.ignore_patterns("in", "ut", ".nulage", "expected"))
    # The files come in another order each time.
    source = os.path.join(tool.ROOT, "Fixtures/exempellan/in")
    target = os.path.join(folder, "Fixtures/exempellan/in")
    os.makedirs(target)
    names = sorted(os.listdir(source))
    chance.shuffle(names)
    for name in names:
        shutil.copy(os.path.join(source, name), target)
    settings = os.path.join(folder, "Fixtures/exempellan/pipeline.yml")
    text = open(settings, encoding="utf-8").read()
    chance.shuffle(names)
    with open(settings, "w", encoding="utf-8") as file:
        file.write(text.replace("inrapporteringar: [in]", "inrapporteringar: [" + ", ".join(f"in/{name}" for name in names) + "]"))
    surroundings = {
        "TZ": chance.choice(["UTC", "Europe/Stockholm", "UTC+12", "UTC-14", "Asia/Kathmandu"]), "LANG": chance.choice(["C", "sv_SE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8"]),
        "LC_ALL": chance.choice(["C", "sv_SE.UTF-8", "tr_TR.UTF-8"]), "HOME": chance.choice(["/", "/nonexistent", folder]), "LD_PRELOAD": library,
        "NULAGE_CLOCK": str(chance.randint(0, 4_102_444_800)),
    }
    cores = ",".join(str(n) for n in sorted(os.sched_getaffinity(0))[: number % len(os.sched_getaffinity(0)) + 1])
    outcome = tool.run(["-c", cores, tool.TOOL, "run", settings], folder, surroundings, tool=["taskset"])
    home = os.path.dirname(settings)
    outputs = {name: hashlib.sha256(data).hexdigest() for name, data in county.files(os.path.join(home, "ut")).items() if name != "manifest.json"}
    database = open(os.path.join(home, ".nulage/arkiv.sqlite"), "rb").read() if outcome.code == 0 else b""
    shutil.rmtree(folder)
    return outcome.code, outputs, hashlib.sha256(database).hexdigest()


def rows():
    with tempfile.TemporaryDirectory() as place:
        library = os.path.join(place, "faults.so")
        subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", library, os.path.join(tool.ROOT, "Tests/Faults/faults.c"), "-ldl"], check=True)
        results = tool.two_at_a_time(lambda n: one(n, place, library), range(RUNS))
    first = results[0]
    found = [f"körning {n}: slutkod {r[0]}" for n, r in enumerate(results) if r[0] != 0]
    for number, result in enumerate(results):
        found += [f"körning {number}: {name}" for name in sorted(set(first[1]) | set(result[1])) if first[1].get(name) != result[1].get(name)]
        if result[2] != first[2]:
            found.append(f"körning {number}: SQLite-filen")
    return tool.say(11, "determinism", f"{RUNS} runs, {len(first[1])} files and the SQLite file byte-identical", found)
