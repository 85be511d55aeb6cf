// Bytes looked at 64 at a time: one bit for each byte of a block says whether it is of a kind. Swift has no such masks.
//
// Clang's vector extensions and no intrinsics, so that every processor can build it; on x86-64 the widest registers that
// the processor has are taken when the program runs. Nothing here allocates, keeps or writes beyond what it is given.
#ifndef NULAGE_CBYTEMASKS_H
#define NULAGE_CBYTEMASKS_H
#include <stddef.h>
#include <stdint.h>

// One record of a CSV text that is written by the rules (RFC 4180, any line end): offsets in the text.
typedef struct {
  // Before its line end, and behind it.
  uint32_t end, next;
  uint32_t cells;
  // Physical lines up to `next`.
  uint32_t lines;
} nulage_csv_record;

typedef struct {
  size_t records;
  // The record that follows them holds a quote where the rules allow none: it is for somebody who reads with care.
  uint32_t is_irregular;
} nulage_csv_index;

// Finds the whole records of a text that begins with one, at most `most`. `end` is how many bytes there are, and `count`,
// below 2^32, how many of them to look at. Sets in `masks`, which has a word for each 64 bytes, the bit of each delimiter
// outside quotes, as far as records were found.
nulage_csv_index nulage_csv_find(const uint8_t *text, size_t count, size_t end, uint8_t delimiter, uint64_t *masks,
                                 nulage_csv_record *records, size_t most);
// The same on any processor, for tests.
nulage_csv_index nulage_csv_find_portable(const uint8_t *text, size_t count, size_t end, uint8_t delimiter,
                                          uint64_t *masks, nulage_csv_record *records, size_t most);

typedef struct {
  // Characters of two bytes or more.
  size_t letters;
  // Line ends that are over: LF, and CR before another byte.
  size_t lines;
  uint32_t is_utf8, has_nul;
  // A byte that Windows-1252 gives no character.
  uint32_t has_undefined;
  // U+00C3.
  uint32_t has_tilde_a;
} nulage_text_facts;

// What is to be known of a text whose first byte begins a character; `after_cr`: CR stands before it.
nulage_text_facts nulage_text_look(const uint8_t *text, size_t count, int after_cr);
nulage_text_facts nulage_text_look_portable(const uint8_t *text, size_t count, int after_cr);

// The longest chunk of XML that is masked.
enum { NULAGE_XML_MOST = 16 * 1024 };

// Copies a chunk of XML with each byte beyond ASCII made a letter where it stands in plain text: from the first `>` after
// a `<` to the next `<`, all of it whole characters of XML, without quote, reference or control character. 0, and nothing
// copied, where there is none beyond ASCII.
int nulage_xml_mask(const uint8_t *chunk, size_t count, uint8_t *copy);
int nulage_xml_mask_portable(const uint8_t *chunk, size_t count, uint8_t *copy);

// The place where a value begins, and behind it the one where it ends, in the lower and the upper half.
typedef uint64_t nulage_range;

enum { NULAGE_HAS_AT = 1, NULAGE_MAY_HOLD_INVISIBLE = 2, NULAGE_HAS_LOWER_CASE = 4, NULAGE_IS_BEYOND_ASCII = 8 };

typedef struct {
  // The same for the same bytes on every machine.
  uint64_t hash;
  uint32_t digits, signs;
} nulage_summary;

// What can be seen of the values that lie in a text of `count` bytes, each by itself.
void nulage_summarise(const uint8_t *text, size_t count, const nulage_range *ranges, size_t many,
                      nulage_summary *summaries);
void nulage_summarise_portable(const uint8_t *text, size_t count, const nulage_range *ranges, size_t many,
                               nulage_summary *summaries);
#endif
