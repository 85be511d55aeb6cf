"""Rows 1, 2 and 6: every hostile file in a process of its own, and what is said of it."""
import collections
import glob
import json
import os
import shutil
import tempfile
from concurrent.futures import ProcessPoolExecutor

import fields
import notation
import payloads
import tool

CHECK = ["validate", "FIL", "--format", "json"]
STATISTICS = ["statistics", "FIL"]
REGISTER = ["goals", "--strategy", "FIL"]
MOST_SECONDS, MOST_MIB, MOST_MIB_LARGE = 10, 256, 512

Job = collections.namedtuple("Job", "name data path arguments verdict")


def job(name, data, arguments, verdict=None):
    return Job(name, data, None, arguments, verdict)


def shared(folder, endings):
    for path in sorted(glob.glob(os.path.join(tool.SHARED, folder, "**", "*"), recursive=True)):
        if os.path.isfile(path) and path.lower().endswith(endings):
            yield path


def jobs():
    """All of them; the public suites only where they lie beside the checkout."""
    for path in shared("xml", (".xml", ".ent", ".dtd", ".xsl")):
        yield Job("xml/" + os.path.basename(path), None, path, CHECK, "bad")
    for path in shared("csv", (".csv", ".tsv", ".txt", ".json")):
        yield Job("csv/" + os.path.basename(path), None, path, CHECK, None)
        yield Job("csv-statistik/" + os.path.basename(path), None, path, STATISTICS, None)
    for path in shared("statistics", (".px", ".json", ".csv", ".xlsx")):
        yield Job("statistik/" + os.path.basename(path), None, path, STATISTICS, None)
        yield Job("statistik-som-insats/" + os.path.basename(path), None, path, CHECK, "bad")
    for path in shared("text/blns", (".txt", ".json")):
        yield Job("blns/" + os.path.basename(path), None, path, CHECK, "bad")
    texts = [*payloads.TEXTS.items(), ("redos", payloads.SLOW)]
    naughty = os.path.join(tool.SHARED, "text/blns/blns.json")
    if os.path.exists(naughty):
        texts.append(("blns", json.load(open(naughty, encoding="utf-8"))))
    for kind, strings in texts:
        for number, text in enumerate(strings):
            for where, name, data, arguments in fields.positions(text):
                yield job(f"{kind}-{number}-{name}", data, arguments)
    for name, data in payloads.external():
        yield job(name, data, CHECK, "bad" if name.startswith("extern") else None)
    for name, data in payloads.expansion():
        yield job(name, data, CHECK, "bad")
    for ending, text in (("csv", fields.HEADER + fields.row()), ("xml", fields.document()), ("yml", fields.register("Prov")), ("px", PX), ("json", '{"class":"dataset"}')):
        for name, data in payloads.encodings(text, ending):
            yield job(name, data, {"yml": REGISTER, "px": STATISTICS, "json": STATISTICS}.get(ending, CHECK))
    for name, data, verdict in notation.files():
        yield job("register-" + name, data, REGISTER, "bad")
        yield job("inställning-" + name, data, ["run", "FIL"], "bad")
        yield job("mappning-" + name, b"validate:\n  inrapporteringar: [in]\n  mappningar:\n" + b"".join(b"    " + line + b"\n" for line in data.split(b"\n")), ["run", "FIL"], "bad")
        yield job("statistik-" + name, data, STATISTICS, "bad" if verdict else None)
        yield job("insats-" + name, data, CHECK, "bad")
    yield from archives()
    yield from large()


PX = ('CHARSET="ANSI";\nMATRIX="a";\nCONTENTS="x";\nUNITS="y";\nSTUB="region";\nHEADING="tid";\nVALUES("region")="Kil";\nVALUES("tid")="2024";\nDATA=\n1;\n')


def archives():
    """Packed and binary files under innocent names."""
    import bz2, gzip, io, lzma, tarfile, zipfile, zlib
    zeros = b"\0" * 20_000_000
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../x.csv", zeros)
        archive.writestr("xl/workbook.xml", "<x/>")
    tape = io.BytesIO()
    with tarfile.open(fileobj=tape, mode="w:gz") as archive:
        archive.addfile(tarfile.TarInfo("../x.csv"))
    kinds = {"zip": packed.getvalue(), "gz": gzip.compress(zeros), "bz2": bz2.compress(zeros), "xz": lzma.compress(zeros), "zlib": zlib.compress(zeros), "tar": tape.getvalue(),
             "ole": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000, "pdf": b"%PDF-1.7\n%\xe2\xe3", "sqlite": b"SQLite format 3\0" + b"\0" * 5_000, "elf": b"\x7fELF" + b"\0" * 500,
             "png": b"\x89PNG\r\n\x1a\n" + b"\0" * 500, "parquet": b"PAR1" + b"\0" * 500 + b"PAR1", "html": b"<!doctype html><html><body>x", "rtf": b"{\\rtf1 x}", "7z": b"7z\xbc\xaf\x27\x1c", "zst": b"\x28\xb5\x2f\xfd\0"}
    for kind, data in kinds.items():
        for ending, arguments in (("csv", CHECK), ("xml", CHECK), ("px", STATISTICS), ("json", STATISTICS), ("yml", REGISTER)):
            yield job(f"packad-{kind}.{ending}", data, arguments, "bad")


