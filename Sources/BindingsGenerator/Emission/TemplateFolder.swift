import BindingsDocument
import Foundation
import Mustache

/// Why the templates cannot be used.
package struct TemplateError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, with file, line and column where there is one.
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Reads the templates of a folder.
enum TemplateFolder {
    /// Loads the templates of a folder, and in place of those of the same name the ones of another.
    ///
    /// - Throws: ``TemplateError`` where one cannot be read, or is called like none of the first folder.
    static func load(_ folder: String, replacements: String? = nil) throws -> MustacheLibrary {
        var library = MustacheLibrary()
        let own = try names(in: folder)
        let replaced = try replacements.map(names) ?? []
        for name in replaced where !own.contains(name) {
            let nearest = NearestName.of(name, among: own).map { "; did you mean \($0)?" } ?? ""
            throw TemplateError("\(replacements ?? "")/\(name):1:1: error: no template is called so\(nearest) [template]")
        }
        for name in own {
            let path = (replaced.contains(name) ? replacements ?? folder : folder) + "/" + name
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw TemplateError("\(path):1:1: error: the template cannot be read as UTF-8 text [template]")
            }
            do {
                try library.register(text, named: String(name.dropLast(".mustache".count)))
            } catch let error as MustacheTemplate.ParserError {
                let place = "\(path):\(error.context.lineNumber):\(error.context.columnNumber)"
                throw TemplateError("\(place): error: \(error.error) [template]")
            }
        }
        return library
    }

    /// The paths of a folder's templates.
    static func files(in folder: String) throws -> [String] { try names(in: folder).map { "\(folder)/\($0)" } }

    private static func names(in folder: String) throws -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw TemplateError("error: there is no folder of templates at \(folder) [template]")
        }
        return names.filter { $0.hasSuffix(".mustache") }.sorted()
    }
}
