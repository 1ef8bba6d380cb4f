import BindingsDocument
import Foundation

/// The `bindings.json` in a document's folder that is for that document.
package enum ConfigBeside {
    package static let name = "bindings.json"

    /// The path of a document's config; nil where there is none, and where the one there names another document or none.
    ///
    /// A config that cannot be read is the document's too: it is for the run to say what is wrong with it.
    package static func path(of spec: String) -> String? {
        let folder = URL(fileURLWithPath: spec).deletingLastPathComponent()
        let path = shown(beside: spec)
        guard FileManager.default.fileExists(atPath: path), !isSame(path, spec) else { return nil }
        guard let config = try? ConfigFile(path: path) else { return path }
        guard let named = config.root["spec"]?.string else { return nil }
        return isSame(named.hasPrefix("/") ? named : folder.appendingPathComponent(named).path, spec) ? path : nil
    }

    /// In the folder as the caller writes it.
    private static func shown(beside spec: String) -> String {
        guard let slash = spec.lastIndex(of: "/") else { return name }
        return spec[...slash] + name
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (FileAccess.disk.resolve(left), FileAccess.disk.resolve(right))
        return left != nil && left == right
    }
}
