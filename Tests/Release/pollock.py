"""Row 4: one table, polluted in every way that Pollock (VLDB 2023) names: read right, or refused with the right line.

Its own 2 290 files lie elsewhere; these are of the same kinds, on a table of ours, so that one run reads them all.
"""
import collections
import csv
import io
import json
import os
import tempfile

import county
import tool

COLUMNS = ["organisation", "ar", "insats_id", "rubrik", "typ", "status", "start", "slut", "budget", "resultat"]
ROWS = 20


def table():
    rows = []
    for n in range(ROWS):
        rows.append([f"Björkängs kommun", "2024", f"0{n:03}", f"Läslyft nummer {n} – ”åäö”", "projekt", "pågående", "2023-01-01", "2025-12-31", f"{n},5 tkr", f"Resultat {n} av året"])
    return rows


def written(rows, delimiter=";", end="\r\n", quote='"', quoting=csv.QUOTE_MINIMAL, escape=None, header=True):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quotechar=quote, quoting=quoting, escapechar=escape, doublequote=escape is None)
    if header:
        writer.writerow(COLUMNS)
    writer.writerows(rows)
    return out.getvalue()


def pollutions():
    """(name, bytes, whether a correct reader reads every row). Rows are changed one at a time, cells likewise."""
    rows = table()
    plain = written(rows)
    yield "oförändrad", plain.encode(), True
    yield "tom", b"", False
    yield "bara-rubrik", written([]).encode(), False
    yield "utan-sista-radslut", plain[:-2].encode(), True
    yield "dubbelt-sista-radslut", (plain + "\r\n\r\n").encode(), True
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-16-be"):
        for delimiter in ";,\t|":
            for name, end in (("crlf", "\r\n"), ("lf", "\n"), ("cr", "\r")):
                for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC):
                    text = written(rows, delimiter, end, quoting=quoting)
                    data = b"\xfe\xff" + text.encode(encoding) if encoding == "utf-16-be" else text.encode(encoding)
                    yield f"dialekt-{encoding}-{ord(delimiter)}-{name}-{quoting}", data, delimiter != "|"
    for quote in ("'", "~"):
        yield f"citattecken-{ord(quote)}", written(rows, quote=quote, quoting=csv.QUOTE_ALL).encode(), False
    yield "omvänt-snedstreck", written([[*r[:9], 'a "b" c'] for r in rows], escape="\\").encode(), False
    for count in range(1, 9):
        yield f"titelrader-{count}", ("Rapport" + ";" * 9 + "\r\n").encode() * count + plain.encode(), True
        yield f"tomma-först-{count}", b"\r\n" * count + plain.encode(), True
        yield f"fotnot-{count}", plain.encode() + "Källa: kommunen\r\n".encode() * count, False
        yield f"två-tabeller-{count}", plain.encode() + b"\r\n" * count + plain.encode(), False
    yield "sep", b"sep=;\r\n" + plain.encode(), True
    for number in range(ROWS):
        lines = plain.split("\r\n")
        at = number + 1
        for name, line in (("tom-rad", ""), ("avskiljare", ";" * 9), ("rubrik-igen", lines[0])):
            yield f"{name}-{number}", "\r\n".join(lines[:at] + [line] + lines[at:]).encode(), True
        yield f"radslut-lf-{number}", ("\r\n".join(lines[:at + 1]) + "\n" + "\r\n".join(lines[at + 1:])).encode(), True
        yield f"radslut-borta-{number}", ("\r\n".join(lines[:at]) + "\r\n" + lines[at] + "\r\n".join(lines[at + 1:])).encode(), False
        yield f"för-många-{number}", "\r\n".join(lines[:at] + [lines[at] + ";x;y"] + lines[at + 1:]).encode(), False
        yield f"tomma-för-många-{number}", "\r\n".join(lines[:at] + [lines[at] + ";;"] + lines[at + 1:]).encode(), True
        for column in range(len(COLUMNS)):
            cell = rows[number][column]
            for name, changed, right in (
                ("extra-avskiljare", cell + ";", False), ("avskiljare-i-cell", cell[:1] + ";" + cell[1:], False), ("citat-i-cell", cell[:2] + '"' + cell[2:], None),
                ("citat-först", '"' + cell, False), ("citat-sist", cell + '"', None), ("blanksteg", " " + cell + " ", None), ("citerad", '"' + cell + '"', True),
                ("citat-och-mer", '"' + cell + '"x', False), ("blanksteg-före-citat", ' "' + cell + '"', None),
            ):
                cells = [*rows[number]]
                cells[column] = changed
                yield f"{name}-{number}-{column}", "\r\n".join(lines[:at] + [";".join(cells)] + lines[at + 1:]).encode(), right
            cells = [*rows[number]]
            del cells[column]
            yield f"cell-borta-{number}-{column}", "\r\n".join(lines[:at] + [";".join(cells)] + lines[at + 1:]).encode(), False


