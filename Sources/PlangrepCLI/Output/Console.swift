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
        /// The columns of that terminal; nil where nothing has to fit.
        var width: Int?

        /// A line on standard output.
        func line(_ text: String) { write(text + "\n") }

        /// A line on standard error.
        func error(_ text: String) { writeError(VisibleText.of(text) + "\n") }

        /// The process's own.
        static let standard = Console(
            write: { FileHandle.standardOutput.write(Data($0.utf8)) },
            writeError: { FileHandle.standardError.write(Data($0.utf8)) },
            isTerminal: isatty(STDOUT_FILENO) == 1, width: terminalWidth)

        private static var terminalWidth: Int? {
            var size = winsize()
            guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
            return Int(size.ws_col)
        }
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
