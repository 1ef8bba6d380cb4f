import Foundation

/// What the build system was told before the tool ran: it cannot be changed any more, only found out of date.
public struct BuildPlan: Sendable {
    /// How many shard files were declared as outputs.
    public let shards: Int
    /// The documents that were declared as inputs.
    public let documents: Set<String>

    /// A plan as the plugin made it.
    public init(shards: Int, documents: [String]) {
        self.shards = shards
        self.documents = Set(documents.map(Self.canonical))
    }

    /// Why the output of this plan would be incomplete or go stale, or nil where the plan fits.
    ///
    /// - Parameter used: The documents that were really read.
    func objection(to configuration: GeneratorConfiguration, used: [String]) -> Objection? {
        if configuration.shards != shards {
            return Objection(key: "shards", problem: "\"shards\" is now \(configuration.shards), but the build was planned with \(shards)")
        }
        for path in used where !documents.contains(Self.canonical(path)) {
            // The plugin finds files by their `$ref`s; what is named in another way must be listed.
            return Objection(
                key: "spec", problem: "the build was planned without \(path), so a change of it would go unnoticed",
                advice: "; if that file is not new, name it under \"references\"")
        }
        return nil
    }

    /// A plan that is out of date.
    struct Objection {
        let key: String
        let problem: String
        /// What to do first, where a new plan alone does not help.
        var advice = ""

        /// SwiftPM plans anew when the manifest changes; so does adding or removing a source file.
        var message: String {
            problem + advice + "; save Package.swift (`touch Package.swift`) and build again, so that the build is planned anew"
        }
    }

    private static func canonical(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
