import Testing

@testable import Reporting

/// Nothing is linked that is not written, and no figure is written that nothing links.
@Suite("Links between the outputs")
struct ReportLinkTests {
  private func texts(_ sample: SamplePortfolio) throws -> (paths: Set<String>, markdown: String, html: String) {
    let files = sample.files
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    }
    return (Set(files.map(\.path)), try text("nulage.md"), try text("nulage.html"))
  }

  @Test("every file that the report links is one of its outputs")
  func targets() throws {
    let (paths, markdown, html) = try texts(.full())
    let linked = Set(markdown.matches(of: /\]\(([^)]*)\)/).map { String($0.output.1) })
    #expect(linked.count > 5)
    #expect(linked.subtracting(paths) == [])
    let hrefs = Set(html.matches(of: /href="([^"#][^"]*)"/).map { String($0.output.1) })
    #expect(hrefs.subtracting(paths) == [])
  }

  @Test("every figure is linked or shown")
  func figures() throws {
    let (paths, markdown, _) = try texts(.full())
    for path in paths.sorted() where path.hasPrefix("figurer/") { #expect(markdown.contains("(\(path))"), "\(path)") }
  }
}
