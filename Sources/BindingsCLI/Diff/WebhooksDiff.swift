#if CommandLine
    import BindingsGenerator

    /// What changed in the enum of webhooks and callbacks, for those who receive them.
    struct WebhooksDiff {
        let old: WebhooksIR?
        let new: WebhooksIR?
        let renames: TypeRenames

        var changes: [Change] {
            guard let old else { return [] }
            guard let new else { return [Change(.typeRemoved, old.name.name, before: "enum")] }
            let renamed = old.name == new.name ? [] : [Change(.typeRenamed, old.name.name, before: old.name.name, after: new.name.name)]
            return renamed + old.cases.flatMap { changes($0, in: new) } + added(old, new)
        }

        private func changes(_ webhook: WebhookIR, in new: WebhooksIR) -> [Change] {
            let subject = "\(new.name.name).\(webhook.name.name)"
            guard let now = new.cases.first(where: { $0.name == webhook.name }) else {
                return [Change(.caseRemoved, subject, before: webhook.type?.swiftText)]
            }
            let isSame = webhook.type.flatMap { before in now.type.map { renames.areSame(before, $0) } }
            guard isSame == false || (webhook.type == nil) != (now.type == nil) else { return [] }
            return [Change(.caseRetyped, subject, before: webhook.type?.swiftText, after: now.type?.swiftText)]
        }

        private func added(_ old: WebhooksIR, _ new: WebhooksIR) -> [Change] {
            let known = Set(old.cases.map(\.name))
            return new.cases.filter { !known.contains($0.name) }
                .map { Change(.caseAdded, "\(new.name.name).\($0.name.name)", after: $0.type?.swiftText) }
        }
    }
#endif
