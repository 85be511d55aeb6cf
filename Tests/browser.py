"""What a browser and an accessibility checker make of a report's page: used by Tests/release.sh.

Usage: browser.py PAGE.html AXE.js CHROMIUM SHOTS-FOLDER. Ends with 1 and says why where something is wrong.
"""

import pathlib
import sys

from playwright.sync_api import sync_playwright

page_path, axe_path, chromium, shots = sys.argv[1:5]
faults = []


def check(condition, what):
    if not condition:
        faults.append(what)


with sync_playwright() as play:
    browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    for width in (1280, 640, 400):  # 640 is a 1280 screen at 200 %
        page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=False)
        said = []
        fetched = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: fetched.append(request.url))
        page.goto("file://" + page_path)
        check(not said, f"{width}: the console says {said}")
        check(len(fetched) == 1, f"{width}: more than the page was fetched: {fetched[1:]}")
        check(
            page.evaluate("document.documentElement.scrollWidth") <= width, f"{width}: the page scrolls sideways")
        page.evaluate(pathlib.Path(axe_path).read_text(encoding="utf-8"))
        found = page.evaluate("axe.run(document)")
        for violation in found["violations"]:
            faults.append(f"{width}: axe {violation['id']}: {violation['nodes'][0]['html'][:120]}")
        for doubt in found["incomplete"]:
            # Axe cannot see what lies behind a picture's text or a cell that is scrolled away. Every colour of style and
            # figures has a test of its own (HTMLRendererTests, SVGTests).
            if doubt["id"] != "color-contrast":
                faults.append(f"{width}: axe is unsure of {doubt['id']}: {doubt['nodes'][0]['html'][:120]}")
        page.screenshot(path=f"{shots}/page-{width}.png")
        if width == 1280:
            passes = len(found["passes"])
            numbers = page.evaluate(
                """() => {
                  const table = [...document.querySelectorAll("table")].find(t => t.tBodies[0].rows.length > 12
                    && t.tHead.rows[0].cells.length > 3);
                  table.scrollIntoView();
                  const button = table.tHead.rows[0].cells[2].querySelector("button");
                  const column = () => [...table.tBodies[0].rows].map(r => parseFloat(
                    r.cells[2].textContent.replace(/(\\d)[\\s\u00a0](?=\\d{3})/g, "$1").replace("\u2212", "-")
                      .replace(",", ".")));
                  button.click();
                  const up = column();
                  const sortUp = table.tHead.rows[0].cells[2].getAttribute("aria-sort");
                  button.click();
                  const down = column();
                  const input = table.parentElement.previousElementSibling.querySelector("input");
                  const first = table.tBodies[0].rows[0].cells[0].textContent;
                  input.value = first;
                  input.dispatchEvent(new Event("input"));
                  const shown = [...table.tBodies[0].rows].filter(r => !r.hidden);
                  return {up, down, sortUp, shown: shown.length, first,
                    status: input.parentElement.querySelector("[role=status]").textContent};
                }""")
            ordered = [n for n in numbers["up"] if n == n]
            check(ordered == sorted(ordered), f"sorting up: {numbers['up']}")
            ordered = [n for n in numbers["down"] if n == n]
            check(ordered == sorted(ordered, reverse=True), f"sorting down: {numbers['down']}")
            check(numbers["sortUp"] == "ascending", "aria-sort is not told")
            check(0 < numbers["shown"] < len(numbers["up"]), f"the filter shows {numbers['shown']} rows")
            check(numbers["status"], "the filter does not tell how many rows are shown")
            page.screenshot(path=f"{shots}/table.png")
            page.pdf(path=f"{shots}/page.pdf", format="A4", margin={s: "18mm" for s in ("top", "right", "bottom", "left")})
        page.close()
    # Without script the page says the same.
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto("file://" + page_path)
    check(plain.locator("table").count() > 5 and plain.locator("thead button").count() == 0, "without script")
    check(plain.locator("main").inner_text().count("\n") > 100, "without script there is little to read")
    browser.close()

for fault in faults:
    print(fault)
print(f"axe: {passes} rules passed at three widths; {len(faults)} faults")
sys.exit(1 if faults else 0)
