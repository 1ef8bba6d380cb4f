/// Strips comments and string literals from Swift source, as its lexer would (The Swift Programming Language, "Lexical Structure").
///
/// Generated code has line comments and strings of one line alone; what else is met counts as code, so that nothing hides in it.
struct CodeScanner {
    /// What is left of a source, every comment and string replaced by a blank.
    static func code(of source: String) -> String {
        var code = String.UnicodeScalarView()
        var scalars = Array(source.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            if scalar == "/", scalars.first == "/" {
                scalars = scalars.drop { $0 != "\n" && $0 != "\r" }
                code.append(" ")
            } else if scalar == "\"" {
                skipString(&scalars, &code)
                code.append(" ")
            } else {
                code.append(scalar)
            }
        }
        return String(code)
    }

    /// An interpolation is code, and so is what follows a line break in a string: both are kept.
    private static func skipString(_ scalars: inout ArraySlice<Unicode.Scalar>, _ code: inout String.UnicodeScalarView) {
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"", "\n", "\r": return
            case "\\":
                if scalars.first == "(" { code.append(contentsOf: "INTERPOLATION ".unicodeScalars) }
                scalars = scalars.dropFirst()
            default: break
            }
        }
    }

    /// The words of code: identifiers and keywords.
    static func words(of source: String) -> Set<Substring> {
        Set(code(of: source).split { !$0.isLetter && !$0.isNumber && $0 != "_" })
    }
}
