#if Sandbox
    extension ProjectCatalog {
        /// The entry with an identifier, if it passes a filter.
        ///
        /// - Throws: 404, also where the filter does not match [inferred: documented is only that the entry is not returned].
        func entry<Filter: EntityFilter>(
            _ id: String, _ what: String, _ filter: Filter, find: (EntityID) -> Entry?
        ) throws(SandboxError) -> Entry {
            guard let entry = EntityID(id).flatMap(find), filter.matches(entry, in: self) else { throw .notFound(what, id) }
            return entry
        }

        func fileEntry(_ id: EntityID) -> Entry? {
            guard id.kind == .file, id.numbers.isEmpty else { return nil }
            return position(id).map { Entry(file: Int32($0), index: 0) }
        }

        func sheetEntry(_ id: EntityID) -> Entry? {
            guard id.kind == .sheet, id.numbers.count == 1, let file = position(id) else { return nil }
            return files[file].contents.sheet(onPage: id.numbers[0]).map { Entry(file: Int32(file), index: Int32($0)) }
        }

        func regionEntry(_ id: EntityID) -> Entry? {
            guard id.kind == .region, id.numbers.count == 2, let file = position(id) else { return nil }
            return files[file].contents.region(onPage: id.numbers[0], number: id.numbers[1]).map {
                Entry(file: Int32(file), index: Int32($0))
            }
        }

        func sectionEntry(_ id: EntityID, _ kind: EntityID.Kind) -> Entry? {
            guard id.kind == kind, id.numbers.count == 1, let file = position(id),
                id.numbers[0] <= files[file].contents.findings.sections.count
            else { return nil }
            return Entry(file: Int32(file), index: Int32(id.numbers[0] - 1))
        }

        func docEntry(_ id: EntityID) -> Entry? {
            guard id.kind == .doc, id.numbers.isEmpty, let file = position(id), files[file].contents.findings.isDoc else { return nil }
            return Entry(file: Int32(file), index: 0)
        }

        /// A specification as both readings of the documentation have it: a book, or one section of it.
        func specification(_ text: String) throws(SandboxError) -> EntityID {
            guard let id = EntityID(text), id.kind == .spec, let file = position(id) else { throw .notFound("specification", text) }
            let isBook = id.numbers.isEmpty && !files[file].contents.findings.sections.isEmpty
            guard isBook || sectionEntry(id, .spec) != nil else { throw .notFound("specification", text) }
            return id
        }
    }

    /// The layout of the page that was looked at last: entries of a list mostly share it.
    struct LayoutMemory {
        private var last: (contents: FileContents, page: Int, layout: PageLayout)?

        mutating func layout(ofRegion index: Int, of contents: FileContents) -> PageLayout {
            layout(ofPage: contents.findings.sheets[Int(contents.findings.regions[index].sheet)].page, of: contents)
        }

        /// - Parameter page: From 0.
        mutating func layout(ofPage page: Int, of contents: FileContents) -> PageLayout {
            if let last, last.contents === contents, last.page == page { return last.layout }
            let layout = PageLayout(contents.pages[page])
            last = (contents, page, layout)
            return layout
        }
    }
#endif
