// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// One room of the house: its folder under Sources has its name.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one room. Golden files stand beside them and are read by path, so they are no resources.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], excluding: [String] = [], hasGoldens: Bool = false
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: excluding + (hasGoldens ? ["Golden"] : []), swiftSettings: strict)
}

/// A C library of the system, named by the Debian package that brings its headers.
func system(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

// The targets stand in the order the data flows.
let package = Package(
  name: "traad",
  products: [
    .executable(name: "traad", targets: ["traad"]),
    .executable(name: "traad-reader", targets: ["traad-reader"]),
    .executable(name: "traad-pages", targets: ["traad-pages"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    system("CPoppler", pkgConfig: "poppler-glib", apt: "libpoppler-glib-dev"),
    system("CQPDF", pkgConfig: "libqpdf", apt: "libqpdf-dev"),
    system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    system("CXML", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    system("CTesseract", apt: "libtesseract-dev"),
    system("CLeptonica", apt: "libleptonica-dev"),
    system("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
    system("CNettle", pkgConfig: "nettle", apt: "nettle-dev"),
    system("CPango", pkgConfig: "pangocairo", apt: "libpango1.0-dev"),
    system("CXlsx", pkgConfig: "xlsxwriter", apt: "libxlsxwriter-dev"),
    system("CStemmer", apt: "libstemmer-dev"),
    system("CPCRE2", pkgConfig: "libpcre2-8", apt: "libpcre2-dev"),
    system("CLineEdit", pkgConfig: "readline", apt: "libreadline-dev"),

    room("Files"),
    room("Hashing", ["Files", "CNettle"]),
    room("Model"),
    room("Messages", ["Model"]),
    room("Archive", ["CZip", "CZlib"]),
    room("Language", ["Files", "Model", "CStemmer", .product(name: "Algorithms", package: "swift-algorithms")]),
    room("Reading", ["Model", "Archive", "CPoppler", "CQPDF", "CXML", "CTesseract", "CLeptonica"]),
    room("Extraction", ["Model"]),
    .target(name: "CSandbox"),
    room("Sandboxing", ["Files", "Messages", "CSandbox"]),
    .executableTarget(
      name: "traad-reader",
      dependencies: ["Files", "Model", "Messages", "Reading", "Extraction", "Language", "Sandboxing"],
      swiftSettings: strict),
    .executableTarget(
      name: "traad-pages", dependencies: ["Files", "Model", "Messages", "Sandboxing", "CPango"],
      swiftSettings: strict),
    room(
      "Library",
      [
        "Files", "Hashing", "Model", "Archive", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("Workers", ["Files", "Hashing", "Model", "Messages", "CSandbox"]),
    room(
      "Search",
      [
        "Files", "Model", "Messages", "Language", "CPCRE2",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ]),
    room("Comparison", ["Files", "Model", "Language", .product(name: "Algorithms", package: "swift-algorithms")]),
    room("Commands", ["Model"]),
    room(
      "Study",
      [
        "Files", "Hashing", "Model", "Language", "Library", "Search", "Comparison",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ]),
    room(
      "Rendering",
      [
        "Files", "Hashing", "Model", "Messages", "Commands", "Archive", "Language", "Library", "Search", "Comparison",
        "Study", "CXlsx",
        .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .executableTarget(
      name: "traad",
      dependencies: [
        "Files", "Hashing", "Model", "Messages", "Language", "Library", "Workers", "Search", "Comparison", "Commands",
        "Study", "Rendering", "CLineEdit", .product(name: "Algorithms", package: "swift-algorithms"),
      ],
      swiftSettings: strict),
    // Writes manual pages and completions for a package.
    .executableTarget(name: "manual", dependencies: ["Model", "Commands"], swiftSettings: strict),
    .executableTarget(
      name: "search-benchmark", dependencies: ["Files", "Model", "Language", "Search"], path: "Benchmarks/search",
      swiftSettings: strict),

    // What tests of several rooms need. No product is made of it.
    .target(name: "TestSupport", dependencies: ["Model"], path: "Tests/TestSupport", swiftSettings: strict),
    tests("FilesTests", ["Files"]),
    tests("HashingTests", ["Files", "Hashing"]),
    tests("MessagesTests", ["Model", "Messages", "TestSupport"]),
    tests("ModelTests", ["Model"]),
    tests("ArchiveTests", ["Archive"]),
    tests("LanguageTests", ["Model", "Language", "TestSupport"], hasGoldens: true),
    tests("WordReadingTests", ["Model", "Reading", "Archive", "TestSupport"], hasGoldens: true),
    tests("TextReadingTests", ["Model", "Reading", "Extraction", "TestSupport"], hasGoldens: true),
    tests("PageReadingTests", ["Model", "Reading"]),
    tests("ExtractionTests", ["Model", "Extraction"]),
    tests("CorpusTests", ["Model", "Reading", "Extraction", "Language", "TestSupport"], hasGoldens: true),
    tests(
      "LibraryTests",
      ["Files", "Hashing", "Model", "Library", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("WorkersTests", ["Files", "Hashing", "Model", "Messages", "Workers"], hasGoldens: true),
    tests(
      "SearchTests",
      ["Files", "Model", "Language", "Search", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")],
      hasGoldens: true),
    tests("ComparisonTests", ["Model", "Language", "Comparison", "TestSupport"], hasGoldens: true),
    tests(
      "StudyTests",
      ["Files", "Hashing", "Model", "Language", "Library", "Search", "Comparison", "Study", "TestSupport"]),
    tests("CommandsTests", ["Model", "Commands", "Search"]),
    tests(
      "RenderingTests", ["Model", "Language", "Library", "Search", "Comparison", "Study", "Rendering", "TestSupport"],
      hasGoldens: true),
    tests(
      "ReportTests",
      [
        "Model", "Messages", "Archive", "Reading", "Language", "Library", "Search", "Comparison", "Study", "Rendering",
        "TestSupport",
      ], hasGoldens: true),
    tests(
      "ClusterTests", ["Files", "Model", "Language", "Search", "Rendering", "TestSupport"], excluding: ["Lucene"],
      hasGoldens: true),
    // Tries from inside the sandbox what a hostile document would.
    .executableTarget(name: "cage-probe", dependencies: ["CSandbox"], path: "Tests/cage-probe"),
    tests(
      "CommandTests", ["Commands", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")], hasGoldens: true),
    tests("HostileTests", [], hasGoldens: true),
    tests("OutputTests", ["Model", "Commands", "TestSupport"]),
  ]
)
