#if CommandLine
    import BindingsJSON

    @testable import PlangrepCLI

    /// Keeps what a command writes.
    final class CapturedConsole: Sendable {
        private let texts = Mutex((out: "", err: ""))
        private let isTerminal: Bool
        private let size: (width: Int, height: Int)?
        private let pager: String?

        /// - Parameters:
        ///   - size: of the terminal; nil where nothing has to fit.
        ///   - pager: a shell command.
        init(isTerminal: Bool = false, size: (width: Int, height: Int)? = nil, pager: String? = nil) {
            (self.isTerminal, self.size, self.pager) = (isTerminal, size, pager)
        }

        var out: String { texts.withLock { $0.out } }
        var err: String { texts.withLock { $0.err } }
        var lines: [String] { out.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

        var console: Console {
            Console(
                write: { text in self.texts.withLock { $0.out += text } }, writeError: { text in self.texts.withLock { $0.err += text } },
                isTerminal: isTerminal, width: size?.width, height: size?.height, pager: pager)
        }
    }
#endif
