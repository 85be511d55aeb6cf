/// What the page carries beside its text: its style, and a small script that lets tables be sorted and filtered.
///
/// Both are constant. The page's content security policy names them by their SHA-256 sums, so that a browser runs
/// nothing else, whatever stands in the text. Without script the page reads the same.
package enum HTMLAssets {
  package static let stylesheet = """
    body { font: 1rem/1.6 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; max-width: 60rem; padding: 1rem; overflow-wrap: break-word; }
    h1, h2, h3 { line-height: 1.25; }
    h2 { margin-top: 3rem; border-bottom: 2px solid #555; }
    a { color: #00458a; }
    a:focus, button:focus, input:focus, .tabell:focus { outline: 3px solid #00458a; outline-offset: 2px; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { position: static; }
    .viktigt { border-left: 6px solid #7a1f00; padding: .5rem 1rem; background: #fdf3ee; }
    .tabell { overflow-x: auto; margin: 1rem 0; overflow-wrap: normal; }
    table { border-collapse: collapse; }
    caption { text-align: left; font-weight: bold; padding: .25rem 0; }
    th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
    thead th { background: #e8e8e8; }
    thead button { font: inherit; font-weight: bold; color: inherit; background: none; border: 0; padding: 0; text-align: inherit; cursor: pointer; text-decoration: underline; }
    th[aria-sort=ascending] button::after { content: " \\2191"; }
    th[aria-sort=descending] button::after { content: " \\2193"; }
    thead th.tal { white-space: normal; }
    tbody th { font-weight: normal; min-width: 9rem; }
    .filter { display: flex; flex-wrap: wrap; gap: .5rem; align-items: baseline; margin: 1rem 0 0; }
    .filter input { font: inherit; padding: .25rem .5rem; border: 1px solid #595959; max-width: 100%; }
    .tal { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    figure { margin: 1.5rem 0; }
    figure svg { max-width: 100%; height: auto; }
    figcaption { color: #333; }
    .citat { overflow-wrap: anywhere; }
    @media screen { nav ul { columns: 18rem 2; } }
    @media print { nav, .skip, .filter { display: none; } body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.3; } p, ul { margin: .35rem 0; } h3 { margin: .7rem 0 .2rem; } h2 { margin-top: 1.5rem; } h2, h3 { break-after: avoid; } #slutsatser { break-before: page; margin-top: 0; } #slutsatser ~ h2 { margin-top: 2rem; } thead button { text-decoration: none; } table { font-size: 8.5pt; } .tal { white-space: normal; } tbody th { min-width: 0; } figure, tr, li { break-inside: avoid; } .tabell { overflow: visible; } }
    """

  /// Reads and moves what is on the page; makes elements, never mark-up, of text.
  package static let script = """
    "use strict";
    (function () {
      var swedish = document.documentElement.lang === "sv";
      var say = function (sv, en) { return swedish ? sv : en; };
      var unit = { kr: 1, tkr: 1e3, mnkr: 1e6, mdkr: 1e9 };
      function number(text) {
        var found = /^[\\u2212-]?\\d[\\d\\u00a0\\u202f ]*(?:[.,]\\d+)?/.exec(text.trim());
        if (!found) { return null; }
        var plain = found[0].replace(/[\\u00a0\\u202f ]/g, "").replace("\\u2212", "-");
        var value = parseFloat(swedish ? plain.replace(",", ".") : plain.replace(/,/g, ""));
        var word = /(mdkr|mnkr|tkr|kr)/.exec(text);
        return word ? value * unit[word[0]] : value;
      }
      function compare(a, b) {
        var x = number(a), y = number(b);
        if (x !== null && y !== null) { return x - y; }
        if (x !== null) { return -1; }
        if (y !== null) { return 1; }
        return a.localeCompare(b, swedish ? "sv" : "en");
      }
      function sort(table, column, heading) {
        var body = table.tBodies[0];
        var down = heading.getAttribute("aria-sort") === "ascending";
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) { cell.removeAttribute("aria-sort"); });
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
        var rows = Array.prototype.map.call(body.rows, function (row, place) {
          return { row: row, place: place, text: row.cells[column].textContent };
        });
        rows.sort(function (a, b) { return (down ? compare(b.text, a.text) : compare(a.text, b.text)) || a.place - b.place; });
        rows.forEach(function (entry) { body.appendChild(entry.row); });
      }
      function filter(table, box, index) {
        var rows = table.tBodies[0].rows;
        var line = document.createElement("p");
        line.className = "filter";
        var label = document.createElement("label");
        label.textContent = say("Visa rader som innehåller", "Show rows that hold");
        label.htmlFor = "filter-" + index;
        var input = document.createElement("input");
        input.type = "search";
        input.id = label.htmlFor;
        var told = document.createElement("span");
        told.setAttribute("role", "status");
        input.addEventListener("input", function () {
          var wanted = input.value.trim().toLocaleLowerCase();
          var shown = 0;
          Array.prototype.forEach.call(rows, function (row) {
            row.hidden = row.textContent.toLocaleLowerCase().indexOf(wanted) < 0;
            if (!row.hidden) { shown += 1; }
          });
          told.textContent = wanted ? shown + say(" av ", " of ") + rows.length : "";
        });
        line.append(label, input, told);
        box.before(line);
      }
      Array.prototype.forEach.call(document.querySelectorAll(".tabell"), function (box, index) {
        var table = box.querySelector("table");
        if (!table || !table.tHead || table.tBodies[0].rows.length < 2) { return; }
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, column) {
          var button = document.createElement("button");
          button.type = "button";
          button.title = say("Sortera", "Sort");
          button.append.apply(button, Array.prototype.slice.call(cell.childNodes));
          button.addEventListener("click", function () { sort(table, column, cell); });
          cell.append(button);
        });
        if (table.tBodies[0].rows.length > 7) { filter(table, box, index); }
      });
    })();
    """

  /// SHA-256 of the two texts in Base64, as a policy names them; held to the texts by a test.
  package static let stylesheetSum = "Fignt+RomyH2V6+HCLo0oHeI6bE8KL925XyAbq3KI2k="
  package static let scriptSum = "zbmX5pzkUq3c3x6v3wOHbZXKH+cJ0wa+a9m4sa84PQc="

  /// Nothing is fetched, no form is sent, and only our own style and script count.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(stylesheetSum)'; script-src 'sha256-\(scriptSum)'; base-uri 'none'; "
    + "form-action 'none'"
}
