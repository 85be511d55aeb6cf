"""A county as small as it can be, and the states that its outputs may be in."""
import os
import shutil
import sqlite3
import tempfile

import tool

FILES = {
    "register.yml": """id: prov
titel: Provstrategin
omraden:
  - id: a
    titel: Området
    mal:
      - {id: K1, titel: Fler klarar skolan, indikatorer: [I1]}
      - {id: K2, titel: Fler är i arbete}
indikatorer:
  - {id: I1, titel: Elever med behörighet, enhet: procent, riktning: hogre, malslag: niva, basar: 2019, malar: 2030, malvarde: 95, kalla: prov}
""",
    "kommuner.yml": """lan: {kod: "99", namn: Exempellän, kolada: "0099"}
riket: {kod: "00", namn: Riket, kolada: "0000"}
kommuner:
  - {kod: "9900", namn: Björkäng}
""",
    "organisationer.yml": """organisationer:
  - {id: bjorkangs-kommun, namn: Björkängs kommun, typ: kommun, vantas: true}
  - {id: region, namn: Regionen, typ: region, vantas: true}
""",
    "statistik.csv": "indikator,plats,kon,ar,varde\nI1,99,T,2019,81.5\nI1,99,T,2020,82.1\nI1,99,T,2021,83\nI1,99,T,2022,83.2\nI1,99,T,2023,84\n",
    "pipeline.yml": """datum: 2024-03-08
arkiv: arkiv.sqlite
validate: {inrapporteringar: [in], strategi: register.yml, organisationer: organisationer.yml, kommuner: kommuner.yml}
merge: {statistik: [{fil: statistik.csv}]}
""",
    "in/bjorkang.csv": """organisation;ar;insats_id;rubrik;typ;status;mal;budget;start
Björkängs kommun;2024;B-1;Läxhjälp på biblioteket;projekt;pågående;K1;450 tkr;2023
Björkängs kommun;2024;B-2;=1+1;projekt;pågående;K9;450 tkr;2023
""",
    "in/region.xml": """<?xml version="1.0" encoding="UTF-8"?>
<uppfoljning xmlns="urn:nulage:uppfoljning:1"><organisation>Regionen</organisation><ar>2024</ar><insatser>
<insats id="R-1" typ="nätverk" status="pågående"><rubrik>Jobbspår för unga</rubrik><mal ref="K2"/></insats>
</insatser></uppfoljning>
""",
}


def write(folder):
    for name, text in FILES.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    return folder


def files(folder):
    """Every file below a folder by its relative path."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(place, name), "rb") as file:
                found[os.path.relpath(os.path.join(place, name), folder)] = file.read()
    return found


def archive(folder):
    """The archive's content, read in a copy: what a killed run left half done is rolled back by whoever opens it."""
    with tempfile.TemporaryDirectory() as copy:
        for name in ("arkiv.sqlite", "arkiv.sqlite-journal"):
            if os.path.exists(os.path.join(folder, name)):
                shutil.copy(os.path.join(folder, name), copy)
        path = os.path.join(copy, "arkiv.sqlite")
        if not os.path.exists(path):
            return []
        database = sqlite3.connect(path)
        try:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            # The steps by which the tables came to be are no content.
            return sorted(line for line in database.iterdump() if line.startswith("INSERT") and "grdb_migrations" not in line)
        finally:
            database.close()


def state(folder):
    return files(os.path.join(folder, "ut")), archive(folder)


class County:
    """`untouched`: never run. `earlier`: run before the second file came. `after`: the state of a whole run."""

    def __init__(self, place):
        self.untouched = write(os.path.join(place, "orord"))
        self.earlier = os.path.join(place, "tidigare")
        shutil.copytree(self.untouched, self.earlier)
        os.remove(os.path.join(self.earlier, "in/region.xml"))
        assert tool.run(["run"], self.earlier).code == 0
        self.before = state(self.earlier)
        shutil.copy(os.path.join(self.untouched, "in/region.xml"), os.path.join(self.earlier, "in"))
        done = os.path.join(place, "klar")
        shutil.copytree(self.earlier, done)
        assert tool.run(["run"], done).code == 0
        self.after = state(done)
        self.names = sorted(os.listdir(done))
        assert self.before != self.after and len(self.after[0]) > 20 and self.after[1]

    def former(self, base):
        return self.before if base == self.earlier else ({}, [])
