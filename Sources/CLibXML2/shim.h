// What Swift cannot call for itself: macros, variadic callbacks and the xmlFree variable.
#ifndef NULAGE_CLIBXML2_SHIM_H
#define NULAGE_CLIBXML2_SHIM_H
#include <libxml/SAX2.h>
#include <libxml/catalog.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlversion.h>

static inline void nulage_xml_free(void *pointer) { xmlFree(pointer); }
static inline const char *nulage_xml_version(void) { return LIBXML_DOTTED_VERSION; }
#endif
