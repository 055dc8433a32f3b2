/// What the names of settings and colour spaces stand for, each asked of the file once.
struct KnownResources {
  private var settings: [Named: ContentFile.Settings] = [:]
  private var spaces: [Named: ColourSpace] = [:]

  private struct Named: Hashable {
    var resources: ContentFile.Object?
    var name: String
  }

  mutating func settings(
    named name: String, in resources: ContentFile.Object?, of file: ContentFile
  ) -> ContentFile.Settings {
    let key = Named(resources: resources, name: name)
    if let known = settings[key] { return known }
    let found = file.resource("ExtGState", named: name, in: resources).map(file.settings) ?? ContentFile.Settings()
    settings[key] = found
    return found
  }

  mutating func space(
    named name: String, in resources: ContentFile.Object?, of file: ContentFile
  ) -> ColourSpace {
    let key = Named(resources: resources, name: name)
    if let known = spaces[key] { return known }
    let found = file.colourSpace(named: name, in: resources)
    spaces[key] = found
    return found
  }
}
