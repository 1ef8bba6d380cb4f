import Foundation

/// Where the mustache templates of generated Swift are found.
public enum Templates {
    /// The folder with the `.mustache` files, or nil where the resource bundle is missing.
    public static var folder: URL? { Bundle.module.url(forResource: "mustache", withExtension: nil) }
}
