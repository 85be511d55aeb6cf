#include "CByteMasks.h"
#include "utf8.h"

INLINE nulage_text_facts nulage_text_look_body(const uint8_t *text, size_t count, int after_cr) {
  size_t letters = 0, lines = 0;
  uint64_t nul = 0, undefined = 0, tilde_a = 0, errors = 0;
  // Of the byte before a block.
  uint64_t returned = after_cr != 0, was_c3 = 0;
  utf8_state state = {0, 0, 0, 0, 0};
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
    if ((high | state.wanted) == 0) {
      was_c3 = 0;
      continue;
    }
    uint64_t leads = AT_LEAST(v, 0xC0), c3 = EQUAL(v, 0xC3);
    letters += (size_t)__builtin_popcountll(leads);
    // The zeros beyond the last byte are an error where a character is cut.
    errors |= utf8_errors(&v, high, leads, &state);
    // 8D, 8F and 9D, but not 9F; 81; 90.
    undefined |= EQUAL(v & (block)(uint8_t)0xED, 0x8D) & ~EQUAL(v, 0x9F);
    undefined |= EQUAL(v, 0x81) | EQUAL(v, 0x90);
    tilde_a |= (c3 << 1 | was_c3) & EQUAL(v, 0x83);
    was_c3 = c3 >> 63;
  }
  nulage_text_facts facts = {letters, lines, (errors | state.wanted) == 0, nul != 0, undefined != 0, tilde_a != 0};
  return facts;
}

FOR_EACH_PROCESSOR(nulage_text_facts, nulage_text_look, (const uint8_t *text, size_t count, int after_cr), text, count,
                   after_cr)
