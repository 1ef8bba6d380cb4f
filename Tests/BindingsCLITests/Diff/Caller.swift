#if CommandLine
    import BindingsGenerator
    import Foundation

    @testable import BindingsCLI

    /// Swift that uses everything that is generated, in every ordinary way: what breaks it breaks a caller.
    struct Caller {
        /// The functions, each with what it uses.
        private(set) var functions: [(owner: String, text: String)] = []

        init(_ ir: ModuleIR) {
            for one in ir.structs { add(one.name, Self.members(of: one)) }
            for one in ir.enums { add(one.name, Self.members(of: one)) }
            for one in ir.unions {
                add(one.name, Self.cases(one.cases.map { ($0.name, $0.type) } + (one.unknown.map { [($0, .builtin(.json))] } ?? [])))
            }
            for one in ir.outputs { add(one.name, Self.cases(one.cases.map { ($0.name, $0.type) })) }
            for one in ir.aliases { add(one.name, ["let _: \(one.type.swiftText) = v"]) }
            for one in ir.wrappers { add(one.name, ["_ = \(one.name)(v.value)", "let _: \(one.type.swiftText) = v.value"]) }
            for one in ir.composites {
                add(
                    one.name,
                    [
                        "_ = \(one.name)(members: v.members, choice: v.choice)", "let _: \(one.members.swiftText) = v.members",
                        "let _: \(one.choice.swiftText) = v.choice",
                    ])
            }
            for one in ir.tuples {
                let items = one.items.map { "\($0.name): v.\($0.name)" } + (one.rest == nil ? [] : ["rest: v.rest"])
                add(one.name, ["_ = \(one.name)(\(items.joined(separator: ", ")))"] + one.items.flatMap { Self.reading($0.name, $0.type) })
            }
            for group in ir.client?.groups ?? [] {
                for operation in group.operations.flatMap({ [$0] + $0.variants }) { add(operation, group) }
            }
            if let servers = ir.client?.choices { add(servers) }
        }

        /// The file, and the owner of each of its lines.
        var file: (text: String, owners: [String]) {
            var lines = ["import BindingsRuntime", "import Foundation"]
            var owners = ["", ""]
            for function in functions {
                let text = function.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                lines += text
                owners += text.map { _ in function.owner }
            }
            return (lines.joined(separator: "\n"), owners)
        }

        private mutating func add(_ name: Identifier, _ lines: [String]) {
            let body = lines.map { "    \($0)\n" }.joined()
            functions.append((name.name, "func use\(functions.count)(_ value: \(name)) {\n    var v = value\n    v = value\n\(body)}"))
        }

        private mutating func add(_ operation: OperationIR, _ group: GroupIR) {
            let arguments = operation.arguments.map { "_ \($0.name): \($0.type.swiftText)" }
            func call(_ arguments: [ArgumentIR]) -> String {
                let list = arguments.map { "\($0.name): \($0.name)" }.joined(separator: ", ")
                return "    let _: Call<\(operation.output.swiftText)> = client.\(group.property).\(operation.name)(\(list))\n"
            }
            let head = (["_ client: \(group.client)"] + arguments).joined(separator: ", ")
            let body = call(operation.arguments) + call(operation.arguments.filter { $0.defaultValue == nil })
            functions.append(("\(group.property.name).\(operation.name.name)", "func use\(functions.count)(\(head)) {\n\(body)}"))
        }

        private mutating func add(_ servers: ServerURLsIR) {
            let prefix = "\(servers.client.name).\(servers.name.name)"
            for one in servers.enums {
                var named = one
                named.name = Identifier("T")
                let lines = ["typealias T = \(prefix).\(one.name)", "let v = value"] + Self.members(of: named)
                let body = lines.map { "    \($0)\n" }.joined()
                functions.append(
                    ("\(prefix).\(one.name.name)", "func use\(functions.count)(_ value: \(prefix).\(one.name)) {\n\(body)}"))
            }
            for choice in servers.choices {
                func use(_ arguments: [ArgumentIR]) -> String {
                    let list = (choice.isRelative ? ["at: base"] : []) + arguments.map { "\($0.name.name): \($0.name)" }
                    return "    let _: Server = \(prefix).\(choice.name)\(choice.isFixed ? "" : "(\(list.joined(separator: ", ")))")\n"
                }
                let types = Set(servers.enums.map(\.name))
                let arguments = choice.arguments.map { argument in
                    let isOwn = types.contains { argument.type == .named($0) }
                    return "_ \(argument.name): \(isOwn ? prefix + "." : "")\(argument.type.swiftText)"
                }
                let head = (choice.isRelative ? ["_ base: URL"] : []) + arguments
                let body = use(choice.arguments) + use(choice.arguments.filter { $0.defaultValue == nil })
                functions.append(
                    ("\(prefix).\(choice.name.name)", "func use\(functions.count)(\(head.joined(separator: ", "))) {\n\(body)}"))
            }
        }

        private static func reading(_ name: Identifier, _ type: TypeExpression) -> [String] {
            let read = "let _: \(type.swiftText) = v.\(name)"
            guard case .optional(let wrapped) = type else { return [read] }
            return [read, "if let some = v.\(name) { let _: \(wrapped.swiftText) = some }"]
        }

        private static func members(of one: StructIR) -> [String] {
            func make(_ properties: [PropertyIR], _ more: [String]) -> String {
                "_ = \(one.name)(\((properties.map { "\($0.name): v.\($0.name)" } + more).joined(separator: ", ")))"
            }
            var lines = [
                make(one.arguments, one.additional == nil ? [] : ["additionalProperties: v.additionalProperties"]),
                make(one.arguments.filter(\.isRequired), []),
            ]
            for property in one.properties {
                lines += reading(property.name, property.type) + ["v.\(property.name) = value.\(property.name)"]
            }
            for fallback in one.fallbacks { lines += reading(fallback.name, fallback.type) }
            if one.keepsUnknownFields { lines.append("let _: JSONFields? = v.unknownFields") }
            if let additional = one.additional { lines.append("let _: [String: \(additional.swiftText)] = v.additionalProperties") }
            if let page = one.page { lines.append("let _: [\(page.item.swiftText)] = v.pageItems") }
            return lines
        }

        private static func members(of one: EnumIR) -> [String] {
            var lines = one.members.map { "let _: \(one.name) = .\($0.name)" } + ["let _: \(one.rawType.swiftText) = v.rawValue"]
            if one.isOpen { return lines + ["let _: \(one.name) = \(one.name)(rawValue: v.rawValue)"] }
            lines.append("if let some = \(one.name)(rawValue: v.rawValue) { _ = some }")
            return lines + ["switch v {"] + one.members.map { "case .\($0.name): break" } + ["}"]
        }

        private static func cases(_ cases: [(name: Identifier, type: TypeExpression?)]) -> [String] {
            let lines = cases.map { one in
                one.type.map { "case .\(one.name)(let some): let _: \($0.swiftText) = some" } ?? "case .\(one.name): break"
            }
            return ["switch v {"] + lines + ["}"]
        }
    }
#endif
