import Foundation

/// Where the mustache templates of generated Swift are found.
package enum Templates {
    /// The folder with the `.mustache` files, or nil where the resource bundle is missing.
    package static var folder: URL? { Bundle.module.url(forResource: "mustache", withExtension: nil) }
}
