import Foundation
import Testing

/// Reading needs no writing: a library in a folder of somebody else answers.
@Suite(.serialized) struct OtherUserTests {
  @Test(.enabled(if: geteuid() == 0, "only root may become another user"), arguments: ["755", "711"])
  func answersInAFolderWithoutRights(mode: String) throws {
    let session = try ShellSession()
    defer { session.remove() }
    let files = "corpus/strategi-2018-2020.docx corpus/strategi-2020-2022.docx"
    #expect(
      try session.run(
        "chmod 755 .; mkdir deres; traad --library deres/l.sqlite importer \(files) --quiet; chmod \(mode) deres"
      ).status == 0)
    let traad =
      "setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/nonexistent traad --library deres/l.sqlite "
    for command in ["find læsning", "diff 2018 2020 --json", "dokumenter --csv", "tjek", "synonymer"] {
      let mine = try session.run("traad --library deres/l.sqlite " + command)
      let theirs = try session.run(traad + command)
      #expect(
        theirs == mine, "\(command) \(theirs)")
    }
    let (_, errors, status) = try session.run(traad + "fjern 1")
    #expect(status == 2 && errors.contains("Biblioteket kan ikke åbnes eller skrives."), "\(errors)")
    // Whoever may write there keeps an index; the other one has left nothing.
    #expect(try session.run("ls deres").output == "l.sqlite\nl.sqlite-index\n")
    #expect(try session.run("find deres ! -user root").output == "")
  }
}
