#if CommandLine
    import BindingsGenerator

    /// What changed in the servers that callers choose among.
    struct ServersDiff {
        let old: ServerURLsIR?
        let new: ServerURLsIR?
        let types: TypeDiff

        var changes: [Change] {
            var changes: [Change] = []
            for choice in old?.choices ?? [] {
                let now = new?.choices.first { $0.name == choice.name }
                changes += now.map { self.changes(choice, $0) } ?? [Change(.serverRemoved, name(choice, old), before: choice.address.text)]
            }
            for choice in new?.choices ?? [] where old?.choices.contains(where: { $0.name == choice.name }) != true {
                changes.append(Change(.serverAdded, name(choice, new), after: choice.address.text))
            }
            return changes + values
        }

        private func changes(_ before: ServerURLsIR.Choice, _ after: ServerURLsIR.Choice) -> [Change] {
            let subject = name(after, new)
            // A property and a function are written in two ways.
            guard before.isFixed == after.isFixed, before.isRelative == after.isRelative, old?.name == new?.name else {
                return [Change(.serverRemoved, subject, before: Self.use(before), after: Self.use(after))]
            }
            var changes = arguments(before, after, subject)
            if before.address != after.address {
                changes.append(Change(.serverChanged, subject, before: before.address.text, after: after.address.text))
            }
            return changes
        }

        private func arguments(_ before: ServerURLsIR.Choice, _ after: ServerURLsIR.Choice, _ name: String) -> [Change] {
            var changes: [Change] = []
            for argument in before.arguments {
                let subject = "\(name)(\(argument.name.name):)"
                guard let now = after.arguments.first(where: { $0.name == argument.name }) else {
                    changes.append(Change(.argumentRemoved, subject, before: argument.type.swiftText))
                    continue
                }
                let (old, new) = (argument.defaultValue?.swiftText, now.defaultValue?.swiftText)
                if argument.type != now.type {
                    changes.append(Change(.argumentRetyped, subject, before: argument.type.swiftText, after: now.type.swiftText))
                } else if old != nil, new == nil {
                    changes.append(Change(.argumentRequired, subject, after: now.type.swiftText))
                } else if old == nil, new != nil {
                    changes.append(Change(.argumentRelaxed, subject, before: argument.type.swiftText, after: now.type.swiftText))
                } else if let old, let new, old != new {
                    changes.append(Change(.defaultChanged, subject, before: old, after: new))
                }
            }
            for argument in after.arguments where !before.arguments.contains(where: { $0.name == argument.name }) {
                let code: ChangeCode = argument.defaultValue == nil ? .argumentRequired : .argumentAdded
                changes.append(Change(code, "\(name)(\(argument.name.name):)", after: argument.type.swiftText))
            }
            let kept = before.arguments.map(\.name).filter { name in after.arguments.contains { $0.name == name } }
            let order = after.arguments.map(\.name).filter(kept.contains)
            if kept != order { changes.append(Change(.argumentsReordered, name, before: Self.list(kept), after: Self.list(order))) }
            return changes
        }

        private static func list(_ names: [Identifier]) -> String { names.map { "\($0.name):" }.joined() }

        /// The types of variables.
        private var values: [Change] {
            var changes: [Change] = []
            for one in old?.enums ?? [] {
                guard let now = new?.enums.first(where: { $0.name == one.name }) else {
                    changes.append(Change(.typeRemoved, prefix(old) + one.name.name, before: "an enum of values"))
                    continue
                }
                changes += types.changes(now.name, .list(one), .list(now)).map {
                    Change($0.code, prefix(new) + $0.subject, before: $0.before, after: $0.after)
                }
            }
            return changes
                + (new?.enums ?? []).filter { one in old?.enums.contains { $0.name == one.name } != true }.map {
                    Change(.typeAdded, prefix(new) + $0.name.name, after: "an enum of values")
                }
        }

        private func prefix(_ ir: ServerURLsIR?) -> String { ir.map { "\($0.client.name).\($0.name.name)." } ?? "" }

        private func name(_ choice: ServerURLsIR.Choice, _ ir: ServerURLsIR?) -> String { prefix(ir) + choice.name.name }

        /// As a caller writes it.
        private static func use(_ choice: ServerURLsIR.Choice) -> String {
            if choice.isFixed { return choice.name.name }
            return "\(choice.name.name)(\(choice.isRelative ? "at:" : "")\(choice.arguments.map { "\($0.name.name):" }.joined()))"
        }
    }
#endif
