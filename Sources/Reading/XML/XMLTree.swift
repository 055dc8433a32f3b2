/// An element or a piece of text of an `XMLTree`.
struct XMLNode {
  /// `.text` for a piece of text, `.other` for an element nobody asks for.
  var name: XMLName
  /// The index behind the node's last descendant: its next sibling's, if it has one.
  var next: UInt32
  /// For an element its first attribute, for text its first byte, and how many there are.
  var start: UInt32
  var length: UInt32
}

/// An attribute somebody asks for; its value is a range of the tree's bytes.
struct XMLAttribute {
  var name: XMLName
  var start: UInt32
  var length: UInt32
}

/// An XML part in three flat arrays: nodes in document order, their attributes, and the bytes of all text (UTF-8).
///
/// Nodes are named by their index; 0 is the root element. Elements and attributes that `XMLName` does not list keep their
/// place as `.other`, or are dropped.
struct XMLTree {
  var nodes: [XMLNode] = []
  var attributes: [XMLAttribute] = []
  var bytes: [UInt8] = []

  static let root = 0

  subscript(node: Int) -> XMLName { nodes[node].name }

  /// The indices of a node's children, in document order.
  func children(of node: Int) -> Children { Children(nodes: nodes, node: node) }

  /// The first child of that name.
  func child(_ name: XMLName, of node: Int) -> Int? {
    for child in children(of: node) where nodes[child].name == name { return child }
    return nil
  }

  /// The text of a text node.
  func text(of node: Int) -> ArraySlice<UInt8> {
    guard nodes[node].name == .text else { return [] }
    return slice(start: nodes[node].start, length: nodes[node].length)
  }

  /// The bytes of an attribute's value; nil where the element has no such attribute.
  func value(_ name: XMLName, of node: Int) -> ArraySlice<UInt8>? {
    guard nodes[node].name != .text else { return nil }
    let first = Int(nodes[node].start)
    for attribute in attributes[first..<first + Int(nodes[node].length)] where attribute.name == name {
      return slice(start: attribute.start, length: attribute.length)
    }
    return nil
  }

  func string(_ name: XMLName, of node: Int) -> String? {
    value(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  private func slice(start: UInt32, length: UInt32) -> ArraySlice<UInt8> {
    bytes[Int(start)..<Int(start) + Int(length)]
  }
}

extension XMLTree {
  /// The children of one node.
  struct Children: Sequence, IteratorProtocol {
    private let nodes: [XMLNode]
    private var index: Int
    private let end: Int

    init(nodes: [XMLNode], node: Int) {
      self.nodes = nodes
      index = node + 1
      end = node < nodes.count && nodes[node].name != .text ? Int(nodes[node].next) : index
    }

    mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = Int(nodes[index].next) }
      return index
    }
  }
}
