#if Sandbox
    import Foundation

    /// The programs of poppler-utils that read PDF files for the sandbox: `pdfinfo`, `pdftotext` and `pdftocairo`.
    ///
    /// Each runs in a process of its own, for a limited time and with limited output. Without them the sandbox knows neither the pages of a PDF
    /// nor anything in them, and its results say so.
    public struct Poppler: Sendable, Hashable {
        /// The folder with the programs; nil to read no PDF.
        public var folder: URL?
        /// How long one program may take, default 20 s.
        public var timeout: Duration

        /// Makes a configuration; by default with the folder on PATH that has `pdfinfo`, if any.
        public init(folder: URL? = Poppler.folderOnPath(), timeout: Duration = .seconds(20)) {
            self.folder = folder
            self.timeout = timeout
        }

        /// Reads no PDF.
        public static let none = Poppler(folder: nil)

        /// The first folder on PATH that has `pdfinfo`; nil when there is none.
        ///
        /// Only absolute folders count.
        public static func folderOnPath(environment: [String: String] = ProcessInfo.processInfo.environment) -> URL? {
            (environment["PATH"] ?? "").split(separator: ":").lazy
                .filter { $0.hasPrefix("/") }
                .map { URL(fileURLWithPath: String($0), isDirectory: true) }
                .first { FileManager.default.isExecutableFile(atPath: $0.appendingPathComponent("pdfinfo").path) }
        }

        /// The output of one program; nil when there is none, it took too long, or printed too much.
        func run(_ program: String, _ arguments: [String], maxOutput: Int) async -> (status: Int32, output: [UInt8])? {
            #if os(macOS) || os(Linux)
                guard let folder else { return nil }
                let executable = folder.appendingPathComponent(program)
                guard FileManager.default.isExecutableFile(atPath: executable.path) else { return nil }
                let outcome = await BoundedProcess.run(executable, arguments, timeout: timeout, maxOutput: maxOutput)
                return outcome.map { ($0.status, $0.output) }
            #else
                return nil
            #endif
        }
    }
#endif
