#!/usr/bin/env bash
# Fuzzes what reads others' files: Tests/Fuzz/fuzz.sh [SECONDS] [TARGET…]. Without names every target, one after another.
# A find is kept in Tests/Fuzz/finds: mend it, then keep the file as a fixture. NULAGE_FUZZ_WORK keeps what has been learnt.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds="${1:-60}"; shift || true
work="${NULAGE_FUZZ_WORK:-$(mktemp -d)}"
export SWIFT_BACKTRACE=enable=no

command -v ld.lld > /dev/null || { echo "lld is needed (it comes with Swift)" >&2; exit 2; }
swift build -c release --package-path Tests/Fuzz --sanitize fuzzer --sanitize address
tool="$(swift build -c release --package-path Tests/Fuzz --sanitize fuzzer --sanitize address --show-bin-path)/Fuzz"

# The seeds: our fixtures and, where it is there, the shared collection. Only small files: a fuzzer changes them by the byte.
seeds() {
  local folders=() names=() text="Fixtures/submissions Fixtures/mappings/in Fixtures/years/2024/in"
  case "$1" in
    xml) folders=($text ../shared/data/xml); names=('*.xml') ;;
    csv) folders=($text ../shared/data/csv); names=('*.csv') ;;
    px) folders=(Fixtures/statistics Fixtures/years/statistik ../shared/data/statistics/px); names=('*.px') ;;
    json-stat) folders=(Fixtures/statistics Fixtures/years/statistik ../shared/data/statistics/json-stat); names=('*.json') ;;
    tables) folders=(Fixtures/statistics ../shared/data/statistics/kolada ../shared/data/statistics/sdmx-csv ../shared/data/statistics/pxwebapi-v2); names=('*.json' '*.csv') ;;
    configuration | mappings) folders=(Fixtures/mappings Fixtures/exempellan); names=('pipeline*.yml') ;;
    strategy) folders=(Fixtures/strategies Fixtures/exempellan); names=('*.yml') ;;
    organisations) folders=(Fixtures/strategies); names=('organisationer.yml') ;;
    places) folders=(Fixtures/strategies); names=('kommuner.yml') ;;
    decisions) folders=(Fixtures); names=('beslut*.csv') ;;
    archive) ;;
    *) folders=(Fixtures/submissions); names=('*.csv') ;;
  esac
  for folder in "${folders[@]}"; do
    for name in "${names[@]}"; do
      [ -d "$folder" ] && find "$folder" -name "$name" -type f -size -40k
    done
  done
}

targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(xml csv values px json-stat tables configuration strategy organisations places mappings decisions escapes archive)
failed=0
for target in "${targets[@]}"; do
  corpus="$work/$target"; mkdir -p "$corpus" Tests/Fuzz/finds
  seeds "$target" | while read -r file; do cp "$file" "$corpus/seed-$(sha256sum "$file" | cut -c1-16)"; done
  case "$target" in
    values) printf '%s\n' 2024-K2 2024-02-30 '1 250 tkr' '1,5 mnkr' '-5 000 kr' 811228-9874 a@b.se 070-1740605 '=1+1' |
      while read -r text; do printf '%s' "$text" > "$corpus/value-$(printf '%s' "$text" | sha256sum | cut -c1-16)"; done ;;
  esac
  log="$work/$target.log"
  if NULAGE_FUZZ="$target" "$tool" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=65536 -print_final_stats=1 \
    -artifact_prefix="Tests/Fuzz/finds/$target-" "$corpus" > "$log" 2>&1; then
    echo "$target: $(grep -o 'number_of_executed_units: [0-9]*' "$log" | grep -o '[0-9]*') runs, no find"
  else
    failed=1
    echo "$target: A FIND after $(grep -o 'number_of_executed_units: [0-9]*' "$log" | grep -o '[0-9]*' || true) runs"
    grep -aE 'Fatal error|ERROR:|SUMMARY|Test unit written|timeout' "$log" | head -5 || true
  fi
done
exit $failed
