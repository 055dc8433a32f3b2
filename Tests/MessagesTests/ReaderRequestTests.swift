import Messages
import Model
import Testing

@Suite struct ReaderRequestTests {
  @Test(arguments: [
    ReaderRequest(.read(name: "strategi 2018-2020.pdf", .init(), .init())),
    ReaderRequest(
      .read(name: "--page-image", .init(recognisesText: false, needsPlaces: false), .init(isPlan: true)),
      hasPassword: true),
    ReaderRequest(
      .read(
        name: "", .init(needsPlaces: false),
        .init(period: Period(first: 2018, last: 2020), municipality: "Æblerød Kommune"))),
    ReaderRequest(.read(name: "--as", .init(), .init(isPlan: true, municipality: "--period"))),
    ReaderRequest(.draw(page: 12, boxes: [])),
    ReaderRequest(
      .draw(
        page: 1,
        boxes: [Box(left: 0.1, top: -2, right: 595.276, bottom: 1e-9), Box(left: 1, top: 2, right: 3, bottom: 4)]),
      hasPassword: true),
  ])
  func comesBackAsItWas(request: ReaderRequest) {
    #expect(ReaderRequest(arguments: request.arguments) == request)
  }

  @Test(arguments: [[], ["--name"], ["--unknown", "x"], ["x"], ["--as", "minutes"], ["--period", "2O18"]])
  func ignoresWhatItDoesNotKnow(arguments: [String]) {
    #expect(ReaderRequest(arguments: arguments) == ReaderRequest(.read(name: "", .init(), .init())))
  }

  @Test func progressIsALine() {
    let progress = RecognitionProgress(page: 3, count: 12)
    #expect(RecognitionProgress(line: Array(progress.line.utf8)[...]) == progress)
    for line in ["", "page 3", "page 0 of 12", "page 13 of 12", "page x of 12", "Syntax Warning"] {
      #expect(RecognitionProgress(line: Array(line.utf8)[...]) == nil)
    }
  }
}
