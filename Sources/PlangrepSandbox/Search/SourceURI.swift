#if Sandbox
    /// The address of a source, opaque to clients: `pgcat://PROJECT/KIND/IDENTIFIER`.
    struct SourceURI: Sendable, Hashable {
        var projectID: String
        var id: EntityID

        init(_ source: SearchSource, in catalog: ProjectCatalog) {
            projectID = catalog.projectID
            let contents = catalog.files[Int(source.file)].contents
            let index = Int(source.index)
            switch source.kind {
            case .region:
                let region = contents.findings.regions[index]
                id = EntityID(.region, contents.key, contents.findings.sheets[Int(region.sheet)].page + 1, Int(region.block) + 1)
            case .section: id = EntityID(.sec, contents.key, index + 1)
            case .page: id = EntityID(.page, contents.key, index + 1)
            }
        }

        /// Nil for a text that this type does not write.
        init?(_ text: String) {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 5, parts[0] == "pgcat:", parts[1].isEmpty, let id = EntityID(parts[4]),
                Self.kind(of: id) == String(parts[3])
            else {
                return nil
            }
            (projectID, self.id) = (String(parts[2]), id)
        }

        var text: String { "pgcat://\(projectID)/\(Self.kind(of: id) ?? "")/\(id.text)" }

        /// The source in a catalog; nil where it is gone.
        func source(in catalog: ProjectCatalog) -> SearchSource? {
            guard projectID == catalog.projectID, let file = catalog.position(id), let first = id.numbers.first else { return nil }
            let contents = catalog.files[file].contents
            switch (id.kind, id.numbers.count) {
            case (.region, 2):
                return contents.region(onPage: first, number: id.numbers[1]).map {
                    SearchSource(kind: .region, file: Int32(file), index: Int32($0))
                }
            case (.sec, 1) where first <= contents.findings.sections.count:
                return SearchSource(kind: .section, file: Int32(file), index: Int32(first - 1))
            case (.page, 1) where first <= contents.pages.count:
                return SearchSource(kind: .page, file: Int32(file), index: Int32(first - 1))
            default: return nil
            }
        }

        private static func kind(of id: EntityID) -> String? {
            switch id.kind {
            case .region: "region"
            case .sec: "spec"
            case .page: "doc"
            default: nil
            }
        }
    }
#endif
