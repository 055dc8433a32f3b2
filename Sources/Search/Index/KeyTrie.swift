/// A sorted table of keys as a tree of shared beginnings, down to handfuls of keys.
struct KeyTrie: Sendable {
  struct Node: Sendable {
    /// The keys below it, as a range of the table.
    var lower: UInt32
    var upper: UInt32
    /// How many bytes all of them share.
    var shared: UInt32
    /// Its children, as a range of nodes; empty for a handful.
    var firstChild: UInt32 = 0
    var endOfChildren: UInt32 = 0

    var keys: Range<Int> { Int(lower)..<Int(upper) }
    var children: Range<Int> { Int(firstChild)..<Int(endOfChildren) }
  }

  /// Nodes with at most as many keys have no children; their keys are looked at one by one.
  private static let handful = 12

  /// The root is first; children stand together.
  let nodes: Flat<Node>
  /// For each node the first byte of its keys behind the bytes its parent's keys share: a walk looks at those of all
  /// children and follows few.
  let letters: Flat<UInt8>

  init(_ keys: ByteTable) {
    let (bytes, starts) = keys.store
    func key(_ entry: Int) -> Slice<Flat<UInt8>> {
      bytes[Int(starts[entry])..<Int(starts[entry + 1])]
    }
    /// A node of keys that are known to share some bytes; the table is sorted, so all share what its ends share.
    func node(_ range: Range<Int>, sharing known: Int) -> Node {
      let first = key(range.lowerBound).dropFirst(known)
      let last = key(range.upperBound - 1).dropFirst(known)
      let shared = known + zip(first, last).prefix { $0 == $1 }.count
      return Node(
        lower: UInt32(truncatingIfNeeded: range.lowerBound), upper: UInt32(truncatingIfNeeded: range.upperBound),
        shared: UInt32(truncatingIfNeeded: shared))
    }
    var nodes: [Node] = keys.count > 0 ? [node(0..<keys.count, sharing: 0)] : []
    var letters: [UInt8] = keys.count > 0 ? [key(0).first ?? 0] : []
    var next = 0
    while next < nodes.count {
      let parent = nodes[next]
      if parent.keys.count > Self.handful {
        let shared = Int(parent.shared)
        nodes[next].firstChild = UInt32(truncatingIfNeeded: nodes.count)
        // The key that ends here, if there is one, is first.
        var start = parent.keys.lowerBound + (key(parent.keys.lowerBound).count == shared ? 1 : 0)
        while start < parent.keys.upperBound {
          let byte = key(start).dropFirst(shared).first
          var end = start + 1
          while end < parent.keys.upperBound, key(end).dropFirst(shared).first == byte { end += 1 }
          nodes.append(node(start..<end, sharing: shared + 1))
          letters.append(byte ?? 0)
          start = end
        }
        nodes[next].endOfChildren = UInt32(truncatingIfNeeded: nodes.count)
      }
      next += 1
    }
    self.nodes = Flat(nodes)
    self.letters = Flat(letters)
  }
}

extension KeyTrie {
  func write(to writer: inout IndexWriter) {
    writer.put(nodes)
    writer.put(letters)
  }

  init(from reader: inout IndexReader) throws(MalformedIndex) {
    nodes = try reader.take()
    letters = try reader.take()
  }
}
