import Foundation
import Mustache

/// Why the templates cannot be used.
public struct TemplateError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, with file, line and column where there is one.
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Reads the templates of a folder.
enum TemplateFolder {
    static func load(_ folder: String) throws -> MustacheLibrary {
        var library = MustacheLibrary()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names.sorted() where name.hasSuffix(".mustache") {
            let path = folder + "/" + name
            let text = try String(contentsOfFile: path, encoding: .utf8)
            do {
                try library.register(text, named: String(name.dropLast(".mustache".count)))
            } catch let error as MustacheTemplate.ParserError {
                let place = "\(path):\(error.context.lineNumber):\(error.context.columnNumber)"
                throw TemplateError("\(place): error: \(error.error)")
            }
        }
        return library
    }
}
