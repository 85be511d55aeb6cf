#include "CByteMasks.h"
#include "utf8.h"

enum { MOST_WORDS = NULAGE_XML_MOST / 64 };

typedef struct {
  // `<`, `>`, bytes beyond ASCII, and what a text that is masked does not hold.
  uint64_t opens[MOST_WORDS], closes[MOST_WORDS], high[MOST_WORDS], others[MOST_WORDS];
} chunk_masks;

// The first bit from `place` on; `end` where there is none.
INLINE size_t next_bit(const uint64_t *masks, size_t place, size_t end) {
  for (size_t word = place / 64; word * 64 < end; word++) {
    uint64_t bits = masks[word];
    if (word == place / 64) bits &= ~0ULL << place % 64;
    if (bits) return word * 64 + (size_t)__builtin_ctzll(bits);
  }
  return end;
}

// One behind the last bit from `first` up to `end`; 0 where there is none.
INLINE size_t behind_last_bit(const uint64_t *masks, size_t first, size_t end) {
  for (size_t word = (end + 63) / 64; word-- > first / 64;) {
    uint64_t bits = masks[word];
    if (end - word * 64 < 64) bits &= existing(end - word * 64);
    if (word == first / 64) bits &= ~0ULL << first % 64;
    if (bits) return word * 64 + 64 - (size_t)__builtin_clzll(bits);
  }
  return 0;
}

INLINE int nulage_xml_mask_body(const uint8_t *chunk, size_t count, uint8_t *copy) {
  chunk_masks masks;
  utf8_state state = {0, 0, 0, 0, 0};
  uint64_t any = 0, was_ef = 0, was_ef_bf = 0;
  if (count > NULAGE_XML_MOST) return 0;
  for (size_t place = 0; place < count; place += 64) {
    block v;
    LOAD(v, chunk + place, count - place);
    size_t word = place / 64;
    uint64_t high = AT_LEAST(v, 0x80), others = 0;
    masks.opens[word] = EQUAL(v, '<');
    masks.closes[word] = EQUAL(v, '>');
    masks.high[word] = high;
    // `&` and `'` differ in one bit.
    others = EQUAL(v | (block)(uint8_t)1, '\'') | EQUAL(v, '"') | EQUAL(v, 0x7F);
    uint64_t controls = BELOW(v, 0x20);
    if (controls) others |= controls & ~(EQUAL(v, '\t') | EQUAL(v, '\n'));
    if (high | state.wanted | was_ef | was_ef_bf) {
      others |= utf8_errors(&v, high, AT_LEAST(v, 0xC0), &state);
      // U+FFFE and U+FFFF are no characters of XML.
      uint64_t ef = EQUAL(v, 0xEF), bf = EQUAL(v, 0xBF), ef_bf = (ef << 1 | was_ef) & bf;
      others |= (ef_bf << 1 | was_ef_bf) & AT_LEAST(v, 0xBE);
      was_ef = ef >> 63;
      was_ef_bf = ef_bf >> 63;
    }
    masks.others[word] = others;
    any |= high;
  }
  if (!any) return 0;
  memcpy(copy, chunk, count);
  size_t known = 0, hit = next_bit(masks.high, 0, count);
  while (hit < count) {
    size_t end = next_bit(masks.opens, hit, count);
    if (end == count) break;
    // The text begins behind the first `>` after the last `<`, unless a comment, instruction or CDATA section does there.
    size_t name = behind_last_bit(masks.opens, known, hit);
    if (name > 0 && name < hit && chunk[name] != '!' && chunk[name] != '?') {
      size_t start = next_bit(masks.closes, name, hit) + 1;
      // A character that is cut is an error at the byte behind it.
      if (start <= hit && next_bit(masks.others, start, end + 1) > end) {
        for (size_t place = hit; place < end; place = next_bit(masks.high, place + 1, end)) copy[place] = 'a';
      }
    }
    known = end;
    hit = next_bit(masks.high, end, count);
  }
  return 1;
}

FOR_EACH_PROCESSOR(int, nulage_xml_mask, (const uint8_t *chunk, size_t count, uint8_t *copy), chunk, count, copy)
