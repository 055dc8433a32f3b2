import Comparison
package import Model
import Search
import Study

/// Answers for a person at a terminal, or in a file that is read like one.
package struct TerminalRenderer: Renderer {
  package let terminal: Terminal

  package init(_ terminal: Terminal) {
    self.terminal = terminal
  }

  package func render(_ reply: Reply) -> String? {
    var canvas = Canvas(terminal)
    switch reply {
    case .read(let report): canvas.add(read: report)
    case .imported(let report): canvas.add(imported: report)
    case .documents(let documents): canvas.add(documents: documents)
    case .periods(let periods): canvas.add(periods: periods)
    case .editions(let plans): canvas.add(editions: plans)
    case .records(let records, _, let total): canvas.add(records: records, total: total)
    case .deadlines(let deadlines, _, let total): canvas.add(deadlines: deadlines, total: total)
    case .found(let answer, _): canvas.add(answer: answer)
    case .shown(let exhibit): canvas.add(exhibit: exhibit)
    case .differences(let differences): canvas.add(differences: differences)
    case .developed(let development): canvas.add(development: development)
    case .traced(let trace, _): canvas.add(trace: trace)
    case .corrected(let report): canvas.add(corrected: report)
    case .terms(let report): canvas.add(terms: report)
    case .checked(let report): canvas.add(checked: report)
    case .concordance(let concordance): canvas.add(concordance: concordance)
    case .timeline(let timeline): canvas.add(timeline: timeline)
    case .matrix(let matrix): canvas.add(matrix: matrix)
    case .analysis(let report): canvas.add(analysis: report)
    case .pairs(let report): canvas.add(pairs: report)
    }
    return canvas.text
  }
}

extension TerminalRenderer {
  /// One sentence, in lines.
  package func text(_ sentence: Sentence) -> String {
    var canvas = Canvas(terminal)
    canvas.add(sentence)
    return canvas.text
  }
}
