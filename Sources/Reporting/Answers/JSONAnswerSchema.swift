/// The JSON Schema (2020-12) of the answer for programs, as `nulage rules --schema` prints it.
package enum JSONAnswerSchema {
  package static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:nulage:diagnostik:1",
      "title": "nulage: diagnostik",
      "description": "What was found in the files that were checked. Absent facts are absent keys.",
      "type": "object",
      "required": ["tool", "files", "totals"],
      "additionalProperties": false,
      "properties": {
        "tool": {
          "type": "object",
          "required": ["name", "version", "rules"],
          "additionalProperties": false,
          "properties": {
            "name": { "const": "nulage" },
            "version": { "type": "string", "minLength": 1 },
            "rules": { "type": "string", "minLength": 1 }
          }
        },
        "files": { "type": "array", "items": { "$ref": "#/$defs/file" } },
        "totals": {
          "type": "object",
          "required": ["files", "read", "accepted", "rejected", "blank", "fel", "varning", "råd"],
          "additionalProperties": false,
          "properties": {
            "files": { "$ref": "#/$defs/count" },
            "read": { "$ref": "#/$defs/count" },
            "accepted": { "$ref": "#/$defs/count" },
            "rejected": { "$ref": "#/$defs/count" },
            "blank": { "$ref": "#/$defs/count" },
            "fel": { "$ref": "#/$defs/count" },
            "varning": { "$ref": "#/$defs/count" },
            "råd": { "$ref": "#/$defs/count" },
            "unlisted": { "$ref": "#/$defs/place" }
          }
        }
      },
      "$defs": {
        "count": { "type": "integer", "minimum": 0 },
        "place": { "type": "integer", "minimum": 1 },
        "rows": {
          "description": "read = accepted + rejected + blank",
          "type": "object",
          "required": ["read", "accepted", "rejected", "blank"],
          "additionalProperties": false,
          "properties": {
            "read": { "$ref": "#/$defs/count" },
            "accepted": { "$ref": "#/$defs/count" },
            "rejected": { "$ref": "#/$defs/count" },
            "blank": { "$ref": "#/$defs/count" }
          }
        },
        "file": {
          "type": "object",
          "required": ["path", "diagnostics", "totals"],
          "additionalProperties": false,
          "properties": {
            "path": { "type": "string", "minLength": 1 },
            "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
            "bytes": { "$ref": "#/$defs/count" },
            "encoding": {
              "enum": [
                "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1", "iso-8859-15", "unknown"
              ]
            },
            "format": { "enum": ["csv", "xml", "unknown"] },
            "submitter": { "type": "string" },
            "year": { "type": "integer", "minimum": 1900, "maximum": 2200 },
            "rows": { "$ref": "#/$defs/rows" },
            "diagnostics": { "type": "array", "items": { "$ref": "#/$defs/diagnostic" } },
            "totals": {
              "description": "How many cases there are of each code, also beyond the 1 000 that are listed.",
              "type": "object",
              "propertyNames": { "$ref": "#/$defs/code" },
              "additionalProperties": { "type": "integer", "minimum": 1 }
            }
          }
        },
        "code": { "type": "string", "pattern": "^(VAL|NOR|MRG|DET|REP)-[0-9]{3}$" },
        "diagnostic": {
          "type": "object",
          "required": ["code", "severity", "message", "remedy", "position", "evidence"],
          "additionalProperties": false,
          "properties": {
            "code": { "$ref": "#/$defs/code" },
            "severity": { "enum": ["fel", "varning", "råd"] },
            "message": { "type": "string", "minLength": 1 },
            "remedy": { "type": "string" },
            "position": {
              "description": "Empty for a fault of the whole file.",
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "line": { "$ref": "#/$defs/place" },
                "column": { "$ref": "#/$defs/place" },
                "row": { "$ref": "#/$defs/place" },
                "cell": { "type": "string", "pattern": "^[A-Z]+[1-9][0-9]*$" },
                "header": { "type": "string" },
                "element": { "type": "string", "pattern": "^/" },
                "recordID": { "type": "string", "minLength": 1 }
              }
            },
            "evidence": {
              "type": "object",
              "additionalProperties": false,
              "properties": {
                "found": { "type": "string" },
                "expected": { "type": "array", "minItems": 1, "items": { "type": "string" } },
                "nearest": { "type": "array", "minItems": 1, "items": { "type": "string" } }
              }
            }
          }
        }
      }
    }

    """
}
