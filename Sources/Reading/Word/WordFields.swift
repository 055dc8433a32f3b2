/// Fields that are open at a place of the text: what stands before their separator is an instruction, and not shown.
///
/// A field may run over paragraph marks, its instruction too; one without an end must not swallow the rest of the text.
struct WordFields {
  private struct Open {
    var isInstruction = true
    /// False where nothing ends the instruction: the paragraph's end does.
    var hasEnd: Bool
  }

  /// More paragraphs than any instruction runs through.
  private static let paragraphLimit = 100

  private var open: [Open] = []
  private var instructions = 0
  private var withoutEnd = 0
  /// The nodes that begin fields whose instruction ends in the same container, near enough.
  private let ended: Set<Int>

  var isInInstruction: Bool { instructions > 0 }

  init(_ tree: XMLTree) {
    guard tree.nodes.contains(where: { $0.name == .fieldCharacter }) else {
      ended = []
      return
    }
    var scan = Scan(tree: tree)
    scan.walk(XMLTree.root, container: XMLTree.root)
    ended = scan.ended
  }

  /// Takes a field character: one that begins a field, parts instruction and result, or ends it.
  mutating func take(_ node: Int, of tree: XMLTree) {
    switch tree.string(.fieldCharacterType, of: node) {
    case "begin":
      open.append(Open(hasEnd: ended.contains(node)))
      instructions += 1
      if !ended.contains(node) { withoutEnd += 1 }
    case "separate":
      guard let last = open.indices.last, open[last].isInstruction else { return }
      open[last].isInstruction = false
      instructions -= 1
    case "end": if let last = open.popLast() { forget(last) }
    default: break
    }
  }

  /// Ends the fields that nothing ends but the paragraph.
  mutating func endParagraph() {
    guard withoutEnd > 0 else { return }
    for field in open where !field.hasEnd { forget(field) }
    open.removeAll { !$0.hasEnd }
  }

  private mutating func forget(_ field: Open) {
    if field.isInstruction { instructions -= 1 }
    if !field.hasEnd { withoutEnd -= 1 }
  }

  /// Sets the open fields aside for a text of its own: a cell, a box.
  mutating func setAside() -> WordFields {
    let outer = self
    (open, instructions, withoutEnd) = ([], 0, 0)
    return outer
  }

  /// What a form's field shows that has no text of its own: a ballot box, or the chosen entry of a list.
  static func shown(_ node: Int, of tree: XMLTree) -> (text: String, isBallot: Bool)? {
    guard let form = tree.child(.formField, of: node) else { return nil }
    if let box = tree.child(.checkBox, of: form) {
      let isChecked = tree.isOn(.checked, of: box) ?? tree.isOn(.isDefault, of: box) ?? false
      return (isChecked ? "☒" : "☐", true)
    }
    guard let list = tree.child(.dropDownList, of: form) else { return nil }
    let chosen = tree.integer(in: .chosenEntry, of: list) ?? tree.integer(in: .isDefault, of: list) ?? 0
    let entries = tree.children(of: list).filter { tree[$0] == .listEntry }
    guard entries.indices.contains(chosen) else { return nil }
    return tree.string(.value, of: entries[chosen]).map { ($0, false) }
  }
}

extension WordFields {
  /// Finds the fields whose instruction ends.
  private struct Scan {
    let tree: XMLTree
    var ended: Set<Int> = []
    private var open: [(node: Int, container: Int, paragraph: Int, isInstruction: Bool)] = []
    private var paragraphs = 0

    init(tree: XMLTree) { self.tree = tree }

    mutating func walk(_ node: Int, container: Int) {
      for child in tree.children(of: node) {
        switch tree[child] {
        case .cell, .textBox: walk(child, container: child)
        case .deleted, .movedAway: break
        case .alternateContent: if let choice = tree.child(.choice, of: child) { walk(choice, container: container) }
        case .paragraph:
          paragraphs += 1
          walk(child, container: container)
        case .fieldCharacter: take(child, container: container)
        case .text: break
        default: walk(child, container: container)
        }
      }
    }

    private mutating func take(_ node: Int, container: Int) {
      switch tree.string(.fieldCharacterType, of: node) {
      case "begin": open.append((node, container, paragraphs, true))
      case "separate":
        guard let last = open.last, last.container == container else { return }
        open[open.count - 1].isInstruction = false
        endInstruction(last)
      case "end":
        while let last = open.popLast() {
          // A field that another container's begin left open is none of this one's.
          guard last.container == container else { continue }
          endInstruction(last)
          break
        }
      default: break
      }
    }

    private mutating func endInstruction(_ field: (node: Int, container: Int, paragraph: Int, isInstruction: Bool)) {
      if field.isInstruction, paragraphs - field.paragraph <= WordFields.paragraphLimit { ended.insert(field.node) }
    }
  }
}
