#if CommandLine
    import BindingsDocument
    import BindingsGenerator

    /// The Swift of one thing, below the lines of the document that it comes from.
    struct Preview {
        let reading: GenerationReading

        var ir: ModuleIR { reading.lowered.ir }
        var functions: [(group: GroupIR, operation: OperationIR)] {
            (ir.client?.groups ?? []).flatMap { group in group.operations.map { (group, $0) } }
        }

        /// The sections for a name: every type and operation that goes by it.
        func sections(of name: String, withNeeds: Bool) throws -> [String] {
            let types = reading.lowered.types.filter { $0.key.name == name || $0.value.key == name }.map(\.key)
            let outputs = ir.outputs.map(\.name).filter { $0.name == name }
            // What has the name as its id is meant, though others' functions may be called that.
            let exact = functions.filter { $0.operation.id.text == name }
            let calls = exact.isEmpty ? functions.filter { names(of: $0.operation, in: $0.group).contains(name) } : exact
            let roots = Set(types + outputs).union(calls.flatMap { $0.operation.declaredNames })
            let shown = Set(types + outputs).union(withNeeds ? ir.closure(of: roots) : [])
            return try signatures(of: calls) + self.calls(calls, withNeeds: withNeeds) + declarations(shown, withNeeds: withNeeds)
                + choices(of: name) + services(of: name)
        }

        /// The sections of everything that the filters leave.
        func sections() throws -> [String] {
            let names = Set(ir.uses.keys)
            return try signatures(of: functions) + calls(functions, withNeeds: true) + declarations(names, withNeeds: true)
        }

        /// The servers that a caller may choose among, by the name of their type.
        private func choices(of name: String) throws -> [String] {
            guard let servers = ir.client?.choices, [servers.name.name, "\(servers.client.name).\(servers.name.name)"].contains(name)
            else {
                return []
            }
            return [section(try Renderer(replacements: reading.templates).text(of: servers, in: ir), at: nil, needs: [])]
        }

        /// What a preview may be asked for.
        var names: [String] {
            (ir.client?.choices.map { [$0.name.name] } ?? []) + serviceNames
                + reading.lowered.types.flatMap { [$0.key.name, $0.value.key] }
                + functions.flatMap { names(of: $0.operation, in: $0.group) }
        }

        private func names(of operation: OperationIR, in group: GroupIR) -> [String] {
            let source = reading.lowered.operation(of: operation)
            let wire = source.map { "\($0.method) \($0.path)" }
            let functions = ([operation] + operation.variants).flatMap { ["\(group.property.name).\($0.name.name)", $0.name.name] }
            return [operation.id.text, wire].compactMap { $0 } + functions
        }

        private func calls(
            _ calls: [(group: GroupIR, operation: OperationIR)], withNeeds: Bool
        ) throws -> [String] {
            let renderer = try Renderer(replacements: reading.templates)
            return try calls.map { group, operation in
                let place = reading.lowered.operation(of: operation).map(\.place)
                let text = try renderer.text(of: operation, in: group, of: ir)
                return section(text, at: place, needs: withNeeds ? [] : operation.declaredNames)
            }
        }

        private func declarations(_ names: Set<Identifier>, withNeeds: Bool) throws -> [String] {
            let texts = try Renderer(replacements: reading.templates).texts(of: ir.keeping(names) { _ in false })
            let uses = ir.uses
            return names.sorted().compactMap { name in
                texts[name].map { section($0, at: reading.lowered.types[name]?.place, needs: withNeeds ? [] : uses[name] ?? []) }
            }
        }

        /// The document's lines are comments, so that the whole is Swift.
        private func section(_ swift: String, at place: DocumentPlace?, needs: Set<Identifier>) -> String {
            var lines: [String] = []
            if let place {
                lines.append("// \(place.location) \(VisibleText.escaped(place.pointer))")
                lines += SpecLines(place).numbered().map { "// \($0)" }
                lines.append("")
            }
            lines.append(swift)
            if !needs.isEmpty { lines += ["", "// Names: " + needs.sorted().map(\.name).joined(separator: ", ")] }
            return lines.joined(separator: "\n")
        }
    }
#endif
