/// Words that Swift reserves (The Swift Programming Language, "Lexical Structure": Keywords and Punctuation).
enum Keywords {
    /// Words that may stand as a name in backticks.
    static let quoted: Set<String> = [
        "Any", "as", "associatedtype", "await", "borrowing", "break", "case", "catch", "class", "consuming", "continue", "default", "defer",
        "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in",
        "inout", "internal", "is", "let", "nil", "nonisolated", "open", "operator", "package", "precedencegroup", "private", "protocol",
        "public", "repeat", "rethrows", "return", "sending", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true",
        "try", "typealias", "var", "where", "while",
    ]

    /// Words that read as something else even in backticks after a dot, or cannot be declared at all.
    static let refused: Set<String> = ["self", "Self", "init", "Type", "Protocol", "_", "dynamicType"]
}
