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
        /// The lines of that terminal; nil where nothing has to fit.
        var height: Int?
        /// The shell command that shows people what is longer than the screen; nil or empty for none.
        var pager: String?
        /// Whether nobody reads standard output any more.
        var isClosed: @Sendable () -> Bool = { false }

        /// A line on standard output.
        func line(_ text: String) { write(text + "\n") }

        /// A line of text from outside on standard output: as it is for machines, without control characters on a terminal.
        func data(_ bytes: [UInt8]) {
            let text = String(decoding: bytes, as: UTF8.self)
            line(isTerminal ? VisibleText.of(text) : text)
        }

        /// Text of several lines on standard output: as it is for machines, without control characters on a terminal.
        func text(_ text: String) {
            guard isTerminal else { return write(text) }
            write(text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { VisibleText.of(String($0)) }.joined(separator: "\n"))
        }

        /// A line on standard error.
        func error(_ text: String) { writeError(VisibleText.of(text) + "\n") }

        /// The process's own.
        static let standard = Console(
            write: { FileHandle.standardOutput.write(Data($0.utf8)) },
            writeError: { FileHandle.standardError.write(Data($0.utf8)) },
            isTerminal: isatty(STDOUT_FILENO) == 1, width: terminal?.width, height: terminal?.height,
            pager: Pager.command(ProcessInfo.processInfo.environment))

        /// The size of the terminal on standard output, 80 by 24 where it does not tell; nil where there is none.
        private static let terminal: (width: Int, height: Int)? = {
            guard isatty(STDOUT_FILENO) == 1 else { return nil }
            var size = winsize()
            guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
            return (Int(size.ws_col), Int(size.ws_row))
        }()
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