# A quote inside a bare cell is the text's own, and so is a backslash: the reader keeps what stands there.
LITERAL = ("citat-i-cell", "citat-sist", "blanksteg-före-citat", "omvänt-snedstreck")


def bare(values):
    return tuple(value.replace('"', "").replace("\\", "") for value in values) if values else None


def expected():
    found = {}
    for n, row in enumerate(table()):
        found[row[2]] = (row[3], "projekt", "pågående", "2023-01-01", "2025-12-31", f"{n * 1000 + 500}", row[9])
    return found


def rows():
    right = expected()
    files = [each for each in pollutions() if os.environ.get("NULAGE_POLLUTION", "") in each[0]]
    with tempfile.TemporaryDirectory() as place:
        folder = county.write(os.path.join(place, "lan"))
        for name in os.listdir(os.path.join(folder, "in")):
            os.remove(os.path.join(folder, "in", name))
        wrong, silent, score = [], [], 0.0
        # One file a run would be the same organisation's: each is checked as its own year's only file.
        results = tool.two_at_a_time(lambda each: judge(each, folder, place, right), files)
        for (name, _, must), (part, misread, said) in zip(files, results):
            score += part
            if misread:
                silent.append(f"{name}: {misread[0]}")
            if must and part < 1:
                wrong.append(f"{name}: {part:.2f} {said}")
    return tool.say(4, "Pollock's pollutions", f"{len(files)} files, {10 * score / len(files):.3f} of 10 by own detection, silent misreadings {len(silent)}, "
                    f"files that must be read whole and are not {len(wrong)}", silent + wrong)


def judge(each, folder, place, right):
    name, data, must = each
    with tempfile.TemporaryDirectory(dir=place) as own:
        for link in os.listdir(folder):
            if link != "in":
                os.symlink(os.path.join(folder, link), os.path.join(own, link)) if link not in county.FILES else None
        for file in ("register.yml", "kommuner.yml", "organisationer.yml", "statistik.csv", "pipeline.yml"):
            with open(os.path.join(own, file), "w", encoding="utf-8") as out:
                out.write(county.FILES[file])
        os.mkdir(os.path.join(own, "in"))
        with open(os.path.join(own, "in/fil.csv"), "wb") as out:
            out.write(data)
        outcome = tool.run(["run"], own)
        if outcome.code != 0:
            return 0, [f"slutkod {outcome.code}"], ""
        outputs = county.files(os.path.join(own, "ut"))
    found = collections.defaultdict(list)
    for row in csv.DictReader(io.StringIO(outputs["data/insatser.csv"].decode("utf-8-sig")), delimiter=";"):
        found[row["insats_id"].removeprefix("'")].append((row["rubrik"], row["typ"], row["status"], row["start"], row["slut"], row["budget_kr"].replace(",00", "").replace(",0", ""), row["resultat"]))
    file = json.loads(outputs["internt/diagnostik.json"])["files"][0]
    said = {d["position"].get("line") for d in file["diagnostics"]}
    about = {d["position"].get("recordID") for d in file["diagnostics"]}
    good, misread = 0, []
    literal = name.startswith(LITERAL)
    for number, values in found.items():
        known = right.get(number.replace('"', "") if literal else number)
        if name == "omvänt-snedstreck" and known:
            known = (*known[:6], 'a "b" c')
        if values == [known] or literal and [bare(v) for v in values] == [bare(known)]:
            good += 1
        elif not (about & {number} or said & {int(number) + 2} if number.isdigit() else about & {number}):
            misread.append(f"{number}: {values[0]} ≠ {right.get(number)}")
    # What is refused with its line is no misreading, and half of what reading it would be worth.
    refused = min(len(right) - good, file["rows"]["rejected"]) if good < len(right) else 0
    faults = [d for d in file["diagnostics"] if d["severity"] == "fel"]
    if not faults and good < len(right) and must is not None and name not in ("bara-rubrik",):
        misread.append(f"{len(right) - good} rader försvinner utan fel")
    part = (good + (refused if faults else 0)) / len(right) if good or refused or not faults else 1.0
    return min(part, 1.0), misread, sorted({d["code"] for d in file["diagnostics"]})
