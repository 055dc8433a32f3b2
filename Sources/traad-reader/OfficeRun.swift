import Files
import Glibc
import Messages
import Model
import Sandboxing

/// The process as it becomes LibreOffice, without a screen, to make one document into another.
enum OfficeRun {
  /// Puts the document on standard input into the folder, and executes LibreOffice in a sandbox. Comes back only to end the
  /// process, where that cannot be done.
  ///
  /// It has a profile of its own in the folder, so that it neither meets nor changes that of the user; by it no macro runs
  /// and no link is followed. Only the filter for what the document's first bytes say it is may read it.
  static func begin(_ format: Format, by order: OfficeOrder) -> Never {
    guard let conversion = format.conversion, chdir(order.folder) == 0 else { _exit(EXIT_FAILURE) }
    let document = OfficeOrder.name + "." + format.rawValue
    do {
      try FilePath(document).replaceContents(with: standardInput(), isPrivate: true)
      try FilePath(OfficeOrder.results).makeFolder()
      try FilePath(profile + "/user").makeFolder()
      let settings = FilePath(profile + "/user/registrymodifications.xcu")
      if !settings.exists { try settings.replaceContents(with: Array(Self.settings.utf8)) }
      // It waits for nothing on standard input, which was the document.
      let nothing = try OpenFile(reading: FilePath("/dev/null"))
      guard dup2(nothing.descriptor, STDIN_FILENO) >= 0 else { _exit(EXIT_FAILURE) }
    } catch {
      _exit(EXIT_FAILURE)
    }
    Limits.applyForOffice()
    Sandbox.enterForOffice(in: order.folder, program: FilePath(order.program).folder.description)
    _ = become(
      order.program, arguments: arguments(conversion, document: document, in: order.folder),
      environment: [
        "HOME": order.folder, "TMPDIR": order.folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
        "SAL_USE_VCLPLUGIN": "svp",
      ])
    _exit(EXIT_FAILURE)
  }

  private static let profile = "profile"

  private static func arguments(_ conversion: Conversion, document: String, in folder: String) -> [String] {
    [
      "-env:UserInstallation=file://" + percentEncoded(folder) + "/" + profile,
      // The socket by which it sees that it is the only one. A short path: the system takes no long ones.
      "-env:OSL_SOCKET_PATH=.", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
      "--infilter=" + conversion.importFilter,
      "--convert-to", conversion.target.rawValue + ":" + conversion.exportFilter,
      "--outdir", folder + "/" + OfficeOrder.results, folder + "/" + document,
    ]
  }

  /// A path as a URL spells it.
  private static func percentEncoded(_ path: String) -> String {
    path.utf8.map { byte in
      let isPlain =
        byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || (0x2D...0x39).contains(byte) || byte == 0x5F)
      return isPlain
        ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  /// No macros, no links to other files or the network.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" \
    oor:op="fuse"><value>3</value></prop><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>\
    <prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
    <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value>\
    </prop></item>
    <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value>\
    </prop></item>
    </oor:items>
    """
}
