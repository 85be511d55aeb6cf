/// How text becomes harmless in HTML and SVG, as content and as a quoted attribute.
enum XMLEscape {
  static func text(_ text: String) -> String {
    var result = ""
    for character in InertText.clean(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }
}
