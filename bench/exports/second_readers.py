"""Reads exported files with readers that are not ours and says what each found. Offline; not needed by any test.

    python bench/exports/second_readers.py FOLDER [SCHEMAS]

FOLDER holds records.jsonld, records.ninjs.json, records.ftm.jsonl, calendar.ics, records.csv, records.parquet, account.docx, account.html, account.md,
relation.pack and expected.json (how many of what must be found). SCHEMAS may hold ninjs-schema_3.1.json (IPTC) and wml.xsd with what it imports (ECMA-376).
Needs: followthemoney, icalendar, rdflib, PyLD, jsonschema, python-docx, lxml, html5lib. Prints one line a file: name, reader, what it found, faults.
"""

import csv
import hashlib
import json
import sys
import zipfile
from pathlib import Path
from urllib.parse import unquote

FOLDER = Path(sys.argv[1])
SCHEMAS = Path(sys.argv[2]) if len(sys.argv) > 2 else None
EXPECTED = json.loads((FOLDER / "expected.json").read_text())
VOCABULARY = {"@context": {"@vocab": "https://schema.org/", "id": "@id", "type": "@type"}}


def json_ld():
    """Expanded by PyLD and parsed to triples by rdflib; schema.org's context is stood in for by its vocabulary."""
    import rdflib
    from pyld import jsonld

    document = json.loads((FOLDER / "records.jsonld").read_text())
    jsonld.set_document_loader(lambda url, options: {"documentUrl": url, "document": VOCABULARY, "contextUrl": None})
    expanded = jsonld.expand(document)
    local = dict(document, **{"@context": [VOCABULARY["@context"], document["@context"][1]]})
    graph = rdflib.Graph().parse(data=json.dumps(local), format="json-ld")
    kinds = {str(kind) for kind in graph.objects(None, rdflib.RDF.type)}
    foreign = [kind for kind in kinds if not kind.startswith("https://schema.org/")]
    literals = list(graph.objects(None, rdflib.URIRef("urn:demarche:terms:record")))
    back = {json.loads(str(one))["id"] for one in literals}
    faults = foreign + sorted(set(EXPECTED["records"]) ^ back)
    return f"PyLD, rdflib: {len(expanded)} nodes, {len(graph)} triples, {len(back)} records back", faults


def ninjs():
    """Every item against IPTC's schema where it is at hand."""
    document = json.loads((FOLDER / "records.ninjs.json").read_text())
    items = document["associations"]
    found = {unquote(item["uri"].rsplit(":", 1)[1]) for item in items if item["type"] == "event"}
    faults = sorted(set(EXPECTED["events"]) ^ found)
    path = SCHEMAS / "ninjs-schema_3.1.json" if SCHEMAS else None
    if path is None or not path.exists():
        return f"{len(items)} items, schema not at hand", faults
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry, Resource

    geo = Resource.from_contents({"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"})
    registry = Registry().with_resource("https://geojson.org/schema/GeoJSON.json", geo)
    validator = Draft202012Validator(json.loads(path.read_text()), format_checker=FormatChecker(), registry=registry)
    single = [dict(item) for item in items]
    for item in single:
        item.pop("rel", None)
        item.pop("name", None)
    errors = list(validator.iter_errors(document))
    for item in single:
        errors.extend(validator.iter_errors(item))
    faults += [f"{list(error.path)}: {error.message[:200]}" for error in errors]
    return f"jsonschema, ninjs 3.1: 1 composite and {len(items)} items", faults


def ftm():
    from followthemoney import model

    faults, found, ids, named = [], set(), set(), set()
    lines = (FOLDER / "records.ftm.jsonl").read_text().split("\n")[:-1]
    for number, line in enumerate(lines, 1):
        data = json.loads(line)
        entity = model.get_proxy(data, cleaned=False)
        for name, values in data["properties"].items():
            prop = entity.schema.get(name)
            if prop is None:
                faults.append(f"{number}: no property {name} of {data['schema']}")
                continue
            kept = entity.get(name)
            faults += [f"{number}: {name} not valid: {value[:80]}" for value in values if value not in kept and prop.type.clean(value) is None]
            if prop.type.name == "entity":
                named.update(values)
                wrong = [v for v in values if v not in ids]
                faults += [f"{number}: {name} names what does not come before: {v}" for v in wrong]
        try:
            entity.schema.validate(data)
        except Exception as error:
            faults.append(f"{number}: {error}")
        ids.add(data["id"])
        if data["schema"] == "Event":
            found.update(data["properties"]["recordId"])
    faults += sorted(set(EXPECTED["events"]) ^ found)
    return f"followthemoney: {len(lines)} entities, {len(found)} events, all {len(named)} named ones there", faults


def calendar():
    import icalendar

    data = (FOLDER / "calendar.ics").read_bytes()
    faults = [f"line of {len(line)} bytes" for line in data.split(b"\r\n") if len(line) > 75]
    parsed = icalendar.Calendar.from_ical(data)
    found = {}
    for item in parsed.walk():
        faults += [f"{error}" for error in item.errors]
        if item.name in ("VEVENT", "VTODO"):
            start = item.decoded("dtstart", None)
            found[str(item["uid"])] = [str(item["summary"]), str(item["status"]), None if start is None else start.isoformat()]
    faults += [f"missing: {uid}" for uid in EXPECTED["scheduled"] if uid not in found]
    return f"icalendar: {len(found)} items", faults


