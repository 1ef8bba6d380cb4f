#if CommandLine
    import BindingsGenerator

    /// What changed in one operation.
    struct OperationDiff {
        let renames: TypeRenames

        /// - Parameter name: What callers write: `books.get`.
        func changes(_ name: String, _ old: OperationIR, _ new: OperationIR) -> [Change] {
            arguments(name, old, new) + answers(name, old, new) + wire(name, old, new)
        }

        private func arguments(_ name: String, _ old: OperationIR, _ new: OperationIR) -> [Change] {
            var changes: [Change] = []
            var kept: [Identifier] = []
            var explained: Set<Identifier> = []
            for argument in old.arguments {
                let subject = "\(name)(\(argument.name.name):)"
                if let now = new.arguments.first(where: { $0.name == argument.name }) {
                    if now.defaultValue == nil && argument.defaultValue != nil {
                        changes.append(Change(.argumentRequired, subject, before: argument.type.swiftText, after: now.type.swiftText))
                    } else if !accepts(now.type, argument.type) {
                        changes.append(Change(.argumentRetyped, subject, before: argument.type.swiftText, after: now.type.swiftText))
                    } else {
                        kept.append(argument.name)
                        if now.defaultValue != nil && argument.defaultValue == nil {
                            changes.append(Change(.argumentRelaxed, subject, before: argument.type.swiftText, after: now.type.swiftText))
                        }
                    }
                } else if let now = counterpart(of: argument, old, new) {
                    explained.insert(now)
                    changes.append(Change(.argumentRenamed, subject, before: argument.name.name, after: now.name))
                } else {
                    changes.append(Change(.argumentRemoved, subject, before: argument.type.swiftText))
                }
            }
            for argument in new.arguments
            where !explained.contains(argument.name) && !old.arguments.contains(where: { $0.name == argument.name }) {
                let code: ChangeCode = argument.defaultValue == nil ? .argumentRequired : .argumentAdded
                changes.append(Change(code, "\(name)(\(argument.name.name):)", after: argument.type.swiftText))
            }
            let order = new.arguments.map(\.name).filter(kept.contains)
            if order != kept {
                changes.append(Change(.argumentsReordered, name, before: Self.list(kept), after: Self.list(order)))
            }
            return changes
        }

        /// Whether an argument takes every value that one of the old type took.
        private func accepts(_ new: TypeExpression, _ old: TypeExpression) -> Bool {
            if renames.areSame(old, new) { return true }
            guard case .optional(let wrapped) = new else { return false }
            return renames.areSame(old, wrapped)
        }

        /// The new argument of the same parameter.
        private func counterpart(of argument: ArgumentIR, _ old: OperationIR, _ new: OperationIR) -> Identifier? {
            guard let parameter = old.parameters.first(where: { $0.argument == argument.name }) else { return nil }
            let now = new.parameters.first { $0.key.text == parameter.key.text && $0.place == parameter.place }?.argument
            return now.flatMap { name in old.arguments.contains { $0.name == name } ? nil : name }
        }

        private static func list(_ names: [Identifier]) -> String { names.map { "\($0.name):" }.joined() }
    }

    extension OperationDiff {
        private func answers(_ name: String, _ old: OperationIR, _ new: OperationIR) -> [Change] {
            var changes: [Change] = []
            if !renames.areSame(old.output, new.output) {
                changes.append(Change(.outputRetyped, name, before: old.output.swiftText, after: new.output.swiftText))
            }
            for failure in old.failures {
                let subject = "\(name) \(failure.status.text)"
                guard let now = new.failures.first(where: { $0.status == failure.status }) else {
                    changes.append(Change(.errorRemoved, subject, before: Self.text(failure)))
                    continue
                }
                let isSame = failure.types.count == now.types.count && zip(failure.types, now.types).allSatisfy(renames.areSame)
                if !isSame { changes.append(Change(.errorRetyped, subject, before: Self.text(failure), after: Self.text(now))) }
            }
            for failure in new.failures where !old.failures.contains(where: { $0.status == failure.status }) {
                changes.append(Change(.errorAdded, "\(name) \(failure.status.text)", after: Self.text(failure)))
            }
            return changes
        }

        private static func text(_ failure: OperationIR.Failure) -> String {
            failure.types.isEmpty ? "no body" : failure.types.map(\.swiftText).joined(separator: " or ")
        }

        /// What is sent.
        private func wire(_ name: String, _ old: OperationIR, _ new: OperationIR) -> [Change] {
            var changes: [Change] = []
            func note(_ code: ChangeCode, _ subject: String, _ before: String, _ after: String) {
                if before != after { changes.append(Change(code, subject, before: before, after: after)) }
            }
            note(.pathChanged, name, old.request, new.request)
            note(.securityChanged, name, Self.text(old.security), Self.text(new.security))
            note(.serverChanged, name, old.server?.text ?? "the document's", new.server?.text ?? "the document's")
            note(.bodyChanged, name, old.body?.contentType.text ?? "no body", new.body?.contentType.text ?? "no body")
            for parameter in new.parameters {
                guard let before = old.parameters.first(where: { $0.argument == parameter.argument }) else { continue }
                let subject = "\(name)(\(parameter.argument.name):)"
                note(.wireNameChanged, subject, before.key.text, parameter.key.text)
                note(.parameterMoved, subject, Self.text(before), Self.text(parameter))
                note(.limitsChanged, subject, Self.text(before.limits), Self.text(parameter.limits))
            }
            if new.isDeprecated && !old.isDeprecated { changes.append(Change(.deprecated, name)) }
            return changes
        }

        private static func text(_ parameter: ParameterIR) -> String {
            [parameter.place.rawValue, parameter.style?.rawValue, parameter.explode?.swiftText, parameter.isJSON ? "JSON" : nil].compactMap
            { $0 }
            .joined(separator: " ")
        }

        private static func text(_ security: [SecurityIR]) -> String {
            security.isEmpty ? "none" : security.map { $0.schemes.map(\.text).joined(separator: " and ") }.joined(separator: ", or ")
        }

        static func text(_ limits: [ConstraintExpression]) -> String {
            limits.isEmpty ? "none" : limits.map(\.swiftText).joined(separator: " ")
        }
    }

    extension OperationIR {
        /// Method and path, as people write them: `GET /books`.
        var request: String { "\(method.swiftText.uppercased()) \(path.text)" }
    }
#endif
