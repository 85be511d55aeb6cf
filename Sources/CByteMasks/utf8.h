// Well-formed UTF-8 by masks. Source: The Unicode Standard, table 3-7.
#ifndef NULAGE_UTF8_H
#define NULAGE_UTF8_H
#include "masks.h"

// What the bytes before a block want of it, its lowest bits: continuations, and ones with narrower bounds.
typedef struct {
  uint64_t wanted, e0, ed, f0, f4;
} utf8_state;

// The bytes of a block at which it is not, or not yet, well-formed. `high`: those beyond ASCII; `leads`: those of them
// that begin a character.
INLINE uint64_t utf8_errors(const block *bytes, uint64_t high, uint64_t leads, utf8_state *before) {
  block v = *bytes;
  uint64_t three = AT_LEAST(v, 0xE0), expected = leads << 1 | three << 2 | before->wanted;
  uint64_t errors = BELOW(v - (block)(uint8_t)0xC0, 2);
  before->wanted = leads >> 63 | three >> 62;
  if (three | before->e0 | before->ed | before->f0 | before->f4) {
    uint64_t four = AT_LEAST(v, 0xF0);
    uint64_t e0 = EQUAL(v, 0xE0), ed = EQUAL(v, 0xED), f0 = EQUAL(v, 0xF0), f4 = EQUAL(v, 0xF4);
    expected |= four << 3;
    before->wanted |= four >> 61;
    errors |= AT_LEAST(v, 0xF5);
    errors |= (e0 << 1 | before->e0) & BELOW(v, 0xA0);
    errors |= (ed << 1 | before->ed) & AT_LEAST(v, 0xA0);
    errors |= (f0 << 1 | before->f0) & BELOW(v, 0x90);
    errors |= (f4 << 1 | before->f4) & AT_LEAST(v, 0x90);
    before->e0 = e0 >> 63;
    before->ed = ed >> 63;
    before->f0 = f0 >> 63;
    before->f4 = f4 >> 63;
  }
  return errors | (expected ^ (high & ~leads));
}
#endif
