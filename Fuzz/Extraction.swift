import Extraction
import Model
import Reading

/// Reads a document and collects its records, as the reader process does with a file; a refusal is as good as a reading.
func readAndExtract(_ bytes: [UInt8]) {
  guard let manuscript = try? Readers.read(bytes, options: ReadingOptions(recognisesText: false)) else { return }
  // Some words are Danish and some are not, without the lexicon, whose opening would be all that is measured.
  let extractor = Extractor { word in word.utf8.count % 2 == 0 }
  _ = try? extractor.extract(manuscript, fileName: "strategi-2018-2020.pdf")
}

/// The bytes that libFuzzer hands over.
func bytes(_ data: UnsafePointer<UInt8>?, count: Int) -> [UInt8] {
  Array(UnsafeBufferPointer(start: data, count: count))
}
