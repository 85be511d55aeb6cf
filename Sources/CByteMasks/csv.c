#include "CByteMasks.h"
#include "masks.h"

INLINE nulage_csv_index nulage_csv_find_body(const uint8_t *text, size_t count, size_t end, uint8_t delimiter,
                                             uint64_t *masks, nulage_csv_record *records, size_t most) {
  nulage_csv_index found = {0, 0};
  // What the byte before a block was: within quotes (all bits), a closing quote, a delimiter or line end, CR.
  uint64_t within = 0, closed = 0, border = 1, returned = 0;
  // Since the record began.
  uint32_t delimiters = 0, breaks = 0;
  for (size_t place = 0; place < count; place += 64) {
    size_t rest = count - place;
    block v;
    LOAD(v, text + place, rest);
    uint64_t real = existing(rest);
    uint64_t cut = EQUAL(v, delimiter) & real, lf = EQUAL(v, '\n') & real, quotes = EQUAL(v, '"') & real;
    uint64_t cr = EQUAL(v, '\r') & real, line_ends = lf, inner = 0, wrong = 0;
    // Most blocks have neither quotes nor CR.
    if (__builtin_expect((quotes | cr | within | closed | returned) != 0, 0)) {
      uint64_t inside = odd_up_to(quotes) ^ within;
      uint64_t closing = quotes & ~inside, behind = closing << 1 | closed;
      uint64_t borders = (cut | cr | lf) & ~inside;
      // CR LF ends a line once, at its CR.
      line_ends = cr | (lf & ~(cr << 1 | returned));
      // A quote opens at the beginning of a cell or right behind a closing one, which is then one of a doubled quote.
      wrong = (quotes & inside & ~(borders << 1 | border | behind)) | (behind & real & ~(quotes | cut | cr | lf));
      inner = line_ends & inside;
      line_ends &= ~inside;
      cut &= ~inside;
      within = (uint64_t)((int64_t)inside >> 63);
      closed = closing >> 63;
      border = borders >> 63;
      returned = cr >> 63;
    } else {
      border = (cut | lf) >> 63;
    }
    masks[place / 64] = cut;
    uint64_t left = ~0ULL;
    while (line_ends & left) {
      uint64_t bit = line_ends & left & -(line_ends & left), upto = bit - 1;
      // What is wrong before it is wrong in this record.
      if (__builtin_expect((wrong & left & upto) != 0, 0)) break;
      uint32_t at = (uint32_t)place + (uint32_t)__builtin_ctzll(bit), next = at + 1;
      if (cr & bit) {
        if (next == end) return found;
        if (text[next] == '\n') next++;
      }
      nulage_csv_record record = {at, next, delimiters + (uint32_t)__builtin_popcountll(cut & left & upto) + 1,
                                  breaks + (uint32_t)__builtin_popcountll(inner & left & upto) + 1};
      records[found.records++] = record;
      if (found.records == most) return found;
      delimiters = breaks = 0;
      left = ~(upto | bit);
    }
    if (__builtin_expect((wrong & left) != 0, 0)) {
      found.is_irregular = 1;
      return found;
    }
    delimiters += (uint32_t)__builtin_popcountll(cut & left);
    breaks += (uint32_t)__builtin_popcountll(inner & left);
  }
  return found;
}

FOR_EACH_PROCESSOR(nulage_csv_index, nulage_csv_find,
                   (const uint8_t *text, size_t count, size_t end, uint8_t delimiter, uint64_t *masks,
                    nulage_csv_record *records, size_t most),
                   text, count, end, delimiter, masks, records, most)
