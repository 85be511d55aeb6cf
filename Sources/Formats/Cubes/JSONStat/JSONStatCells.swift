/// The cells of a JSON-stat dataset whose `value` is a list.
struct JSONStatCells: CellStream {
  /// Where the cells and their statuses stand.
  struct Layout: Sendable {
    struct Range: Sendable {
      let offset: Int
      let isList: Bool
      let count: Int
    }

    enum Status: Sendable {
      case none
      case all(String)
      case some([Int: String])
      case list(offset: Int)
    }

    let source: CubeSource
    let value: Range
    let status: Status
    let count: Int
    let sizes: [Int]
    /// PxWeb turns the exact nil of its tables into null with the status "-".
    let isFromPxWeb: Bool
  }

  private let layout: Layout
  private var values: JSONItems
  private var marks: JSONItems?
  private var at = 0

  init(_ layout: Layout) throws(CubeError) {
    self.layout = layout
    values = try JSONItems(layout.source, offset: layout.value.offset)
    if case .list(let offset) = layout.status { marks = try JSONItems(layout.source, offset: offset) }
  }

  mutating func read(_ count: Int, into block: inout CellBlock) throws(CubeError) {
    let first = block.cells.count
    try values.read(count, number: at, into: &block.cells)
    if var list = marks {
      var texts: [DataCube.Cell] = []
      try list.read(count, number: at, into: &texts)
      marks = list
      for (index, text) in texts.enumerated() {
        switch text {
        case .number(let text), .missing(let text): settle(&block, first + index, text)
        case .exactNil, .absent: break
        }
      }
    } else if case .all(let text) = layout.status {
      for index in first..<block.cells.count { settle(&block, index, text) }
    } else if case .some(let texts) = layout.status {
      if texts.count < count {
        for (index, text) in texts where index >= at && index < at + count { settle(&block, first + index - at, text) }
      } else {
        for index in 0..<count {
          if let text = texts[at + index] { settle(&block, first + index, text) }
        }
      }
    }
    at += count
  }

  mutating func skip(_ count: Int) throws(CubeError) {
    try values.skip(count, number: at)
    try marks?.skip(count, number: at)
    at += count
  }

  mutating func finish() throws(CubeError) {}

  private func settle(_ block: inout CellBlock, _ index: Int, _ status: String) {
    guard !status.isEmpty, block.cells.indices.contains(index) else { return }
    let (cell, rest) = JSONStatCells.settled(block.cells[index], status, isFromPxWeb: layout.isFromPxWeb)
    block.cells[index] = cell
    if let rest { block.statuses[index] = rest }
  }

  /// A status beside null says why it is null; beside a number it is a flag.
  static func settled(
    _ cell: DataCube.Cell, _ status: String, isFromPxWeb: Bool
  ) -> (cell: DataCube.Cell, status: String?) {
    guard cell == .missing("") else { return (cell, status) }
    return (isFromPxWeb && status == "-" ? .exactNil : .missing(status), nil)
  }
}

/// The cells of a JSON-stat dataset whose `value` is an object: what it does not name is absent.
struct JSONStatSparseCells: CellStream {
  private var cells: [Int: DataCube.Cell] = [:]
  private var statuses: [Int: String] = [:]
  /// A status that stands for all cells.
  private let everywhere: String?
  private let isFromPxWeb: Bool
  private var at = 0

  init(_ layout: JSONStatCells.Layout, selection: CubeSelection?) throws(CubeError) {
    isFromPxWeb = layout.isFromPxWeb
    if case .all(let text) = layout.status { everywhere = text } else { everywhere = nil }
    let wanted = selection.map { $0.wanted.map { Set($0) } }
    func isWanted(_ position: Int) -> Bool {
      guard let wanted else { return true }
      var rest = position
      for index in layout.sizes.indices.reversed() {
        if !wanted[index].contains(rest % layout.sizes[index]) { return false }
        rest /= layout.sizes[index]
      }
      return true
    }
    var items = try JSONItems(layout.source, offset: layout.value.offset)
    while let (key, offset) = try items.key() {
      guard let position = Int(key), (0..<layout.count).contains(position) else {
        throw CubeError(
          .badCell, at: layout.source.place(offset, keyword: "value", cell: key),
          ["found": key, "expected": "0–\(layout.count - 1)"])
      }
      var one: [DataCube.Cell] = []
      try items.read(1, number: position, into: &one)
      guard isWanted(position), let cell = one.first else { continue }
      guard cells.updateValue(cell, forKey: position) == nil else {
        throw CubeError(.duplicateCell, at: layout.source.place(offset, keyword: "value"), ["found": "", "name": key])
      }
      if cells.count > DataCube.mostSparseCells {
        throw CubeError(.tooLarge, ["found": "\(layout.value.count)", "expected": "\(DataCube.mostSparseCells)"])
      }
    }
    switch layout.status {
    case .none, .all: break
    case .some(let texts): for (position, text) in texts where isWanted(position) { settle(position, text, layout) }
    case .list(let offset):
      var marks = try JSONItems(layout.source, offset: offset)
      for position in 0..<layout.count {
        var one: [DataCube.Cell] = []
        try marks.read(1, number: position, into: &one)
        guard isWanted(position) else { continue }
        switch one.first {
        case .number(let text), .missing(let text): if !text.isEmpty { settle(position, text, layout) }
        default: break
        }
      }
    }
  }

  private mutating func settle(_ position: Int, _ text: String, _ layout: JSONStatCells.Layout) {
    // An absent cell may have a status too: the office says why it is not there.
    let (cell, status) = JSONStatCells.settled(
      cells[position] ?? .absent, text, isFromPxWeb: layout.isFromPxWeb)
    if cell != .absent { cells[position] = cell }
    statuses[position] = status
  }

  mutating func read(_ count: Int, into block: inout CellBlock) {
    for index in at..<(at + count) {
      var (cell, status) = (cells[index] ?? .absent, statuses[index])
      if let everywhere { (cell, status) = JSONStatCells.settled(cell, everywhere, isFromPxWeb: isFromPxWeb) }
      if let status { block.statuses[block.cells.count] = status }
      block.cells.append(cell)
    }
    at += count
  }

  mutating func skip(_ count: Int) { at += count }
  mutating func finish() {}
}
