"""Where a hostile text is put: five positions of a submission and a register, each a file of its own."""
import json
from xml.sax.saxutils import escape, quoteattr

HEADER = "organisation;ar;insats_id;rubrik;typ;status;beskrivning;mal;kommuner;partner\r\n"


def cell(text):
    return '"' + text.replace('"', '""') + '"'


def row(**given):
    values = {"organisation": "Kils kommun", "ar": "2024", "insats_id": "K-1", "rubrik": "Läslyft i förskolan", "typ": "projekt",
              "status": "pågående", "beskrivning": "", "mal": "K1", "kommuner": "Kil", "partner": "", **given}
    return ";".join(cell(values[name]) for name in HEADER.strip().split(";")) + "\r\n"


def document(title="Läslyft i förskolan", attribute="1", organisation="Kils kommun"):
    return (f"<uppfoljning xmlns='urn:nulage:uppfoljning:1'><organisation>{escape(organisation)}</organisation><ar>2024</ar><insatser>"
            f"<insats id={quoteattr(attribute)} typ='projekt' status='pågående'><rubrik>{escape(title)}</rubrik></insats></insatser></uppfoljning>")


def register(title):
    return "id: prov\ntitel: " + json.dumps(title, ensure_ascii=True) + "\nomraden: [{id: a, titel: A, mal: [{id: K1, titel: X}]}]\n"


def positions(text):
    """(what, file name, bytes, arguments): a cell, a column's name, an element, an attribute, a register's title."""
    check = ["validate", "FIL", "--format", "json"]
    yield "cell", "cell.csv", (HEADER + row(beskrivning=text)).encode("utf-8", "surrogatepass"), check
    yield "kolumn", "kolumn.csv", (HEADER.strip() + ";" + cell(text) + "\r\n" + row()).encode("utf-8", "surrogatepass"), check
    yield "element", "element.xml", document(title=text).encode("utf-8", "surrogatepass"), check
    yield "attribut", "attribut.xml", document(attribute=text).encode("utf-8", "surrogatepass"), check
    yield "register", "register.yml", register(text).encode(), ["goals", "--strategy", "FIL"]
