import Diagnostics
package import Yams

/// A node of a YAML file, so that other rooms can name it without knowing the library.
package typealias YAMLNode = Node

/// A YAML file composed to nodes that know their place, within the limits of a register.
package enum YAMLDocument {
  /// Registers are written by hand; more than this is not one.
  static let largestFile = Limits.register
  /// Levels of lists and mappings. The deepest known register needs six.
  static let deepestNesting = Limits.registerDepth

  /// The root of the only document. Anchors are refused: an entry stands where it is read, and a small file stays small.
  package static func root(_ bytes: [UInt8], file: String) throws(RegisterError) -> YAMLNode {
    func refuse(_ sv: String, _ en: String, _ mark: Mark? = nil) -> RegisterError {
      RegisterError(problems: [
        .init(
          file: file, line: mark?.line ?? 0, column: mark?.column ?? 0, message: LocalizedText(sv: sv, en: en),
          nearest: [])
      ])
    }
    guard bytes.count <= largestFile else {
      throw refuse(
        "Filen är \(bytes.count) byte; ett register får vara högst \(largestFile).",
        "The file has \(bytes.count) bytes; a register may have \(largestFile) at most.")
    }
    let values = bytes.count { ",:]}\n\r".utf8.contains($0) }
    guard values <= Limits.registerValues else {
      throw refuse(
        "Filen har \(values) rader och värden; ett register får ha högst \(Limits.registerValues).",
        "The file has \(values) lines and values; a register may have \(Limits.registerValues) at most.")
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw refuse("Filen är inte giltig UTF-8.", "The file is not valid UTF-8.")
    }
    let node: Node?
    do {
      // Anchors are held weakly by their nodes, so they are looked for while the parser lives.
      // Every scalar is text: what a key or value may mean is decided where it is read, and guessing at it here would
      // take most of the time.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      node = try parser.singleRoot()
      if let node, let fault = withExtendedLifetime(parser, { fault(in: node) }) {
        throw refuse(fault.sv, fault.en, fault.mark)
      }
    } catch let error as RegisterError {
      throw error
    } catch let error as YamlError {
      let (sv, en, mark) = description(of: error)
      throw refuse(sv, en, mark)
    } catch {
      throw refuse("Filen kan inte läsas som YAML.", "The file cannot be read as YAML.")
    }
    guard let node else { throw refuse("Filen är tom.", "The file is empty.") }
    return node
  }

  private static func fault(in root: Node) -> (sv: String, en: String, mark: Mark?)? {
    var waiting: [(node: Node, depth: Int)] = [(root, 1)]
    while let (node, depth) = waiting.popLast() {
      if let anchor = node.anchor {
        return (
          "Ankare och alias (&\(anchor.rawValue)) används inte i register; skriv ut värdet på varje ställe.",
          "Anchors and aliases (&\(anchor.rawValue)) are not used in registers; write the value out in each place.",
          node.mark
        )
      }
      if depth > deepestNesting {
        return (
          "Filen är djupare än \(deepestNesting) nivåer.", "The file is deeper than \(deepestNesting) levels.",
          node.mark
        )
      }
      switch node {
      case .mapping(let mapping):
        // Reversed, so that the first in the file is looked at first: an anchor before what repeats it.
        for (key, value) in mapping.reversed() {
          waiting.append((value, depth + 1))
          waiting.append((key, depth + 1))
        }
      case .sequence(let sequence): for item in sequence.reversed() { waiting.append((item, depth + 1)) }
      case .scalar: break
      case .alias:
        return (
          "Alias används inte i register; skriv ut värdet.", "Aliases are not used in registers; write the value out.",
          node.mark
        )
      }
    }
    return nil
  }

  private static func description(of error: YamlError) -> (sv: String, en: String, mark: Mark?) {
    switch error {
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "\"\($0)\"" }.joined(separator: ", ")
      return ("Nyckeln \(names) står flera gånger i samma post.", "The key \(names) is repeated.", context.mark)
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      if problem.contains("undefined alias") {
        return (
          "Ett ord som börjar med * är ett alias i YAML; skriv det inom citattecken.",
          "A word that begins with * is an alias in YAML; quote it.", mark
        )
      }
      return ("Filen följer inte YAML: \(problem).", "The file does not follow YAML: \(problem).", mark)
    case .reader(let problem, _, _, _):
      return ("Filen kan inte läsas: \(problem).", "The file cannot be read: \(problem).", nil)
    default: return ("Filen kan inte läsas som YAML.", "The file cannot be read as YAML.", nil)
    }
  }
}
