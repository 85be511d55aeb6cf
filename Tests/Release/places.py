"""Row 10: the odd places that programs are run in, and what each comes to."""
import os
import shutil
import subprocess
import tempfile

import county
import tool

NOBODY = "setpriv --reuid=65534 --regid=65534 --clear-groups "
# (name, lines of the shell in a county that has been run once, exit codes, words among the messages, how the outputs are after: same, none, any)
CASES = [
    ("small disk", "mkdir disk; mount -t tmpfs -o size=128k tmpfs disk; TOOL run --output disk/ut", {3}, "disken är full", "same"),
    ("three inodes", "mkdir disk; mount -t tmpfs -o nr_inodes=3 tmpfs disk; TOOL run --output disk/ut", {3}, "disken är full", "same"),
    ("read-only disk", "mkdir disk; mount -t tmpfs tmpfs disk; mount -o remount,ro disk; TOOL run --output disk/ut", {3}, "skrivskyddat", "same"),
    ("unwritable folder", "chmod 755 . in ut; " + NOBODY + "TOOL run", {3}, "behörighet saknas", "same"),
    ("unreadable input, checked", "chmod 000 in/bjorkang.csv; " + NOBODY + "TOOL validate in/bjorkang.csv", {3}, "behörighet saknas", "same"),
    ("unreadable input of a run", "chmod 000 in/bjorkang.csv; chmod 777 . in; chmod -R a+rwX ut arkiv.sqlite .ut*; " + NOBODY + "TOOL run", {0}, "", "any"),
    ("folder as statistics", "mkdir mapp; sed -i 's/fil: statistik.csv/fil: mapp/' pipeline.yml; TOOL run", {2, 3}, "mapp", "same"),
    ("FIFO", "mkfifo pip.csv; timeout 20 TOOL validate pip.csv", {3}, "ingen vanlig fil", "same"),
    ("device", "timeout 20 TOOL validate /dev/zero", {3}, "ingen vanlig fil", "same"),
    ("symbolic link in a circle", "ln -s slinga.csv slinga.csv; TOOL validate slinga.csv", {3}, "symbolisk länk", "same"),
    ("10 000 inputs", "mkdir m; for i in $(seq 10000); do : > m/$i.csv; done; TOOL validate m --format json", {1}, "", "same"),
    ("a name of 255 bytes", "echo x > $(printf 'n%.0s' $(seq 251)).csv; TOOL validate n*.csv", {1}, "", "same"),
    ("a name that is no UTF-8", "echo x > \"$(printf 'o\\377.csv')\"; TOOL validate .", {3}, "o\ufffd.csv", "same"),
    ("16 open files", "ulimit -n 16; TOOL run", {0}, "", "same"),
    ("6 open files", "ulimit -n 6; TOOL run", {2, 3}, ":", "same"),
    ("files of at most 512 bytes", "ulimit -f 1; TOOL run", {3}, ":", "same"),
    ("closed standard output", "TOOL run >&-", {3}, "standard ut", "same"),
    ("full standard output", "TOOL run >/dev/full", {3}, "disken är full", "same"),
    ("standard output nobody reads", "(TOOL run; echo $? > kod) | true; exit $(cat kod)", {0, 3}, "", "same"),
    ("closed standard error", "TOOL run 2>&-", {0}, "", "same"),
    ("full standard error", "TOOL run 2>/dev/full", {0}, "", "same"),
    ("all streams closed", "TOOL run >&- 2>&- <&-", {3}, "", "same"),
    ("no surroundings", "env -i TOOL run", {0}, "", "same"),
    ("the C locale, far east", "LC_ALL=C LANG=C TZ=UTC-14 TOOL run", {0}, "", "same"),
    ("Turkish, far west", "LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=UTC+12 TOOL run", {0}, "", "same"),
    ("umask 000", "umask 000; TOOL run", {0}, "", "same"),
    ("umask 077", "umask 077; TOOL run", {0}, "", "same"),
    ("the year 2038", "LD_PRELOAD=FAULTS NULAGE_CLOCK=2147483648 TOOL run", {0}, "", "same"),
    ("the year 2100", "LD_PRELOAD=FAULTS NULAGE_CLOCK=4102444800 TOOL run", {0}, "", "same"),
    ("the year 1970", "LD_PRELOAD=FAULTS NULAGE_CLOCK=0 TOOL run", {0}, "", "same"),
    ("a folder that is gone", "mkdir borta; cd borta; rmdir ../borta; TOOL run", {2, 3}, ":", "same"),
    ("somebody else's folder", "mkdir annans; echo x > annans/brev; TOOL run --output annans; k=$?; test -f annans/brev && exit $k", {2}, ":", "same"),
    ("output that is a link", "mkdir annat; ln -s annat lank; TOOL run --output lank", {2, 3}, ":", "same"),
]


def judge(case, place, library):
    name, script, codes, words, after = case
    # The shell's own tools and another user need to reach it.
    folder = tempfile.mkdtemp(dir=place)
    os.chmod(folder, 0o755)
    county.write(folder)
    outcome = tool.run(["run"], folder)
    right = county.files(os.path.join(folder, "ut"))
    script = script.replace("TOOL", f"'{tool.TOOL}'").replace("FAULTS", library)
    outcome = tool.run(["-m", "sh", "-c", script], folder, tool=["unshare"])
    found = []
    if outcome.code not in codes:
        found.append(f"{name}: slutkod {outcome.code}, väntat {sorted(codes)}: {outcome.err[-200:]!r}")
    said = (outcome.out + outcome.err).decode(errors="replace")
    if words not in said:
        found.append(f"{name}: {words!r} sägs inte: {said[-300:]}")
    if after == "same" and county.files(os.path.join(folder, "ut")) != right:
        found.append(f"{name}: utdata är andra")
    left = [each for each in os.listdir(folder) if "nulage-ny" in each or "nulage-gammal" in each]
    if left:
        found.append(f"{name}: kvar ligger {left}")
    shutil.rmtree(folder, ignore_errors=True)
    return found


def rows():
    with tempfile.TemporaryDirectory() as place:
        os.chmod(place, 0o755)
        library = os.path.join(place, "faults.so")
        subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", library, os.path.join(tool.ROOT, "Tests/Faults/faults.c"), "-ldl"], check=True)
        found = [fault for each in CASES for fault in judge(each, place, library)]
    return tool.say(10, "surroundings", f"{len(CASES)} cases, {len(CASES) - len({f.split(':')[0] for f in found})} documented outcomes", found)