def table():
    with open(FOLDER / "records.csv", newline="") as file:
        ids = {row["id"] for row in csv.DictReader(file)}
    return f"csv: {len(ids)} records", sorted(set(EXPECTED["records"]) ^ ids)


XML_NAMESPACE = """<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
<xsd:attribute name="space"><xsd:simpleType><xsd:restriction base="xsd:NCName"><xsd:enumeration value="default"/><xsd:enumeration value="preserve"/>
</xsd:restriction></xsd:simpleType></xsd:attribute></xsd:schema>"""


def word_schema(etree, path):
    """The schema names xml:space without saying where it is declared; it is declared here."""

    class Declared(etree.Resolver):
        def resolve(self, url, public, context):
            return self.resolve_string(XML_NAMESPACE, context) if url.endswith("xml-namespace.xsd") else None

    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Declared())
    tree = etree.parse(str(path), parser)
    for one in tree.getroot().iter("{http://www.w3.org/2001/XMLSchema}import"):
        if one.get("namespace") == "http://www.w3.org/XML/1998/namespace":
            one.set("schemaLocation", "xml-namespace.xsd")
    return etree.XMLSchema(tree)


def plain(text):
    return " ".join(text.split())


def docx():
    import docx as reader
    from lxml import etree

    path = FOLDER / "account.docx"
    opened = reader.Document(str(path))
    texts = [one.text for one in opened.paragraphs]
    faults = [f"missing: {text[:80]}" for text in EXPECTED["sentences"] if not any(plain(text) in plain(one) for one in texts)]
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with zipfile.ZipFile(path) as archive:
        faults += [] if archive.testzip() is None else ["zip"]
        roots = {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    notes = {note.get(w + "id"): "".join(note.itertext()) for note in roots["word/endnotes.xml"].iter(w + "endnote") if note.get(w + "type") is None}
    cited = [mark.get(w + "id") for mark in roots["word/document.xml"].iter(w + "endnoteReference")]
    faults += [f"no endnote {one}" for one in cited if one not in notes]
    faults += [f"evidence missing: {text[:80]}" for text in EXPECTED["evidence"] if not any(plain(text) in plain(note) for note in notes.values())]
    told = f"python-docx: {len(texts)} paragraphs, {len(notes)} endnotes, {len(cited)} marks"
    schema = SCHEMAS / "wml.xsd" if SCHEMAS else None
    if schema is not None and schema.exists():
        rules = word_schema(etree, schema)
        for name in ("word/document.xml", "word/endnotes.xml", "word/styles.xml", "word/settings.xml"):
            if not rules.validate(roots[name]):
                faults += [f"{name}: {error.message}" for error in rules.error_log]
        told += "; wml.xsd: 4 parts"
    return told, faults


def html():
    import html5lib

    text = (FOLDER / "account.html").read_text()
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    tree = parser.parse(text)
    faults = [str(error) for error in parser.errors]
    words = " ".join("".join(tree.itertext()).split())
    faults += [f"missing: {one[:80]}" for one in EXPECTED["sentences"] + EXPECTED["evidence"] if plain(one) not in words]
    outside = [node.tag for node in tree.iter() if node.tag in ("script", "link", "img", "iframe", "object")]
    ids = {node.get("id") for node in tree.iter() if node.get("id")}
    links = [node.get("href") for node in tree.iter("a")]
    faults += outside + [link for link in links if not link.startswith("#") or link[1:] not in ids]
    return f"html5lib: {len(links)} links within the page", faults


def pack():
    with zipfile.ZipFile(FOLDER / "relation.pack") as archive:
        faults = [] if archive.testzip() is None else ["zip"]
        manifest = archive.read("manifest.json")
        if archive.read("manifest.sha256").decode().strip() != hashlib.sha256(manifest).hexdigest():
            faults.append("manifest")
        parts = json.loads(manifest)["parts"]
        faults += [part["name"] for part in parts if hashlib.sha256(archive.read(part["name"])).hexdigest() != part["sha256"]]
        if hashlib.sha256(archive.read("account.json")).hexdigest() != EXPECTED["account"]:
            faults.append("account")
    return f"zipfile, hashlib: {len(parts)} parts", faults


READERS = {"records.jsonld": json_ld, "records.ninjs.json": ninjs, "records.ftm.jsonl": ftm, "calendar.ics": calendar, "records.csv": table,
           "account.docx": docx, "account.html": html, "relation.pack": pack}
status = 0
for name, read in READERS.items():
    if not (FOLDER / name).exists():
        continue
    told, faults = read()
    status = status or (1 if faults else 0)
    print(f"{name:20} {told}: {len(faults)} faults")
    for fault in faults[:5]:
        print(f"    {fault}")
sys.exit(status)
