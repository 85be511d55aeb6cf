#include "CByteMasks.h"
#include "masks.h"

INLINE nulage_text_facts nulage_text_look_body(const uint8_t *text, size_t count, int after_cr) {
  size_t letters = 0, lines = 0;
  uint64_t nul = 0, undefined = 0, tilde_a = 0, broken = 0;
  // Of the byte before a block.
  uint64_t returned = after_cr != 0, was_c3 = 0;
  // Continuations that letters of earlier blocks still want, and those with narrower bounds.
  uint64_t wanted = 0, was_e0 = 0, was_ed = 0, was_f0 = 0, was_f4 = 0;
  for (size_t place = 0; place < count; place += 64) {
    size_t rest = count - place;
    block v;
    LOAD(v, text + place, rest);
    uint64_t real = existing(rest);
    uint64_t cr = EQUAL(v, '\r'), lf = EQUAL(v, '\n');
    lines += (size_t)__builtin_popcountll(lf) + (size_t)__builtin_popcountll((cr << 1 | returned) & ~lf & real);
    returned = cr >> 63;
    nul |= EQUAL(v, 0) & real;
    uint64_t high = AT_LEAST(v, 0x80);
    if ((high | wanted) == 0) {
      was_c3 = 0;
      continue;
    }
    // Source: The Unicode Standard, table 3-7.
    uint64_t two = AT_LEAST(v, 0xC0), three = AT_LEAST(v, 0xE0);
    uint64_t expected = two << 1 | three << 2 | wanted;
    wanted = two >> 63 | three >> 62;
    letters += (size_t)__builtin_popcountll(two);
    broken |= BELOW(v - (block)(uint8_t)0xC0, 2);
    if (three | was_e0 | was_ed | was_f0 | was_f4) {
      uint64_t four = AT_LEAST(v, 0xF0);
      expected |= four << 3;
      wanted |= four >> 61;
      uint64_t e0 = EQUAL(v, 0xE0), ed = EQUAL(v, 0xED), f0 = EQUAL(v, 0xF0), f4 = EQUAL(v, 0xF4);
      broken |= AT_LEAST(v, 0xF5);
      broken |= (e0 << 1 | was_e0) & BELOW(v, 0xA0);
      broken |= (ed << 1 | was_ed) & AT_LEAST(v, 0xA0);
      broken |= (f0 << 1 | was_f0) & BELOW(v, 0x90);
      broken |= (f4 << 1 | was_f4) & AT_LEAST(v, 0x90);
      was_e0 = e0 >> 63;
      was_ed = ed >> 63;
      was_f0 = f0 >> 63;
      was_f4 = f4 >> 63;
    }
    broken |= (expected ^ (high & ~two)) & real;
    // 8D, 8F and 9D; 81; 90.
    undefined |= EQUAL(v & (block)(uint8_t)0xED, 0x8D) & ~EQUAL(v, 0x9F);
    undefined |= EQUAL(v, 0x81) | EQUAL(v, 0x90);
    uint64_t c3 = EQUAL(v, 0xC3);
    tilde_a |= (c3 << 1 | was_c3) & EQUAL(v, 0x83);
    was_c3 = c3 >> 63;
    // Beyond the last byte nothing is wanted.
    if (rest < 64) wanted |= expected & ~real;
  }
  nulage_text_facts facts = {letters, lines, (broken | wanted) == 0, nul != 0, undefined != 0, tilde_a != 0};
  return facts;
}

FOR_EACH_PROCESSOR(nulage_text_facts, nulage_text_look, (const uint8_t *text, size_t count, int after_cr), text, count,
                   after_cr)
