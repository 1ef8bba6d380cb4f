#if CommandLine
    import BindingsGenerator

    /// What changed between two generated APIs, as callers of the generated Swift meet it.
    struct GeneratedAPIDiff {
        private let old: GeneratedAPI
        private let new: GeneratedAPI
        private let oldTypes: DeclaredTypes
        private let newTypes: DeclaredTypes
        private let renames: TypeRenames

        init(old: GeneratedAPI, new: GeneratedAPI) {
            self.old = old
            self.new = new
            oldTypes = DeclaredTypes(old.ir)
            newTypes = DeclaredTypes(new.ir)
            renames = TypeRenames(old: oldTypes, new: newTypes)
        }

        /// Every change: what breaks callers first, then by what is concerned.
        var changes: [Change] {
            let all = types + limits + client + operations + server
            let order = Impact.allCases
            return all.sorted {
                let ranks = (order.firstIndex(of: $0.code.impact) ?? 0, order.firstIndex(of: $1.code.impact) ?? 0)
                return ranks.0 != ranks.1 ? ranks.0 < ranks.1 : ($0.subject, $0.code.rawValue) < ($1.subject, $1.code.rawValue)
            }
        }

        private var types: [Change] {
            let diff = TypeDiff(renames: renames)
            var changes: [Change] = []
            for name in oldTypes.names {
                guard let before = oldTypes[name] else { continue }
                let now = renames.newNames[name] ?? name
                var found: [Change]
                if let after = newTypes[now] {
                    found = diff.changes(now, before, after)
                    if now != name { found.append(Change(.typeRenamed, name.name, before: name.name, after: now.name)) }
                } else {
                    found = [Change(.typeRemoved, name.name, before: before.kind)]
                }
                changes += found.map { placed($0, old: name, new: now) }
            }
            let known = Set(renames.newNames.values)
            for name in newTypes.names where oldTypes[name] == nil && !known.contains(name) {
                changes.append(placed(Change(.typeAdded, name.name, after: newTypes[name]?.kind), old: name, new: name))
            }
            return changes
        }

        private func placed(_ change: Change, old name: Identifier, new now: Identifier) -> Change {
            var change = change
            change.oldPlace = old.types[name]?.place.location
            change.newPlace = new.types[now]?.place.location
            return change
        }

        private var server: [Change] {
            WebhooksDiff(old: old.ir.webhooks, new: new.ir.webhooks, renames: renames).changes
                + ServerStubDiff(old: old.ir.server, new: new.ir.server, renames: renames).changes
        }

        private var limits: [Change] {
            func table(_ ir: ModuleIR) -> [String: String] {
                var table: [String: String] = [:]
                for type in ir.limits {
                    for member in type.members { table["\(type.name.name).\(member.name.name)"] = OperationDiff.text(member.limits) }
                }
                return table
            }
            let (before, after) = (table(old.ir), table(new.ir))
            let members = Set(old.ir.structs.flatMap { one in one.properties.map { "\(one.name.name).\($0.name.name)" } })
                .intersection(new.ir.structs.flatMap { one in one.properties.map { "\(one.name.name).\($0.name.name)" } })
            return members.sorted().filter { before[$0] != after[$0] }.map {
                Change(.limitsChanged, $0, before: before[$0] ?? "none", after: after[$0] ?? "none")
            }
        }
    }

    extension GeneratedAPIDiff {
        private var client: [Change] {
            var changes: [Change] = []
            let levels = AccessLevel.allCases
            if let before = levels.firstIndex(of: old.ir.access), let after = levels.firstIndex(of: new.ir.access), after > before {
                changes.append(
                    Change(.accessLowered, "everything", before: old.ir.access.rawValue, after: new.ir.access.rawValue))
            }
            guard let before = old.ir.client else { return changes }
            guard let after = new.ir.client else { return changes + [Change(.clientRemoved, before.name.name)] }
            if before.name != after.name {
                changes.append(Change(.clientRenamed, before.name.name, before: before.name.name, after: after.name.name))
            }
            changes += credentials(before, after)
            let servers = (before.servers.map(\.text), after.servers.map(\.text))
            if servers.0.first != servers.1.first {
                changes.append(Change(.serverChanged, after.name.name, before: servers.0.first ?? "none", after: servers.1.first ?? "none"))
            }
            return changes + ServersDiff(old: before.choices, new: after.choices, types: TypeDiff(renames: renames)).changes
        }

        private func credentials(_ before: ClientIR, _ after: ClientIR) -> [Change] {
            let (old, new) = (before.schemes.map(\.argument), after.schemes.map(\.argument))
            let subject = { (name: Identifier) in "\(after.name.name).init(\(name.name):)" }
            var changes = old.filter { !new.contains($0) }.map { Change(.credentialRemoved, subject($0), before: "APIKey?") }
            changes += new.filter { !old.contains($0) }.map { Change(.credentialAdded, subject($0), after: "APIKey?") }
            let (kept, order) = (old.filter(new.contains), new.filter(old.contains))
            if kept != order {
                changes.append(
                    Change(
                        .argumentsReordered, "\(after.name.name).init", before: kept.map { "\($0.name):" }.joined(),
                        after: order.map { "\($0.name):" }.joined()))
            }
            return changes
        }

        /// A function under the name that callers write.
        private struct Function {
            let name: String
            let ir: OperationIR
        }

        private static func functions(_ ir: ModuleIR) -> [Function] {
            (ir.client?.groups ?? []).flatMap { group in
                group.operations.flatMap { [$0] + $0.variants }.map {
                    Function(name: "\(group.property.name).\($0.name.name)", ir: $0)
                }
            }
        }

        private var operations: [Change] {
            guard new.ir.client != nil else { return [] }
            let diff = OperationDiff(renames: renames)
            let (before, after) = (Self.functions(old.ir), Self.functions(new.ir))
            var matched: Set<String> = []
            var changes: [Change] = []
            for function in before {
                let isSameCall = { (other: Function) in
                    GeneratedAPI.OperationKey(other.ir) == GeneratedAPI.OperationKey(function.ir)
                }
                var found: [Change]
                var now = after.first { $0.name == function.name }
                if let now {
                    found = diff.changes(function.name, function.ir, now.ir)
                } else if let moved = after.first(where: isSameCall), !before.contains(where: { $0.name == moved.name }) {
                    now = moved
                    found = [Change(.operationRenamed, function.name, before: function.name, after: moved.name)]
                    found += diff.changes(moved.name, function.ir, moved.ir)
                } else {
                    found = [Change(.operationRemoved, function.name, before: function.ir.request)]
                }
                if let now { matched.insert(now.name) }
                changes += found.map { placed($0, function, now) }
            }
            for function in after where !matched.contains(function.name) {
                let change = Change(.operationAdded, function.name, after: function.ir.request)
                changes.append(placed(change, nil, function))
            }
            return changes
        }

        private func placed(_ change: Change, _ before: Function?, _ after: Function?) -> Change {
            var change = change
            change.oldPlace = before.flatMap { old.operation(of: $0.ir)?.location }
            change.newPlace = after.flatMap { new.operation(of: $0.ir)?.location }
            return change
        }
    }
#endif
