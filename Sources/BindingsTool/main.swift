import BindingsGenerator
import Foundation

// The build plugin's tool: no argument parser, since everybody who builds a client compiles this.
do {
    let invocation = try Invocation(arguments: CommandLine.arguments)
    exit(invocation.run() ? 0 : 1)
} catch {
    FileHandle.standardError.write(Data("error: \(error)\n".utf8))
    exit(64)
}
