import Rendering

extension Runner {
  func read(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus { .failed }
  func importFiles(_ invocation: Invocation, _ console: Console) async throws -> ExitStatus { .failed }
}