def large():
    """Sizes at which a quadratic step or a kept copy shows."""
    root = "<uppfoljning xmlns='urn:nulage:uppfoljning:1'>{}</uppfoljning>"
    inside = "<uppfoljning xmlns='urn:nulage:uppfoljning:1'><organisation>Kils kommun</organisation><ar>2024</ar><insatser>{}</insatser></uppfoljning>"
    cases = {
        "attribut-80000": root.format("<insats " + " ".join(f"a{n}=''" for n in range(80_000)) + "/>"), "namnrymder-20000": "<a " + " ".join(f"xmlns:n{n}='u{n}'" for n in range(20_000)) + "/>",
        "djup-257": "<a>" * 257 + "</a>" * 257, "djup-5000": "<a>" * 5_000 + "</a>" * 5_000, "djup-1000000": "<a>" * 1_000_000, "fel-20000": root.format("<insats>&amp" * 20_000), "okanda-200000": inside.format("<x/>" * 200_000),
        "insatser-100000": inside.format("<insats/>" * 100_000), "namn-2000000": "<" + "a" * 2_000_000 + "/>", "attributvarde": root.format("<insats id='" + "x" * 11_000_000 + "'/>"), "kommentar": root.format("<!--" + "x" * 11_000_000 + "-->"),
        "text": inside.format("<insats id='1' typ='projekt' status='pågående'><rubrik>" + "x" * 11_000_000 + "</rubrik></insats>"), "cdata": inside.format("<insats id='1'><rubrik><![CDATA[" + "x" * 11_000_000 + "]]></rubrik></insats>"),
        "instruktioner": root.format("<?a b?>" * 300_000), "referenser": inside.format("<insats id='1'><rubrik>" + "&#97;" * 500_000 + "</rubrik></insats>"), "rader-70000": "\n" * 70_001 + "<a></b>", "tomrum": " " * 5_000_000 + "<a/>",
        "prefix": root.format("<x:insats/>" * 50_000), "samma-id": inside.format("<insats id='1' typ='projekt' status='pågående'><rubrik>Läslyft</rubrik></insats>" * 50_000),
    }
    for name, text in cases.items():
        # Unknown elements are warned of, and what is said twice counts once.
        yield job(f"stor-{name}.xml", text.encode(), CHECK, None if name in ("okanda-200000", "samma-id") else "bad")
    head = fields.HEADER.strip()
    rows = {
        "kolumner": ";".join(f"k{n}" for n in range(200_000)) + "\n", "celler": head + "\n" + ";" * 5_000_000, "rad": head + "\n" + "x" * 20_000_000, "citat": head + '\n"' + "x\n" * 3_000_000, "citattecken": head + "\n" + '"' * 5_000_001,
        "radslut": "\n" * 5_000_000, "cr": "\r" * 5_000_000, "avskiljare": ";" * 5_000_000, "utan-rubrik": "a;b;c\n" * 1_000_000, "fel": head + "\n" + "x;y;z;å;ä;ö;a;b;c;d\n" * 200_000, "samma": head + "\n" + fields.row() * 50_000,
        "listor": head + "\n" + fields.row(mal="ZZ9|" * 100_000), "formler": head + "\n" + fields.row(rubrik="=1+1") * 20_000, "person": head + "\n" + fields.row(beskrivning="811228-9874 " * 50_000), "kombinerande": head + "\n" + fields.row(insats_id="a" + "\u0301" * 400_000),
        "rubriker": fields.HEADER * 50_000, "sep": "sep=" + ";" * 2_000_000 + "\n" + head, "lika": ";".join(["rubrik"] * 5_000) + "\n",
    }
    for name, text in rows.items():
        yield job(f"stor-{name}.csv", text.encode(), CHECK, None if name in ("formler", "person", "samma", "kombinerande", "rubriker") else "bad")
    px = PX.split("VALUES")[0]
    yield job("stor-celler.px", (px + 'VALUES("region")=' + ",".join('"a"' for _ in range(200_000)) + ';VALUES("tid")=' + ",".join(f'"{n}"' for n in range(200_000)) + ";DATA=1;").encode(), STATISTICS, "bad")
    yield job("stor-intervall.px", (px + 'TIMEVAL("tid")=TLIST(A1,"0001-9999999");VALUES("region")="a";DATA=1;').encode(), STATISTICS, "bad")
    yield job("stor-data.px", (px + 'VALUES("region")="a";VALUES("tid")="1";DATA=' + "1 " * 3_000_000 + ";").encode(), STATISTICS, "bad")
    for size in ("[4294967296,4294967296]", "[99999,99999]", "[-1,1]", "[9223372036854775807]", "[1e3]", "[1.5]"):
        yield job("stor-storlek.json", ('{"version":"2.0","class":"dataset","id":["a","b"],"size":' + size + ',"dimension":{"a":{"category":{"index":["x"]}},"b":{"category":{"index":["y"]}}},"value":[1]}').encode(), STATISTICS, "bad")
    yield job("stor-varden.json", ('{"version":"2.0","class":"dataset","id":["a"],"size":[1],"dimension":{"a":{"category":{"index":["x"]}}},"value":[' + "1," * 3_000_000 + "1]}").encode(), STATISTICS, "bad")


