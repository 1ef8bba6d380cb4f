import Foundation

/// What the build system was told before the tool ran: it cannot be changed any more, only found out of date.
package struct BuildPlan: Sendable {
    /// How many shard files were declared as outputs.
    package let shards: Int
    /// The documents that were declared as inputs.
    package let documents: Set<String>
    /// The templates of the user's that were declared as inputs.
    package let templates: Set<String>

    /// A plan as the plugin made it.
    package init(shards: Int, documents: [String], templates: [String] = []) {
        self.shards = shards
        self.documents = Set(documents.map(Self.canonical))
        self.templates = Set(templates.map(Self.canonical))
    }

    /// Why the output of this plan would be incomplete or go stale, or nil where the plan fits.
    ///
    /// - Parameters:
    ///   - used: The documents that were really read.
    ///   - usedTemplates: The templates of the user's that will be.
    func objection(to configuration: GeneratorConfiguration, used: [String], usedTemplates: [String]) -> Objection? {
        if configuration.shards != shards {
            return Objection(key: "shards", problem: "\"shards\" is now \(configuration.shards), but the build was planned with \(shards)")
        }
        if let path = used.first(where: { !documents.contains(Self.canonical($0)) }) {
            // The plugin finds files by their `$ref`s; what is named in another way must be listed.
            return Objection(
                key: "spec", problem: Self.planned(without: path), advice: "; if that file is not new, name it under \"references\"")
        }
        return usedTemplates.first { !templates.contains(Self.canonical($0)) }
            .map { Objection(key: "templates", problem: Self.planned(without: $0)) }
    }

    private static func planned(without path: String) -> String {
        "the build was planned without \(path), so a change of it would go unnoticed"
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
