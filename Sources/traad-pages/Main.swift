import Files
import Glibc
import Messages
import Model
import Sandboxing

/// Makes a PDF of the document on standard input (`PrintedDocument`) and answers with it on standard output.
///
/// It is a program of its own because pango and cairo take longer to load than a question takes to answer.
@main struct Main {
  static func main() {
    Limits.apply()
    Sandbox.enter()
    let answer: ReaderAnswer<PrintedPages>
    do throws(Failure) { answer = .success(try pages()) } catch { answer = .failure(error) }
    do { try writeBytes(answer.message, to: STDOUT_FILENO) } catch { _exit(EXIT_FAILURE) }
  }

  private static func pages() throws(Failure) -> PrintedPages {
    guard let bytes = try? readBytes(from: STDIN_FILENO), let document = PrintedDocument(message: bytes) else {
      throw Failure(.crashed(signal: 0))
    }
    // A4.
    let (long, short) = (841.89, 595.28)
    let paper = Paper(
      width: document.isWide ? long : short, height: document.isWide ? short : long, language: document.language)
    paper.describe(title: document.title, made: document.made)
    let pager = Pager(on: paper, title: document.title, pageWord: document.pageWord)
    paper.tagged("Document") { pager.set(document) }
    guard let drawn = paper.finished(), let pages = drawn.withCatalog(language: document.language) else {
      throw Failure(.shortage)
    }
    return PrintedPages(pages)
  }
}
