#include "CByteMasks.h"
#include "masks.h"

// Each word is mixed by a full product (Yi, wyhash, public domain). Not keyed: whoever fills a table with foreign texts by
// it mixes in a key of the process.
INLINE uint64_t mixed(uint64_t hash, uint64_t word) {
  unsigned __int128 product = (unsigned __int128)(hash ^ word ^ 0xE7037ED1A0B428DBULL) * 0xA0761D6478BD642FULL;
  return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

INLINE uint64_t hash_of(const uint8_t *text, size_t low, size_t high, size_t count) {
  // The length is spread over all bits, so that no first word can make up for it.
  uint64_t hash = (uint64_t)(high - low) * 0x9E3779B97F4A7C15ULL, word;
  for (; high - low >= 8; low += 8) {
    memcpy(&word, text + low, 8);
    hash = mixed(hash, word);
  }
  if (low == high) return hash;
  // The last word ends with zeros.
  if (low + 8 <= count) {
    memcpy(&word, text + low, 8);
    word &= (1ULL << 8 * (high - low)) - 1;
  } else {
    word = 0;
    memcpy(&word, text + low, high - low);
  }
  return mixed(hash, word);
}

INLINE void nulage_summarise_body(const uint8_t *text, size_t count, const nulage_range *ranges, size_t many,
                                  nulage_summary *summaries) {
  for (size_t number = 0; number < many; number++) {
    size_t high = ranges[number] >> 32, low = (uint32_t)ranges[number];
    if (high > count) high = count;
    if (low > high) low = high;
    uint64_t at = 0, invisible = 0, lower = 0, beyond = 0;
    uint32_t digits = 0;
    for (size_t place = low; place < high; place += 64) {
      uint64_t real = existing(high - place);
      block v;
      LOAD(v, text + place, count - place);
      digits += (uint32_t)__builtin_popcountll(BELOW(v - (block)(uint8_t)'0', 10) & real);
      at |= EQUAL(v, '@') & real;
      lower |= BELOW(v - (block)(uint8_t)'a', 26) & real;
      beyond |= AT_LEAST(v, 0x80) & real;
      uint64_t controls = (BELOW(v, 0x20) | EQUAL(v, 0x7F)) & real;
      if (controls) invisible |= controls & ~(EQUAL(v, '\t') | EQUAL(v, '\n') | EQUAL(v, '\r'));
      uint64_t leads = (AT_LEAST(v, 0xC4) | EQUAL(v, 0xC2)) & real;
      if (leads) {
        invisible |= leads & (EQUAL(v, 0xC2) | EQUAL(v, 0xD8) | EQUAL(v, 0xE1) | EQUAL(v, 0xE2) | EQUAL(v, 0xEF) |
                              EQUAL(v, 0xF3));
      }
    }
    summaries[number].hash = hash_of(text, low, high, count);
    summaries[number].digits = digits;
    summaries[number].signs = (at ? NULAGE_HAS_AT : 0) | (invisible ? NULAGE_MAY_HOLD_INVISIBLE : 0) |
                              (lower ? NULAGE_HAS_LOWER_CASE : 0) | (beyond ? NULAGE_IS_BEYOND_ASCII : 0);
  }
}

FOR_EACH_PROCESSOR(void, nulage_summarise,
                   (const uint8_t *text, size_t count, const nulage_range *ranges, size_t many,
                    nulage_summary *summaries),
                   text, count, ranges, many, summaries)
