// Blocks of 64 bytes and their masks; included by what is compiled once for each kind of processor.
#ifndef NULAGE_MASKS_H
#define NULAGE_MASKS_H
#include <stdint.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

typedef uint8_t block __attribute__((ext_vector_type(64)));
typedef int8_t block_signed __attribute__((ext_vector_type(64)));
typedef _Bool block_bits __attribute__((ext_vector_type(64)));

// By pointer: a vector as wide as this is not passed alike on all processors.
INLINE uint64_t mask_of(const block_signed *truth) {
  block_bits bits = __builtin_convertvector(*truth, block_bits);
  uint64_t mask;
  memcpy(&mask, &bits, sizeof mask);
  return mask;
}

// The bytes for which a comparison of the block `v` is true, the lowest bit the first.
#define MASK(comparison) ({ block_signed truth_ = (block_signed)(comparison); mask_of(&truth_); })
#define EQUAL(v, byte) MASK((v) == (block)(uint8_t)(byte))
#define AT_LEAST(v, byte) MASK((v) >= (block)(uint8_t)(byte))
#define BELOW(v, byte) MASK((v) < (block)(uint8_t)(byte))

// The block at `text`, of which `count` bytes exist; zeros stand for the others.
#define LOAD(v, text, count)                     \
  do {                                           \
    if ((count) >= 64) {                         \
      memcpy(&(v), (text), 64);                  \
    } else {                                     \
      uint8_t rest_[64] = {0};                   \
      memcpy(rest_, (text), (count));            \
      memcpy(&(v), rest_, 64);                   \
    }                                            \
  } while (0)

INLINE uint64_t existing(size_t count) { return count >= 64 ? ~0ULL : (1ULL << count) - 1; }

// For each bit whether the bits up to it are odd in number: from an opening quote to before its closing one.
INLINE uint64_t odd_up_to(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ bits << 32;
}

// Defines `type name(...)`, which calls `name_body` as compiled for the processor that runs, and `name_portable`.
#define PORTABLE(type, name, parameters, ...) \
  type name##_portable parameters { return name##_body(__VA_ARGS__); }
#if defined(__x86_64__)
#define WIDE __attribute__((target("avx512f,avx512bw,avx512vl,avx2,bmi,bmi2,popcnt,lzcnt")))
#define MIDDLE __attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt")))
#define FOR_EACH_PROCESSOR(type, name, parameters, ...)                            \
  PORTABLE(type, name, parameters, __VA_ARGS__)                                    \
  WIDE static type name##_wide parameters { return name##_body(__VA_ARGS__); }     \
  MIDDLE static type name##_middle parameters { return name##_body(__VA_ARGS__); } \
  type name parameters {                                                           \
    if (__builtin_cpu_supports("avx512bw")) return name##_wide(__VA_ARGS__);       \
    if (__builtin_cpu_supports("avx2")) return name##_middle(__VA_ARGS__);         \
    return name##_portable(__VA_ARGS__);                                           \
  }
#else
#define FOR_EACH_PROCESSOR(type, name, parameters, ...) \
  PORTABLE(type, name, parameters, __VA_ARGS__)         \
  type name parameters { return name##_portable(__VA_ARGS__); }
#endif
#endif
