import BindingsDocument
import Foundation

/// The whole way from a request to Swift: config → document → picture → files.
public struct GenerationRun: Sendable {
    /// What a run came to.
    public struct Outcome: Sendable {
        /// The generated files, or nil where an error stands in the way, and where none were asked for.
        public let files: [GeneratedFile]?
        /// What there is to say, each in the form that build tools underline.
        public let messages: [String]
        /// How many errors were told; where there are files all the same, they cost no more than what they name.
        public let errors: Int
        /// How many warnings were told.
        public let warnings: Int
        /// How many warnings there are of each code.
        public let codes: [String: Int]
        /// Names that were settled by the rules, to be settled by the config.
        public let names: NameSuggestions
    }

    private let request: GenerationRequest

    /// A run of what is asked.
    public init(_ request: GenerationRequest) {
        self.request = request
    }

    /// - Parameters:
    ///   - configPath: The `bindings.json`.
    ///   - plan: What the build system was told; nil where no build system is involved.
    public init(configPath: String, plan: BuildPlan? = nil) {
        self.init(GenerationRequest(configPath: configPath, plan: plan))
    }

    /// Generates; never throws, since everything there is to say is a message with its place.
    public func perform() -> Outcome { run(isCheck: false, render) }

    /// Tells what there is to tell, of what makes a poor document too, and generates nothing.
    public func check() -> Outcome {
        run(isCheck: true) { _ in [] }
    }

    private func render(_ reading: GenerationReading) throws -> [GeneratedFile] {
        let files = try Renderer(replacements: reading.templates).files(of: reading.drawn.picture, shards: reading.configuration.shards)
        guard files.reduce(0, { $0 + $1.text.utf8.count }) <= request.maxOutputBytes else {
            throw GenerationFailure("error: the Swift of this document has more than \(request.maxOutputBytes) bytes [limit-output]")
        }
        // Our own templates are tested; only those of others may come out wrong.
        if reading.templates != nil { try SwiftBrackets.check(files) }
        return files
    }

    private func run(isCheck: Bool, _ files: (GenerationReading) throws -> [GeneratedFile]) -> Outcome {
        do {
            let (telling, reading) = try GenerationReading.read(request, isCheck: isCheck)
            guard let reading else { return Outcome(telling) }
            return Outcome(telling, files: try files(reading))
        } catch let failure as GenerationFailure {
            return Outcome(Telling(failure: failure.message))
        } catch let error as TemplateError {
            return Outcome(Telling(failure: error.description))
        } catch {
            return Outcome(Telling(failure: "error: \(error)"))
        }
    }
}

extension GenerationRun.Outcome {
    fileprivate init(_ telling: Telling, files: [GeneratedFile]? = nil) {
        self.init(
            files: files, messages: telling.messages, errors: telling.errors, warnings: telling.warnings, codes: telling.codes,
            names: telling.names)
    }
}