def answers(each, path, folder):
    """In a small process of its own: a child's memory is counted from what its parent has."""
    return tool.run([path if a == "FIL" else a for a in each], folder)


class Run:
    """Writes the files one after another and has them answered two at a time."""

    def __init__(self, folder):
        self.folder = folder

    def results(self):
        with ProcessPoolExecutor(max_workers=tool.JOBS) as pool:
            pool.submit(os.getpid).result()
            pending = collections.deque()
            for number, each in enumerate(jobs()):
                place = os.path.join(self.folder, str(number))
                os.mkdir(place)
                path = each.path or os.path.join(place, os.path.basename(each.name))
                if each.data is not None:
                    with open(path, "wb") as file:
                        file.write(each.data)
                pending.append((each._replace(data=None), place, path, pool.submit(answers, each.arguments, path, place)))
                if len(pending) > 2 * tool.JOBS:
                    yield self.judged(*pending.popleft())
            while pending:
                yield self.judged(*pending.popleft())

    def judged(self, each, place, path, answer):
        outcome = answer.result()
        found = self.faults(each, outcome, os.path.getsize(path), path)
        if found and each.path is None and os.environ.get("NULAGE_KEEP"):
            os.makedirs(os.environ["NULAGE_KEEP"], exist_ok=True)
            shutil.copy(path, os.environ["NULAGE_KEEP"])
        shutil.rmtree(place, ignore_errors=True)
        return each, outcome.code, outcome.seconds, outcome.mib, found

    def faults(self, each, outcome, size, path):
        found = []
        if outcome.code not in tool.DOCUMENTED:
            found.append((1, f"slutkod {outcome.code} {outcome.err[-200:]!r}"))
        if outcome.seconds > MOST_SECONDS:
            found.append((1, f"{outcome.seconds:.1f} s"))
        if outcome.mib > (MOST_MIB_LARGE if size > 50_000_000 else MOST_MIB):
            found.append((1, f"{outcome.mib:.0f} MiB"))
        if outcome.code and not outcome.out and not outcome.err:
            found.append((6, "inget sägs"))
        if any(byte < 32 and byte not in (9, 10) for byte in outcome.err) or b"\x7f" in outcome.err:
            found.append((13, "styrtecken på standard fel"))
        if each.verdict == "bad" and outcome.code == 0:
            found.append((2, "godtas"))
        if each.arguments == CHECK and outcome.code in (0, 1):
            found += self.document(outcome)
        elif outcome.code in (1, 2) and b":" not in outcome.err:
            found.append((6, f"utan plats: {outcome.err[:200]!r}"))
        return found

    @staticmethod
    def document(outcome):
        try:
            files = outcome.json()["files"]
        except ValueError:
            return [(6, "svaret är inte JSON")]
        found = []
        for file in files:
            rows = file["rows"]
            if rows["read"] != rows["accepted"] + rows["rejected"] + rows["blank"]:
                found.append((5, f"{rows}"))
            faults = [d for d in file["diagnostics"] if d["severity"] == "fel"]
            if (rows["rejected"] > 0 or outcome.code == 1) and not faults:
                found.append((6, "avvisat utan anmärkning"))
            for each in file["diagnostics"]:
                if not each["code"] or len(each["message"]) < 8 or len(each["remedy"]) < 8 or "{" in each["remedy"]:
                    found.append((6, f"{each['code']}: {each['message']!r} {each['remedy']!r}"))
            for code, shown in collections.Counter(d["code"] for d in file["diagnostics"]).items():
                if shown > 1_000 or shown > file["totals"].get(code, 0):
                    found.append((6, f"{code}: {shown} visas av {file['totals'].get(code)}"))
        return found


def rows():
    """Runs everything; prints rows 1, 2 and 6 and returns whether they hold."""
    with tempfile.TemporaryDirectory() as folder:
        results = list(Run(folder).results())
    codes = collections.Counter(code for _, code, *_ in results)
    slowest = max(results, key=lambda r: r[2])
    largest = max(results, key=lambda r: r[3])
    def of(*wanted):
        return [f"{each.name} {each.arguments[0]}: {text}" for each, *_, found in results for row, text in found if row in wanted]
    holds = tool.say(1, "hostile files, each in a process of its own",
                     f"{len(results)} runs, exit codes {dict(sorted(codes.items()))}, slowest {slowest[2]:.1f} s ({slowest[0].name}), largest {largest[3]:.0f} MiB ({largest[0].name})", of(1))
    bad = sum(1 for r in results if r[0].verdict == "bad")
    holds &= tool.say(2, "verdicts", f"{bad} files that must be refused, refused with a code", of(2))
    holds &= tool.say("5, 6, 13 (these files)", "sums, places and remedies, no control byte on standard error", f"{len(results)} answers", of(5, 6, 13))
    return holds
