/// Memory that callbacks append to. An array would ask at every tag whether somebody else holds it too.
///
/// For elements that own nothing. Whoever makes one frees it.
@safe struct CallbackBuffer<Element> {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    unsafe base = .allocate(capacity: max(1, capacity))
    self.capacity = max(1, capacity)
  }

  @inline(__always) mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    unsafe (base + count).initialize(to: element)
    count += 1
  }

  @inline(__always) mutating func append(_ elements: UnsafePointer<Element>, count added: Int) {
    if count + added > capacity { grow(to: count + added) }
    unsafe (base + count).initialize(from: elements, count: added)
    count += added
  }

  /// The last element; nil where there is none.
  @inline(__always) var last: Element? { count == 0 ? nil : unsafe base[count - 1] }

  /// The one before the last; nil where there is none.
  @inline(__always) var beforeLast: Element? { count < 2 ? nil : unsafe base[count - 2] }

  /// Changes the last element where it lies; nothing where there is none.
  @inline(__always) mutating func changeLast(_ change: (inout Element) -> Void) {
    if count > 0 { unsafe change(&base[count - 1]) }
  }

  mutating func removeLast() { if count > 0 { count -= 1 } }

  mutating func removeAll() { count = 0 }

  /// Takes the place of an array's elements.
  func copy(to array: inout [Element]) {
    array.removeAll(keepingCapacity: true)
    unsafe array.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
  }

  @inline(never) private mutating func grow(to needed: Int) {
    let larger = max(needed, capacity * 2)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    unsafe moved.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = unsafe moved
    capacity = larger
  }

  func free() { unsafe base.deallocate() }
}
