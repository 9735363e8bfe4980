"""Asks LibreOffice Calc, without a screen: python3 ask.py QUESTIONS.json ANSWERS.json (needs python3-uno)."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.datatransfer import UnsupportedFlavorException


def property_of(name, value):
    return PropertyValue(name, 0, value, 0)


def start(folder):
    pipe = f"aisle{os.getpid()}"
    office = subprocess.Popen(
        [
            "soffice", "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        ]
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(200):
        try:
            remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return office, remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except Exception:
            time.sleep(0.2)
    office.kill()
    raise SystemExit("Calc does not start.")


def fill(document, sheet, cells):
    formats, locale = document.NumberFormats, document.CharLocale

    def key(code):
        known = formats.queryKey(code, locale, False)
        return known if known >= 0 else formats.addNew(code, locale)

    for row, line in enumerate(cells):
        for column, content in enumerate(line):
            cell = sheet.getCellByPosition(column, row)
            if "text" in content:
                cell.NumberFormat = key("@")
                cell.String = content["text"]
            elif "typed" in content:
                cell.FormulaLocal = content["typed"]
            else:
                cell.NumberFormat = key(content["format"])
                cell.Value = content["value"]


def shown(sheet, rows, columns):
    return [[sheet.getCellByPosition(column, row).String for column in range(columns)] for row in range(rows)]


def copied(desktop, case):
    document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (property_of("Hidden", False),))
    try:
        sheet, cells = document.Sheets.getByIndex(0), case["cells"]
        fill(document, sheet, cells)
        rows, columns = len(cells), len(cells[0])
        controller = document.CurrentController
        controller.select(sheet.getCellRangeByPosition(0, 0, columns - 1, rows - 1))
        data = controller.getTransferable()
        offered = {}
        for flavor in data.getTransferDataFlavors():
            kind = flavor.MimeType.split(";")[0]
            if kind in ("text/plain", "text/html"):
                try:
                    content = data.getTransferData(flavor)
                except UnsupportedFlavorException:
                    # Of nothing but empty cells it has no plain text.
                    content = ""
                offered[kind] = content if isinstance(content, str) else bytes(content.value).decode("utf-8")
        return {**case, "shown": shown(sheet, rows, columns), "plain": offered["text/plain"], "html": offered["text/html"]}
    finally:
        document.close(True)


def opened(desktop, path, import_filter, options, size):
    document = desktop.loadComponentFromURL(
        path.as_uri(), "_blank", 0,
        (property_of("Hidden", True), property_of("FilterName", import_filter), property_of("FilterOptions", options)),
    )
    try:
        sheet = document.Sheets.getByIndex(0)
        return shown(sheet, *size)
    finally:
        document.close(True)


def pasted(desktop, folder, case):
    """What Calc's importers make of it: those behind its paste, with what its dialogs propose."""
    size = (len(case["rows"]), len(case["rows"][0]))
    html, plain = folder / "pasted.html", folder / "pasted.txt"
    # Chromium puts the character set before the HTML that a page puts on the clipboard.
    html.write_text('<meta http-equiv="content-type" content="text/html; charset=utf-8">' + case["html"], "utf-8")
    plain.write_bytes(case["plain"].encode("utf-8"))
    return {
        **case,
        "fromHtml": opened(desktop, html, "HTML (StarCalc)", "0 false", size),
        "fromPlain": opened(desktop, plain, "Text - txt - csv (StarCalc)", "9,34,76,1,,1033,false,false", size),
    }


def main():
    questions = json.loads(pathlib.Path(sys.argv[1]).read_text("utf-8"))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        office, desktop = start(folder)
        try:
            answers = {
                "calc": subprocess.check_output(["soffice", "--version"], text=True).strip(),
                "copied": [copied(desktop, case) for case in questions["copied"]],
                "pasted": [pasted(desktop, folder, case) for case in questions["pasted"]],
            }
        finally:
            try:
                desktop.terminate()
            except Exception:
                office.kill()
            office.wait(30)
    pathlib.Path(sys.argv[2]).write_text(json.dumps(answers, ensure_ascii=False, indent=1) + "\n", "utf-8")


main()
