#if CommandLine
    import BindingsGenerator

    /// What changed in one declared type.
    struct TypeDiff {
        let renames: TypeRenames

        /// - Parameter name: The name of the type in the new API.
        func changes(_ name: Identifier, _ old: DeclaredType, _ new: DeclaredType) -> [Change] {
            switch (old, new) {
            case (.object(let old), .object(let new)): objects(old, new)
            case (.list(let old), .list(let new)): lists(old, new)
            case (.union(let old), .union(let new)):
                cases(name, old.cases.map(Member.init) + Member.unknown(old), new.cases.map(Member.init) + Member.unknown(new))
            case (.output(let old), .output(let new)): outputs(old, new)
            case (.composite(let old), .composite(let new)):
                members(
                    name, [Member("members", old.members), Member("choice", old.choice)],
                    [Member("members", new.members), Member("choice", new.choice)])
            case (.tuple(let old), .tuple(let new)): members(name, Self.members(of: old), Self.members(of: new))
            case (.wrapper(let old), .wrapper(let new)): members(name, [Member("value", old.type)], [Member("value", new.type)])
            case (.alias(let old), .alias(let new)):
                renames.areSame(old.type, new.type)
                    ? [] : [Change(.aliasRetyped, name.name, before: old.type.swiftText, after: new.type.swiftText)]
            default: [Change(.typeKindChanged, name.name, before: old.kind, after: new.kind)]
            }
        }

        /// A property, or a case with its value.
        private struct Member {
            let name: Identifier
            let type: TypeExpression?
            /// What it goes by on the wire; nil where that is nothing to callers.
            var key: String?
            /// Whether the initialiser asks for it.
            var isRequired = true

            init(_ name: String, _ type: TypeExpression, isRequired: Bool = true) {
                self.name = Identifier(name)
                self.type = type
                self.isRequired = isRequired
            }

            init(_ name: Identifier, _ type: TypeExpression?) {
                self.name = name
                self.type = type
            }

            init(_ one: UnionIR.Case) { self.init(one.name, one.type) }

            static func unknown(_ union: UnionIR) -> [Member] { union.unknown.map { [Member($0, .builtin(.json))] } ?? [] }
        }

        private static func members(of tuple: TupleIR) -> [Member] {
            tuple.items.map { Member($0.name.name, $0.type, isRequired: $0.isRequired) }
                + (tuple.rest.map { [Member("rest", .array($0), isRequired: false)] } ?? [])
        }

        private static func members(of object: StructIR) -> [Member] {
            var members = object.arguments.map { property in
                var member = Member(property.name, property.type)
                member.key = property.key.text
                member.isRequired = property.isRequired
                return member
            }
            if let type = object.additional { members.append(Member("additionalProperties", .dictionary(type), isRequired: false)) }
            return members
        }
    }

    extension TypeDiff {
        private func objects(_ old: StructIR, _ new: StructIR) -> [Change] {
            let name = new.name
            var changes = members(name, Self.members(of: old), Self.members(of: new))
            changes += computed(name, Self.computed(old), Self.computed(new))
            if let page = old.page {
                if new.page == nil || new.page.map({ !renames.areSame(page.item, $0.item) }) == true {
                    changes.append(
                        Change(
                            .pageRemoved, name.name, before: "a page of \(page.item.swiftText)",
                            after: new.page.map { "a page of \($0.item.swiftText)" }))
                }
            }
            for property in new.properties {
                guard let before = old.properties.first(where: { $0.name == property.name }) else { continue }
                let subject = "\(name.name).\(property.name.name)"
                if before.key.text != property.key.text {
                    changes.append(Change(.wireNameChanged, subject, before: before.key.text, after: property.key.text))
                }
                if property.isDeprecated && !before.isDeprecated { changes.append(Change(.deprecated, subject)) }
                if let old = before.constant?.swiftText, let new = property.constant?.swiftText, old != new {
                    changes.append(Change(.defaultChanged, subject, before: old, after: new))
                }
            }
            for fallback in new.fallbacks {
                guard let before = old.fallbacks.first(where: { $0.name == fallback.name }), before.value != fallback.value else {
                    continue
                }
                changes.append(
                    Change(
                        .defaultChanged, "\(name.name).\(fallback.name.name)", before: before.value.swiftText,
                        after: fallback.value.swiftText))
            }
            return changes
        }

        /// Properties that no initialiser takes.
        private static func computed(_ object: StructIR) -> [Member] {
            object.fallbacks.map { Member($0.name, $0.type) }
                + (object.keepsUnknownFields ? [Member("unknownFields", .optional(.builtin(.fields)))] : [])
        }

        private func computed(_ type: Identifier, _ old: [Member], _ new: [Member]) -> [Change] {
            old.compactMap { member in
                let subject = "\(type.name).\(member.name.name)"
                guard let now = new.first(where: { $0.name == member.name }) else {
                    return Change(.propertyRemoved, subject, before: member.type?.swiftText)
                }
                return retyped(.propertyRetyped, subject, member, now)
            }
                + new.filter { member in !old.contains { $0.name == member.name } }.map {
                    Change(.propertyAdded, "\(type.name).\($0.name.name)", after: $0.type?.swiftText)
                }
        }

        /// Stored properties, which the initialiser takes in this order.
        private func members(_ type: Identifier, _ old: [Member], _ new: [Member]) -> [Change] {
            var changes: [Change] = []
            var kept: [Identifier] = []
            var explained: Set<Identifier> = []
            for member in old {
                let subject = "\(type.name).\(member.name.name)"
                if let now = new.first(where: { $0.name == member.name }) {
                    if let change = retyped(.propertyRetyped, subject, member, now) {
                        changes.append(change)
                    } else if now.isRequired && !member.isRequired {
                        changes.append(Change(.argumentRequired, "\(type.name).init(\(member.name.name):)", after: now.type?.swiftText))
                    } else if now.isRequired == member.isRequired {
                        kept.append(member.name)
                    }
                } else if let key = member.key, let now = new.first(where: { $0.key == key }), !old.contains(where: { $0.name == now.name })
                {
                    explained.insert(now.name)
                    changes.append(Change(.propertyRenamed, subject, before: member.name.name, after: now.name.name))
                } else {
                    changes.append(Change(.propertyRemoved, subject, before: member.type?.swiftText))
                }
            }
            for member in new where !explained.contains(member.name) && !old.contains(where: { $0.name == member.name }) {
                let code: ChangeCode = member.isRequired ? .argumentRequired : .propertyAdded
                let subject = member.isRequired ? "\(type.name).init(\(member.name.name):)" : "\(type.name).\(member.name.name)"
                changes.append(Change(code, subject, after: member.type?.swiftText))
            }
            let order = new.map(\.name).filter(kept.contains)
            if order != kept {
                changes.append(Change(.argumentsReordered, "\(type.name).init", before: Self.list(kept), after: Self.list(order)))
            }
            return changes
        }

        private func retyped(_ code: ChangeCode, _ subject: String, _ old: Member, _ new: Member) -> Change? {
            switch (old.type, new.type) {
            case (nil, nil): nil
            case (let before?, let after?) where renames.areSame(before, after): nil
            default: Change(code, subject, before: old.type?.swiftText ?? "nothing", after: new.type?.swiftText ?? "nothing")
            }
        }

        private static func list(_ names: [Identifier]) -> String { names.map { "\($0.name):" }.joined() }
    }

    extension TypeDiff {
        private func lists(_ old: EnumIR, _ new: EnumIR) -> [Change] {
            let name = new.name.name
            if old.rawType != new.rawType {
                return [Change(.enumRetyped, name, before: old.rawType.swiftText, after: new.rawType.swiftText)]
            }
            var changes: [Change] = []
            if old.isOpen != new.isOpen { changes.append(Change(new.isOpen ? .enumOpened : .enumClosed, name)) }
            for member in old.members {
                let subject = "\(name).\(member.name.name)"
                let value = member.value.swiftText
                if let now = new.members.first(where: { $0.name == member.name }) {
                    guard now.value.swiftText != value else { continue }
                    changes.append(Change(.memberValueChanged, subject, before: value, after: now.value.swiftText))
                } else if let now = new.members.first(where: { $0.value.swiftText == value }) {
                    changes.append(Change(.memberRenamed, subject, before: member.name.name, after: now.name.name))
                } else {
                    changes.append(Change(.memberRemoved, subject, before: value))
                }
            }
            let known = Set(old.members.map(\.name))
            let values = Set(old.members.map(\.value.swiftText))
            for member in new.members where !known.contains(member.name) && !values.contains(member.value.swiftText) {
                changes.append(Change(new.isOpen ? .memberAdded : .caseAdded, "\(name).\(member.name.name)", after: member.value.swiftText))
            }
            return changes
        }

        private func outputs(_ old: OutputIR, _ new: OutputIR) -> [Change] {
            let statuses = Dictionary(old.cases.map { ($0.name, $0.status) }, uniquingKeysWith: { first, _ in first })
            return cases(new.name, old.cases.map { Member($0.name, $0.type) }, new.cases.map { Member($0.name, $0.type) })
                + new.cases.compactMap { now in
                    guard let before = statuses[now.name], before != now.status else { return nil }
                    return Change(.statusChanged, "\(new.name.name).\(now.name.name)", before: before.text, after: now.status.text)
                }
        }

        /// Cases that callers switch over.
        private func cases(_ type: Identifier, _ old: [Member], _ new: [Member]) -> [Change] {
            old.compactMap { member in
                let subject = "\(type.name).\(member.name.name)"
                guard let now = new.first(where: { $0.name == member.name }) else {
                    return Change(.caseRemoved, subject, before: member.type?.swiftText)
                }
                return retyped(.caseRetyped, subject, member, now)
            }
                + new.filter { member in !old.contains { $0.name == member.name } }.map {
                    Change(.caseAdded, "\(type.name).\($0.name.name)", after: $0.type?.swiftText)
                }
        }
    }
#endif
