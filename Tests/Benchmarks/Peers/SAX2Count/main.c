// The floor for anything that reads XML through libxml2: its push parser with handlers that only count.
#include <fcntl.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static unsigned long elements, attributes, text;

static void start(void *u, const xmlChar *n, const xmlChar *p, const xmlChar *uri, int namespaces, const xmlChar **ns,
                  int count, int defaulted, const xmlChar **values) {
  (void)u, (void)n, (void)p, (void)uri, (void)namespaces, (void)ns, (void)defaulted, (void)values;
  elements++;
  attributes += (unsigned long)count;
}
static void end(void *u, const xmlChar *n, const xmlChar *p, const xmlChar *uri) { (void)u, (void)n, (void)p, (void)uri; }
static void characters(void *u, const xmlChar *c, int length) { (void)u, (void)c, text += (unsigned long)length; }

int main(int count, char **words) {
  static char block[65536];
  if (count != 2) return 2;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.characters = handler.ignorableWhitespace = characters;
  int file = open(words[1], O_RDONLY);
  if (file < 0) return 1;
  xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, words[1]);
  xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_BIG_LINES);
  for (ssize_t n; (n = read(file, block, sizeof block)) > 0;)
    if (xmlParseChunk(context, block, (int)n, 0)) break;
  xmlParseChunk(context, block, 0, 1);
  int isWellFormed = context->wellFormed;
  xmlFreeParserCtxt(context);
  printf("%lu elements, %lu attributes, %lu bytes of text\n", elements, attributes, text);
  return isWellFormed ? 0 : 1;
}
