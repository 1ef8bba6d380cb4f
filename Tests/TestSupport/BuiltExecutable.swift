import Foundation

/// The executables of this package that a test target depends on.
package enum BuiltExecutable {
    /// It stands beside the test's own bundle.
    package static func url(_ name: String) -> URL {
        let arguments = ProcessInfo.processInfo.arguments
        let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
        return URL(filePath: bundle).deletingLastPathComponent().appending(path: name)
    }
}
