import BindingsDocument

/// What a run generated, and what it skipped and why.
struct GenerationSummary {
    let text: String

    init(_ reading: GenerationReading, _ telling: DiagnosticReport) {
        let ir = reading.lowered.ir
        let types =
            ir.structs.count + ir.enums.count + ir.unions.count + ir.composites.count + ir.tuples.count
            + ir.wrappers.count + ir.aliases.count
        let operations = (ir.client?.groups ?? []).map(\.operations.count).reduce(0, +)
        var parts = [Self.counted(types, "type"), Self.counted(operations, "operation")]
        if let server = ir.server { parts.append("\(Self.counted(server.operations.count, "server stub"))") }
        text = (["generated \(parts.joined(separator: ", "))"] + Self.skipped(reading, telling)).joined(separator: "; ")
    }

    private static func skipped(_ reading: GenerationReading, _ telling: DiagnosticReport) -> [String] {
        let document = reading.document
        let excluded = document.operations.filter { !reading.configuration.wants($0) }.count
        let schemas = document.components.schemas.filter { reading.configuration.exclude.schemas.contains($0.name) }.count
        var parts: [String] = []
        if excluded > 0 { parts.append("\(counted(excluded, "operation")) excluded") }
        if schemas > 0 { parts.append("\(counted(schemas, "schema")) excluded") }
        let why = telling.accepted.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        for (code, words) in [("operation-left-out", "left out"), ("path-left-out", "left out"), ("left-untyped", "untyped")] {
            guard let count = telling.codes[code], !why.isEmpty else { continue }
            let kind = code == "left-untyped" ? "place" : String(code.prefix { $0 != "-" })
            parts.append("\(counted(count, kind)) \(words) because of accepted errors (\(why))")
        }
        return parts
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
