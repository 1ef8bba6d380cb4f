import Foundation

/// Names of files in a folder, made of names that come from elsewhere: a pure decision.
///
/// What comes out is a relative path of one or more segments that stays in the folder on every system: no absolute path, no `.` or `..`, no
/// separator, control character or NUL inside of a segment, nothing that Windows reserves, nothing hidden, no segment longer than 120 bytes and no
/// path longer than 600. Two names never become one file, also where the file system ignores case or Unicode normalisation. The same names in
/// the same order always become the same paths.
package struct FolderNames: Sendable {
    private static let segmentLimit = 120
    private static let pathLimit = 600
    private static let depthLimit = 8

    /// Folded, each with whether it is a folder.
    private var taken: [String: Bool] = [:]
    /// The last number that a name was given, so that many of one name cost no more than others.
    private var numbers: [String: Int] = [:]

    package init() {}

    /// The path for the next name.
    ///
    /// - Parameter fallback: What stands for a name of which nothing is left.
    package mutating func path(for name: String, fallback: String = "file") -> String {
        var segments = Self.segments(of: name)
        if segments.isEmpty { segments = [fallback] }
        for index in segments.indices.dropLast() { segments[index] = free(segments, index, isFolder: true) }
        let last = segments.count - 1
        segments[last] = free(segments, last, isFolder: false)
        var path = ""
        for index in segments.indices {
            path += (index == 0 ? "" : "/") + segments[index]
            taken[Self.folded(path)] = index < last
        }
        return path
    }

    /// The segment, or one with a number, so that the path to it is nobody else's.
    private mutating func free(_ segments: [String], _ index: Int, isFolder: Bool) -> String {
        let before = segments[..<index].map { $0 + "/" }.joined()
        let wanted = Self.folded(before + segments[index])
        let owner = taken[wanted]
        if owner == nil || (isFolder && owner == true) { return segments[index] }
        while true {
            let number = (numbers[wanted] ?? 1) + 1
            // A folder that had to be numbered is the same one each time.
            let segment = Self.numbered(segments[index], number)
            let owner = taken[Self.folded(before + segment)]
            if isFolder, owner == true { return segment }
            numbers[wanted] = number
            if owner == nil { return segment }
        }
    }

    /// One segment made of a whole name, such as that of a `Content-Disposition`.
    package static func segment(for name: String, fallback: String = "file") -> String {
        segments(of: name).last ?? fallback
    }

    private static func segments(of name: String) -> [String] {
        let parts = name.split { $0 == "/" || $0 == "\\" }.map { safe(String($0)) }.filter { !$0.isEmpty }
        let length = parts.reduce(0) { $0 + $1.utf8.count + 1 }
        // What is nested deeper, or longer, than any file system takes, keeps its name alone.
        return parts.count > depthLimit || length > pathLimit ? parts.suffix(1) : parts
    }

    /// Empty for `.`, `..` and what is nothing but white space.
    private static func safe(_ segment: String) -> String {
        var text = String(String.UnicodeScalarView(segment.unicodeScalars.map(replacement)))
        while let last = text.last, last == "." || last == " " { text.removeLast() }
        while let first = text.first, first == " " { text.removeFirst() }
        if text.isEmpty { return "" }
        if text.hasPrefix(".") { text = "_" + text.dropFirst() }
        if reserved.contains(stem(text).lowercased()) { text = "_" + text }
        return shortened(text)
    }

    /// Control and format characters, and those that Windows reserves, become `_`.
    private static func replacement(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: "_"
        default: #"<>:"|?*"#.unicodeScalars.contains(scalar) ? "_" : scalar
        }
    }

    /// The names of devices on Windows, with and without an extension.
    private static let reserved: Set<String> = Set(
        ["con", "prn", "aux", "nul", "conin$", "conout$"]
            + (1...9).flatMap { ["com\($0)", "lpt\($0)"] } + ["¹", "²", "³"].flatMap { ["com\($0)", "lpt\($0)"] })

    /// What stands before the first dot.
    private static func stem(_ text: String) -> String {
        String(text.prefix { $0 != "." }).trimmingTrailingSpaces
    }

    /// Cut before the extension, which is kept where it is one.
    private static func shortened(_ text: String, to limit: Int = segmentLimit) -> String {
        if text.utf8.count <= limit { return text }
        let end = text.lastIndex(of: ".").flatMap { text[$0...].utf8.count <= 16 ? $0 : nil } ?? text.endIndex
        var stem = text[..<end]
        let suffix = text[end...]
        while stem.utf8.count + suffix.utf8.count > limit, !stem.isEmpty { stem.removeLast() }
        return String(stem + suffix)
    }

    private static func numbered(_ text: String, _ number: Int) -> String {
        let mark = "-\(number)"
        let short = shortened(text, to: segmentLimit - mark.utf8.count)
        guard let dot = short.lastIndex(of: "."), dot != short.startIndex else { return short + mark }
        return short[..<dot] + mark + short[dot...]
    }

    /// The same for names that some file system takes for the same.
    private static func folded(_ path: String) -> String {
        path.precomposedStringWithCompatibilityMapping.lowercased().precomposedStringWithCompatibilityMapping
    }
}

extension String {
    fileprivate var trimmingTrailingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
