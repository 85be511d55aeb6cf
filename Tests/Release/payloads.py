"""The classes of hostile text of the threat model, made here: nothing of them is copied from elsewhere."""
import itertools
import json
import os

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "texts.json"), encoding="utf-8") as file:
    TEXTS = json.load(file)  # also what the test suite puts in every field
SLOW = ["a" * 40_000, " " * 40_000 + "x", "1" * 40_000, "a@" * 20_000, "07" * 20_000, "811228-" * 6_000, "(" * 40_000, "\\" * 40_000, "|" * 1_500,
        "a\u0301" * 15_000, "=" * 40_000, "&" * 40_000, "<" * 40_000, "-" * 40_000, "2024-" * 8_000, ", " * 20_000, "å" * 20_000]

ENTITY = "<uppfoljning xmlns='urn:nulage:uppfoljning:1'><organisation>&x;</organisation></uppfoljning>"


def external():
    """Ways to a foreign resource, with and without parameter entities."""
    where = ["file:///etc/passwd", "http://127.0.0.1:9/x", "https://127.0.0.1:9/x", "ftp://127.0.0.1/x", "//127.0.0.1/x", "\\\\127.0.0.1\\x",
             "php://filter/x", "jar:file:///a!/b", "netdoc:///etc/passwd", "gopher://127.0.0.1:9/", "/etc/passwd", "../x", "expect://id", "data:text/plain,x"]
    shapes = {
        "allman": "<!DOCTYPE a [<!ENTITY x SYSTEM '{}'>]>", "publik": "<!DOCTYPE a [<!ENTITY x PUBLIC 'p' '{}'>]>",
        "parameter": "<!DOCTYPE a [<!ENTITY % p SYSTEM '{}'>%p;]>", "dtd": "<!DOCTYPE a SYSTEM '{}'>", "publik-dtd": "<!DOCTYPE a PUBLIC 'p' '{}'>",
        "utat": "<!DOCTYPE a [<!ENTITY % f SYSTEM 'file:///etc/hostname'><!ENTITY % p SYSTEM '{}'>%p;%f;]>",
        "notation": "<!DOCTYPE a [<!NOTATION n SYSTEM '{}'><!ENTITY x SYSTEM 'y' NDATA n>]>",
    }
    for (name, shape), (number, place) in itertools.product(shapes.items(), enumerate(where)):
        yield f"extern-{name}-{number}.xml", (shape.format(place) + ENTITY).encode()
    body = "<uppfoljning xmlns='urn:nulage:uppfoljning:1' xmlns:xi='http://www.w3.org/2001/XInclude' {}>{}</uppfoljning>"
    for number, place in enumerate(where):
        yield f"xinclude-{number}.xml", body.format("", f"<xi:include href='{place}' parse='text'/>").encode()
        yield f"schema-{number}.xml", body.format(
            f"xmlns:s='http://www.w3.org/2001/XMLSchema-instance' s:schemaLocation='urn:nulage:uppfoljning:1 {place}'", "").encode()
        yield f"stil-{number}.xml", (f"<?xml-stylesheet type='text/xsl' href='{place}'?>" + body.format("", "")).encode()
        yield f"katalog-{number}.xml", (f"<?oasis-xml-catalog catalog='{place}'?>" + body.format("", "")).encode()


def expansion():
    for levels, width in itertools.product((2, 5, 10, 20, 40), (2, 10, 30)):
        chain = "".join(f"<!ENTITY a{n} '{'&a%d;' % (n - 1) * width}'>" for n in range(1, levels))
        yield f"skratt-{levels}-{width}.xml", f"<!DOCTYPE a [<!ENTITY a0 'ha'>{chain}<!ENTITY x '&a{levels - 1};'>]>{ENTITY}".encode()
        chain = "".join(f"<!ENTITY % a{n} '{'&#37;a%d;' % (n - 1) * width}'>" for n in range(1, levels))
        yield f"skratt-parameter-{levels}-{width}.xml", f"<!DOCTYPE a [<!ENTITY % a0 '<!ENTITY b \"x\">'>{chain}%a{levels - 1};]>{ENTITY}".encode()
    for size in (1_000, 100_000, 1_000_000):
        yield f"kvadratisk-{size}.xml", f"<!DOCTYPE a [<!ENTITY x '{'x' * size}'>]>{ENTITY.replace('&x;', '&x;' * 1_000)}".encode()
    yield "forval.xml", ("<!DOCTYPE a [<!ATTLIST a " + " ".join(f"b{n} CDATA 'x'" for n in range(20_000)) + ">]>" + ENTITY).encode()
    yield "cykel.xml", f"<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]>{ENTITY}".encode()
    yield "omdefinierad.xml", f"<!DOCTYPE a [<!ENTITY lt '&#38;#60;'><!ENTITY x '&lt;a>'>]>{ENTITY}".encode()


def encodings(text, ending):
    names = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7", "cp037", "cp500", "cp1252", "latin-1", "iso8859-15",
             "cp1250", "cp850", "cp437", "mac-roman", "shift_jis", "euc-jp", "iso2022_jp", "gb18030", "big5", "koi8-r", "iso8859-5", "hz"]
    for name in names:
        yield f"kod-{name}.{ending}", text.encode(name, "replace")
    whole = text.encode()
    wide = b"\xff\xfe" + text.encode("utf-16-le")
    odd = {
        "udda-le": wide + b"\x00", "udda-be": b"\xfe\xff" + text.encode("utf-16-be")[:-1], "ensam-hog": wide + b"\x00\xd8", "ensam-lag": wide[:-2] + b"\x00\xdc" + wide[-2:],
        "overlang": whole.replace(b"2", b"\xc0\xb2"), "cesu": whole + b"\xed\xa0\x80\xed\xb0\x80", "f5": whole + b"\xf5\x80\x80\x80", "kapad": whole + b"\xe2\x82",
        "tva-bom": b"\xef\xbb\xbf" * 2 + whole, "bom-mitt-i": whole.replace(b"2024", b"20\xef\xbb\xbf24"), "nul-forst": b"\0" + whole, "nul-sist": whole + b"\0",
        "nul-mitt": whole.replace(b"2024", b"20\x0024"), "nul-och-mer": whole + b"\0" + whole, "sub": whole + b"\x1a", "ff": whole + b"\xff", "c1": whole.replace(b"2024", b"\x85\x9b"),
        "bara-bom": b"\xef\xbb\xbf", "bara-fffe": b"\xff\xfe", "bara-feff": b"\xfe\xff", "ett-tecken": b"a", "bara-nul": b"\0" * 5_000, "bara-radslut": b"\n" * 5_000,
        "blandat": whole + "åäö".encode("cp1252") + "åäö".encode(), "tom": b"",
    }
    for name, data in odd.items():
        yield f"byte-{name}.{ending}", data
