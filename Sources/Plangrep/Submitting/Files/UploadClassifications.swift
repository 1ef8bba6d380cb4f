/// What files hold, by patterns of their paths.
///
/// ```swift
/// try await client.submit(["tower-b/"], to: projectID, classifications: ["**/specs/**": .specifications, "*.dwg.pdf": .plans])
/// ```
///
/// A pattern is compared with the path as it was given, one without a slash with the file's name. The last pattern that matches decides. The
/// classification of an ``UploadFile`` that has one comes first, ``standard`` last.
public struct UploadClassifications: Sendable, ExpressibleByDictionaryLiteral {
    /// For files that no pattern matches; nil lets the service find out.
    public var standard: FileClassification?
    private var rules: [(pattern: GlobPattern, classification: FileClassification)] = []

    /// Creates classifications; patterns are added with ``add(_:for:)``.
    public init(standard: FileClassification? = nil) {
        self.standard = standard
    }

    /// Creates classifications by pattern, in this order.
    public init(dictionaryLiteral elements: (String, FileClassification)...) {
        for (pattern, classification) in elements { add(classification, for: pattern) }
    }

    /// Adds a pattern, which counts before those that were added earlier.
    public mutating func add(_ classification: FileClassification, for pattern: String) {
        rules.append((GlobPattern(pattern), classification))
    }

    /// What a file holds; nil where the service is to find out.
    public func classification(of path: String) -> FileClassification? {
        rules.last { $0.pattern.matches(path) }?.classification ?? standard
    }

    func classified(_ file: UploadFile) -> UploadFile {
        var file = file
        file.classification = file.classification ?? classification(of: file.givenPath)
        return file
    }
}
