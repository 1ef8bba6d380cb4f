#if CommandLine
    import BindingsGenerator

    /// What changed in a generated server, as those who implement it meet it.
    struct ServerStubDiff {
        let old: ServerStubIR?
        let new: ServerStubIR?
        let renames: TypeRenames

        var changes: [Change] {
            guard let old else { return [] }
            guard let new else { return [Change(.typeRemoved, old.name.name, before: "server")] }
            var changes = [(old.name, new.name), (old.namespace, new.namespace)].filter { $0.0 != $0.1 }
                .map { Change(.typeRenamed, $0.0.name, before: $0.0.name, after: $0.1.name) }
            if new.hasSecurity && !old.hasSecurity { changes.append(Change(.argumentRequired, "\(new.name.name).authenticate")) }
            return changes + operations(old, new)
        }

        private func operations(_ old: ServerStubIR, _ new: ServerStubIR) -> [Change] {
            var changes: [Change] = []
            var matched: Set<String> = []
            for operation in old.operations {
                let subject = "\(new.name.name).\(operation.name.name)"
                guard let now = new.operations.first(where: { $0.name == operation.name }) ?? new.operations.first(where: operation.isSame)
                else {
                    changes.append(Change(.operationRemoved, subject, before: operation.request))
                    continue
                }
                matched.insert(now.name.name)
                if now.name != operation.name {
                    changes.append(Change(.operationRenamed, subject, before: operation.name.name, after: now.name.name))
                }
                changes += self.changes(operation, now, in: "\(new.namespace.name).\(now.type.name)", subject)
            }
            for operation in new.operations where !matched.contains(operation.name.name) {
                changes.append(Change(.operationAdded, "\(new.name.name).\(operation.name.name)", after: operation.request))
            }
            return changes
        }

        private func changes(_ old: StubOperationIR, _ new: StubOperationIR, in type: String, _ function: String) -> [Change] {
            var changes: [Change] = []
            if old.request != new.request { changes.append(Change(.pathChanged, function, before: old.request, after: new.request)) }
            if old.type != new.type {
                changes.append(Change(.typeRenamed, type, before: old.type.name, after: new.type.name))
            }
            return changes + input(old, new, in: type) + body(old, new, in: type) + answers(old, new, in: type)
        }

        private func input(_ old: StubOperationIR, _ new: StubOperationIR, in type: String) -> [Change] {
            var changes: [Change] = []
            for parameter in old.parameters {
                let subject = "\(type).\(new.names.input.name).\(parameter.name.name)"
                guard let now = new.parameters.first(where: { $0.name == parameter.name }) else {
                    changes.append(Change(.propertyRemoved, subject, before: parameter.shown.swiftText))
                    continue
                }
                if !renames.areSame(parameter.shown, now.shown) {
                    changes.append(Change(.propertyRetyped, subject, before: parameter.shown.swiftText, after: now.shown.swiftText))
                }
            }
            for parameter in new.parameters where !old.parameters.contains(where: { $0.name == parameter.name }) {
                let subject = "\(type).\(new.names.input.name).\(parameter.name.name)"
                changes.append(Change(.propertyAdded, subject, after: parameter.shown.swiftText))
            }
            return changes
        }

        private func body(_ old: StubOperationIR, _ new: StubOperationIR, in type: String) -> [Change] {
            guard let before = old.body else {
                return new.body.map { [Change(.propertyAdded, "\(type).\(new.names.input.name).\($0.name.name)")] } ?? []
            }
            let subject = "\(type).\(old.names.input.name).\(before.name.name)"
            guard let after = new.body else { return [Change(.propertyRemoved, subject)] }
            let isChoice = (before.alternatives.count > 1, after.alternatives.count > 1)
            if isChoice.0 != isChoice.1 || before.isRequired != after.isRequired {
                return [Change(.propertyRetyped, subject, before: before.text, after: after.text)]
            }
            guard isChoice.0 else {
                let isSame = zip(before.alternatives, after.alternatives).allSatisfy(areSame)
                return isSame ? [] : [Change(.propertyRetyped, subject, before: before.text, after: after.text)]
            }
            return alternatives(before, after, in: "\(type).\(new.names.body.name)")
        }

        /// Who handles a request looks at each of them: one more breaks a `switch`.
        private func alternatives(_ old: StubBodyIR, _ new: StubBodyIR, in type: String) -> [Change] {
            var changes: [Change] = []
            for one in old.alternatives {
                let subject = "\(type).\(one.name.name)"
                guard let now = new.alternatives.first(where: { $0.name == one.name }) else {
                    changes.append(Change(.caseRemoved, subject, before: one.text))
                    continue
                }
                if !areSame(one, now) { changes.append(Change(.caseRetyped, subject, before: one.text, after: now.text)) }
            }
            return changes
                + new.alternatives.filter { one in !old.alternatives.contains { $0.name == one.name } }
                .map { Change(.caseAdded, "\(type).\($0.name.name)", after: $0.text) }
        }

        private func areSame(_ old: StubBodyIR.Alternative, _ new: StubBodyIR.Alternative) -> Bool {
            guard old.kind == new.kind else { return false }
            return zip([old.type].compactMap { $0 }, [new.type].compactMap { $0 }).allSatisfy(renames.areSame)
        }

        /// Who answers makes them: one more breaks nobody.
        private func answers(_ old: StubOperationIR, _ new: StubOperationIR, in type: String) -> [Change] {
            var changes: [Change] = []
            for answer in old.answers {
                let subject = "\(type).\(new.names.answer.name).\(answer.name.name)"
                guard let now = new.answers.first(where: { $0.name == answer.name }) else {
                    changes.append(Change(.caseRemoved, subject, before: answer.text))
                    continue
                }
                if answer.text != now.text && !areSame(answer, now) {
                    changes.append(Change(.caseRetyped, subject, before: answer.text, after: now.text))
                }
            }
            return changes
                + new.answers.filter { one in !old.answers.contains { $0.name == one.name } }
                .map { Change(.memberAdded, "\(type).\(new.names.answer.name).\($0.name.name)", after: $0.text) }
        }

        private func areSame(_ old: StubResponseIR, _ new: StubResponseIR) -> Bool {
            guard let before = old.body?.type.expression, let after = new.body?.type.expression else { return false }
            return old.shape == new.shape && renames.areSame(before, after)
        }
    }

    extension StubOperationIR {
        /// Method and path, as people write them.
        fileprivate var request: String { "\(method.swiftText.uppercased()) \(path.text)" }

        fileprivate func isSame(_ other: StubOperationIR) -> Bool { request == other.request }
    }

    extension StubParameterIR {
        /// The type of the property.
        fileprivate var shown: TypeExpression { isRequired ? type : .optional(type) }
    }

    extension StubBodyIR {
        fileprivate var text: String { alternatives.map(\.text).joined(separator: " or ") + (isRequired ? "" : ", optional") }
    }

    extension StubBodyIR.Alternative {
        fileprivate var text: String { type?.swiftText ?? contentType.text }
    }

    extension StubResponseIR {
        /// What a case holds besides its body.
        fileprivate var shape: [String] {
            let fields = (headers?.fields ?? []).map { "\($0.name.name): \($0.type.swiftText)\($0.isRequired ? "" : "?")" }
            let isNamed = contentType == nil && body != nil
            return [status == nil ? "status" : "", isNamed ? "content type" : ""].filter { !$0.isEmpty } + fields
        }

        fileprivate var text: String { ([body?.type.swiftText ?? "no body"] + shape).joined(separator: ", ") }
    }
#endif
