internal import PressDiagnostics

/// Text inside HTML (转义): a headline may hold anything, and none of it may become a tag.
package enum HTMLText {
  /// Between tags and in attributes.
  static func html(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A JSON string that may stand in a script element.
  package static func json(_ text: String) -> String { script(JSONValue.string(text).text()) }

  /// JSON that no parser of HTML takes for the end of its script element: `<` stands only in
  /// strings, where it may be written as a number.
  static func script(_ json: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(json.utf8.count)
    for scalar in json.unicodeScalars {
      switch scalar {
      case "<": escaped += "\\u003c"
      case "\u{2028}": escaped += "\\u2028"
      case "\u{2029}": escaped += "\\u2029"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
