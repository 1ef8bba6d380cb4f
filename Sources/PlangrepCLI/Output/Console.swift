#if CommandLine
    import Foundation

    /// Where output goes.
    struct Console: Sendable {
        /// Writes to standard output.
        var write: @Sendable (String) -> Void
        /// Writes to standard error.
        var writeError: @Sendable (String) -> Void
        /// Whether standard output is a terminal, where a line can be written over.
        var isTerminal: Bool

        /// A line on standard output.
        func line(_ text: String) { write(text + "\n") }

        /// A line on standard error.
        func error(_ text: String) { writeError(VisibleText.of(text) + "\n") }

        /// The process's own.
        static let standard = Console(
            write: { FileHandle.standardOutput.write(Data($0.utf8)) },
            writeError: { FileHandle.standardError.write(Data($0.utf8)) },
            isTerminal: isatty(STDOUT_FILENO) == 1)
    }

    /// Text from outside, made harmless for a terminal.
    enum VisibleText {
        /// Control characters, escape sequences' beginnings among them, become `�`; line breaks become spaces.
        static func of(_ text: String) -> String {
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.map { scalar in
                        switch scalar.properties.generalCategory {
                        case .control: scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : "\u{FFFD}"
                        case .lineSeparator, .paragraphSeparator: " "
                        // Marks that turn the direction of what follows.
                        case .format where (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value): "\u{FFFD}"
                        default: scalar
                        }
                    }))
        }
    }
#endif
