"""Row 16: two million rows, a hundred megabytes of XML, and twice as much of everything in at most 2.3 times the time."""
import os
import tempfile

import fields
import tool

CHECK = ["validate", "FIL", "--format", "json"]
HEAD = fields.HEADER.strip() + "\n"
ROOT = "<uppfoljning xmlns='urn:nulage:uppfoljning:1'><organisation>Kils kommun</organisation><ar>2024</ar><insatser>{}</insatser></uppfoljning>"
EACH = "<insats id='K-{}' typ='projekt' status='pågående'><rubrik>Läslyft i förskolan</rubrik></insats>"
PX = 'CHARSET="ANSI";\nMATRIX="a";\nCONTENTS="x";\nUNITS="y";\nSTUB="region";\nHEADING="tid";\nVALUES("region")={};\nVALUES("tid")="2024";\nDATA=\n{};\n'
STAT = '{{"version":"2.0","class":"dataset","id":["a"],"size":[{}],"dimension":{{"a":{{"category":{{"index":[{}]}}}}}},"value":[{}]}}'


def line(number, **given):
    return fields.row(insats_id=f"K-{number}", **given)


# How a family grows: its text at a size, the smaller of the two sizes, and how it is read.
FAMILIES = {
    "rows": (lambda n: HEAD + "".join(line(i) for i in range(n)), 100_000, "csv", CHECK),
    "faulty rows": (lambda n: HEAD + "".join(line(i, status="fel", mal="ZZ9") for i in range(n)), 50_000, "csv", CHECK),
    "short rows": (lambda n: HEAD + "x;y\n" * n, 200_000, "csv", CHECK),
    "repeated ids": (lambda n: HEAD + line(1, rubrik="Läslyft") * n, 50_000, "csv", CHECK),
    "blank rows": (lambda n: HEAD + ";;;\n" * n, 1_000_000, "csv", CHECK),
    "line ends": (lambda n: HEAD + "\n" * n, 4_000_000, "csv", CHECK),
    "long texts": (lambda n: HEAD + "".join(line(i, beskrivning="Läslyft i förskolan. " * 2_000) for i in range(n)), 400, "csv", CHECK),
    "persons": (lambda n: HEAD + "".join(line(i, beskrivning="811228-9874 a@b.se 070-174 06 05 " * 100) for i in range(n)), 1_000, "csv", CHECK),
    "digits": (lambda n: HEAD + "".join(line(i, beskrivning="1" * 20_000) for i in range(n)), 500, "csv", CHECK),
    "own words as goals": (lambda n: HEAD + "".join(line(i, mal="fler läser hemma") for i in range(n)), 50_000, "csv", CHECK),
    "an open quote": (lambda n: HEAD + '"' + "x;y\n" * n, 2_000_000, "csv", CHECK),
    "quotes": (lambda n: HEAD + line(1, beskrivning='"' * n), 400_000, "csv", CHECK),
    "activities": (lambda n: ROOT.format("".join(EACH.format(i) for i in range(n))), 100_000, "xml", CHECK),
    "unknown elements": (lambda n: ROOT.format("<x/>" * n), 500_000, "xml", CHECK),
    "instructions": (lambda n: ROOT.format("<?a b?>" * n), 500_000, "xml", CHECK),
    "references": (lambda n: ROOT.format("".join(EACH.format(i).replace("Läslyft", "&#76;" * 500) for i in range(n))), 2_000, "xml", CHECK),
    "white space": (lambda n: ROOT.format(" \n" * n), 10_000_000, "xml", CHECK),
    "entities in entities": (lambda n: "<!DOCTYPE a [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{i} '&a{i - 1};&a{i - 1};'>" for i in range(1, n)) + "]><a/>", 50_000, "xml", CHECK),
    "PX values": (lambda n: PX.format(",".join(f'"r{i}"' for i in range(n)), " ".join("1" for _ in range(n))), 200_000, "px", ["statistics", "FIL"]),
    "JSON-stat values": (lambda n: STAT.format(n, ",".join(f'"r{i}"' for i in range(n)), ",".join("1" for _ in range(n))), 100_000, "json", ["statistics", "FIL"]),
    "goals of a register": (lambda n: "id: p\ntitel: P\nomraden:\n  - id: a\n    titel: A\n    mal:\n" + "".join(f"      - {{id: K{i}, titel: Mål {i}}}\n" for i in range(n)), 6_000, "yml", ["goals", "--strategy", "FIL"]),
}


def least(path, arguments, times=3):
    outcomes = [tool.run([path if a == "FIL" else a for a in arguments], patience=600) for _ in range(times)]
    return min(o.seconds for o in outcomes), max(o.mib for o in outcomes), outcomes[0].code


def start():
    return min(tool.run(["template", "csv"]).seconds for _ in range(5))


def rows():
    found, worst = [], ("", 0.0)
    with tempfile.TemporaryDirectory() as place:
        big = os.path.join(place, "stor.csv")
        with open(big, "w", encoding="utf-8") as file:
            file.write(HEAD)
            for number in range(2_000_000):
                file.write(line(number))
        table = least(big, CHECK, 1)
        os.remove(big)
        big = os.path.join(place, "stor.xml")
        with open(big, "w", encoding="utf-8") as file:
            before, after = ROOT.split("{}")
            file.write(before)
            number = 0
            while file.tell() < 100_000_000:
                file.write("".join(EACH.format(number + i) for i in range(10_000)))
                number += 10_000
            file.write(after)
        document = least(big, CHECK, 1)
        os.remove(big)
        for name, (seconds, mib, code) in (("2 million CSV rows", table), ("100 MB XML", document)):
            if seconds > 60 or mib > 256 or code != 0:
                found.append(f"{name}: {seconds:.1f} s, {mib:.0f} MiB, slutkod {code}")
        nothing = start()
        for name, (text, size, ending, arguments) in FAMILIES.items():
            path = os.path.join(place, "familj." + ending)
            times = []
            for many in (size, 2 * size):
                with open(path, "w", encoding="utf-8", newline="") as file:
                    file.write(text(many))
                seconds, mib, code = least(path, arguments)
                times.append(max(seconds - nothing, 0.001))
                if code not in tool.DOCUMENTED or mib > 256 or seconds > 60:
                    found.append(f"{name} × {many}: {seconds:.1f} s, {mib:.0f} MiB, slutkod {code}")
            ratio = times[1] / times[0]
            print(f"  {name}: {times[0]:.2f} → {times[1]:.2f} s, × {ratio:.2f}", flush=True)
            # A few hundredths of a second are the machine's noise.
            if times[1] > 0.1 and ratio > 2.3:
                found.append(f"{name}: × {ratio:.2f}")
            if times[1] > 0.1 and ratio > worst[1]:
                worst = (name, ratio)
    return tool.say(16, "scale", f"2 million CSV rows {table[0]:.1f} s and {table[1]:.0f} MiB, 100 MB XML {document[0]:.1f} s and {document[1]:.0f} MiB; "
                    f"{len(FAMILIES)} families, at most × {worst[1]:.2f} for twice as much ({worst[0]})", found)
