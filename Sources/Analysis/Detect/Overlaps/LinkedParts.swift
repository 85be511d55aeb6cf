/// Links laid out in parts that no link ties together, so that each can be gathered into groups by itself.
enum LinkedParts {
  /// A part holds one or several that are tied together by chains of links, each whole, and its links in their order.
  static func parts(_ links: [Link], of count: Int) -> [[Link]] {
    var parents = (0..<count).map(Int32.init)
    func root(_ member: Int) -> Int {
      var root = member
      while Int(parents[root]) != root {
        parents[root] = parents[Int(parents[root])]
        root = Int(parents[root])
      }
      return root
    }
    for link in links {
      let (a, b) = (root(Int(link.a)), root(Int(link.b)))
      if a != b { parents[max(a, b)] = Int32(min(a, b)) }
    }
    var sizes = [Int32](repeating: 0, count: count)
    for link in links { sizes[root(Int(link.a))] += 1 }
    // Small ones share a part, so that there are few parts.
    let enough = max(fewestLinks, links.count / mostParts)
    var partOf = [Int32](repeating: 0, count: count)
    var (part, size) = (0, 0)
    for member in 0..<count where sizes[member] > 0 {
      // One that is large stands alone.
      if size >= enough || (size > 0 && sizes[member] >= enough) { (part, size) = (part + 1, 0) }
      partOf[member] = Int32(part)
      size += Int(sizes[member])
    }
    var parts = [[Link]](repeating: [], count: links.isEmpty ? 0 : part + 1)
    for link in links { parts[Int(partOf[root(Int(link.a))])].append(link) }
    return parts
  }
  private static let mostParts = 64
  private static let fewestLinks = 1_000
}
