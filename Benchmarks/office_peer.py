"""What LibreOffice's comparison of two documents says: office_peer.py JOBS, for the Python that has uno (Debian: python3-uno).

JOBS is a JSON file with pairs of lists of lines. Each list becomes a document with a paragraph a line, and the two are compared with
.uno:CompareDocuments, as Edit > Track Changes > Compare Document does. Prints JSON: for each pair the runs of the compared document,
["same" | "delete" | "insert", text], with a line feed at each paragraph's end.
"""
import json
import os
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as tree
from xml.sax.saxutils import escape

import uno
from com.sun.star.beans import PropertyValue

OFFICE, TEXT = ("{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}" % name for name in ("office", "text"))
DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>%s</office:text></office:body>
</office:document>"""


def properties(**values):
    found = []
    for name, value in values.items():
        entry = PropertyValue()
        entry.Name, entry.Value = name, value
        found.append(entry)
    return tuple(found)


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        file.write(DOCUMENT % "".join("<text:p>%s</text:p>" % escape(line) for line in lines))
    return "file://" + path


def runs(path):
    """The text of a compared document with what was done to it; a change may go on over paragraphs."""
    text = tree.parse(path).getroot().find("%sbody/%stext" % (OFFICE, OFFICE))
    kinds = {}
    for region in text.iter(TEXT + "changed-region"):
        kinds[region.get(TEXT + "id")] = "delete" if region.find(TEXT + "deletion") is not None else "insert"
    found, marks = [], []

    def say(words):
        if words:
            found.append([marks[-1] if marks else "same", words])

    def walk(element):
        name = element.tag
        if name == TEXT + "change-start":
            marks.append(kinds[element.get(TEXT + "change-id")])
        elif name == TEXT + "change-end":
            marks.pop()
        elif name == TEXT + "s":
            say(" ")
        say(element.text)
        for child in element:
            walk(child)
            say(child.tail)

    for paragraph in text.findall(TEXT + "p"):
        walk(paragraph)
        say("\n")
    return found


def connected(name):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(120):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % name)
        except Exception:  # not there yet
            time.sleep(.5)
    sys.exit("LibreOffice does not answer.")


def main():
    jobs = json.load(open(sys.argv[1], encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        name = "traad%d" % os.getpid()
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "-env:UserInstallation=file://%s/profile" % folder,
             "--accept=pipe,name=%s;urp;" % name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        remote = connected(name)
        make = lambda service: remote.ServiceManager.createInstanceWithContext(service, remote)
        desktop, dispatcher, answers = make("com.sun.star.frame.Desktop"), make("com.sun.star.frame.DispatchHelper"), []
        for number, (old, new) in enumerate(jobs):
            before, after, result = ("%s/%d-%s.fodt" % (folder, number, side) for side in ("old", "new", "result"))
            document = desktop.loadComponentFromURL(write(after, new), "_blank", 0, properties(Hidden=True))
            dispatcher.executeDispatch(
                document.CurrentController.Frame, ".uno:CompareDocuments", "", 0,
                properties(URL=write(before, old), NoAcceptDialog=True))
            document.storeToURL("file://" + result, properties(FilterName="OpenDocument Text Flat XML"))
            document.close(True)
            answers.append(runs(result))
        try:
            desktop.terminate()
        except Exception:  # it closes the connection before it answers
            pass
        office.wait(30)
    print(json.dumps(answers, ensure_ascii=False), flush=True)
    # The bridge of a closed office crashes on the way out.
    os._exit(0)


main()
