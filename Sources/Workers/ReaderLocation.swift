import Files

/// Where the executable `traad-reader` is.
package enum ReaderLocation {
  /// `$TRAAD_READER`; else beside this executable; else in `../libexec/traad` seen from it. Nil when it is nowhere.
  package static func path() -> String? {
    if let told = Environment.current["TRAAD_READER"] { return told }
    guard let folder = ThisProcess.executable?.folder else { return nil }
    let places = [folder.appending("traad-reader"), folder.appending("../libexec/traad/traad-reader")]
    return places.first(where: \.isExecutable)?.description
  }
}
