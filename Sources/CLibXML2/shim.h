// What Swift cannot call for itself: macros, variadic callbacks, the xmlFree variable and what compilers build in.
#ifndef NULAGE_CLIBXML2_SHIM_H
#define NULAGE_CLIBXML2_SHIM_H
// Debian's libxml2 is built with ICU and its headers then draw in the system's, which clash with the ICU that comes with
// Foundation wherever both modules are seen. Only a field at the end of a structure that is never touched depends on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/catalog.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

static inline void nulage_xml_free(void *pointer) { xmlFree(pointer); }
// Memory at this address will soon be read.
static inline void nulage_will_read(const void *address) { __builtin_prefetch(address); }
static inline const char *nulage_xml_version(void) { return LIBXML_DOTTED_VERSION; }
#endif
