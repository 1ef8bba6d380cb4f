import BindingsDocument
import Foundation

/// The whole way from a request to Swift: config → document → intermediate representation → files.
package struct GenerationRun: Sendable {
    /// What a run came to.
    package struct Outcome: Sendable {
        /// The generated files, or nil where an error stands in the way, and where none were asked for.
        package let files: [GeneratedFile]?
        /// What there is to say, each in the form that build tools underline.
        package let messages: [String]
        /// How many errors there are; none where there are files.
        package let errors: Int
        /// Whether every error can be accepted (``GenerationRequest/isLenient``).
        package let isAcceptable: Bool
        /// How many errors of each code were accepted.
        package let accepted: [String: Int]
        /// How many warnings were told.
        package let warnings: Int
        /// How many diagnostics of each code are not shown because there are so many.
        package let folded: [String: Int]
        /// What was generated and what was skipped, in one line; nil where nothing was.
        package var summary: String?
        /// How many warnings there are of each code.
        package let codes: [String: Int]
        /// Names that were settled by the rules, to be settled by the config.
        package let names: NameSuggestions
    }

    private let request: GenerationRequest

    /// A run of what is asked.
    package init(_ request: GenerationRequest) {
        self.request = request
    }

    /// - Parameters:
    ///   - configPath: The `bindings.json`.
    ///   - plan: What the build system was told; nil where no build system is involved.
    package init(configPath: String, plan: BuildPlan? = nil) {
        self.init(GenerationRequest(configPath: configPath, plan: plan))
    }

    /// Generates; never throws, since everything there is to say is a message with its place.
    package func perform() -> Outcome { run(isCheck: false, render) }

    /// Tells what there is to tell, of what makes a poor document too, and generates nothing.
    package func check() -> Outcome {
        run(isCheck: true) { _ in [] }
    }

    private func render(_ reading: GenerationReading) throws -> [GeneratedFile] {
        let files = try Renderer(replacements: reading.templates).files(of: reading.lowered.ir, shards: reading.configuration.shards)
        let limit = reading.configuration.limits.outputBytes ?? request.maxOutputBytes
        guard files.reduce(0, { $0 + $1.text.utf8.count }) <= limit else {
            throw GenerationFailure(
                "error: the Swift of this document has more than \(limit) bytes [limit-output]\n"
                    + "  -> if it is meant to, raise the limit: \"limits\": { \"outputBytes\": \(limit * 2) } in bindings.json")
        }
        // Our own templates are tested; only those of others may come out wrong.
        if reading.templates != nil { try SwiftBrackets.check(files) }
        return files
    }

    private func run(isCheck: Bool, _ files: (GenerationReading) throws -> [GeneratedFile]) -> Outcome {
        do {
            let (telling, reading) = try GenerationReading.read(request, isCheck: isCheck)
            guard let reading else { return Outcome(telling) }
            var outcome = Outcome(telling, files: try files(reading))
            outcome.summary = GenerationSummary(reading, telling).text
            return outcome
        } catch let failure as GenerationFailure {
            return Outcome(DiagnosticReport(failure: failure.message, errors: failure.errors))
        } catch let error as TemplateError {
            return Outcome(DiagnosticReport(failure: error.description))
        } catch {
            return Outcome(DiagnosticReport(failure: "error: \(SystemError.text(of: error))"))
        }
    }
}

extension GenerationRun.Outcome {
    fileprivate init(_ telling: DiagnosticReport, files: [GeneratedFile]? = nil) {
        self.init(
            files: files, messages: telling.messages, errors: telling.errors, isAcceptable: telling.isAcceptable,
            accepted: telling.accepted, warnings: telling.warnings, folded: telling.folded, codes: telling.codes, names: telling.names)
    }
}
