#if Sandbox
    /// A file of a processed job with all that was found in it: made once, shared by everyone who reads.
    final class FileContents: Sendable {
        let document: DocumentRecord
        let jobID: String
        let pages: [PageText]
        let findings: Findings

        init(_ document: DocumentRecord, jobID: String, pages: [PageText]) {
            self.document = document
            self.jobID = jobID
            self.pages = pages
            findings = Findings(pages, classification: document.classification)
        }

        /// The files that a job works on.
        static func all(of job: JobRecord, _ text: JobText?) -> [FileContents] {
            job.selected.map { FileContents($0, jobID: job.id, pages: text?.pages[$0.id] ?? []) }
        }

        var key: String { document.key }
        var classification: String? { document.classification }

        func sheetID(_ index: Int) -> String { EntityID(.sheet, key, findings.sheets[index].page + 1).text }

        /// Regions are numbered within their page.
        func regionID(_ index: Int) -> String {
            let region = findings.regions[index]
            return EntityID(.region, key, findings.sheets[Int(region.sheet)].page + 1, Int(region.block) + 1).text
        }

        /// The position of a sheet among the findings; nil where the page is none.
        func sheet(onPage page: Int) -> Int? {
            let sheets = findings.sheets
            let index = sheets.partitionPoint { $0.page >= page - 1 }
            return index < sheets.count && sheets[index].page == page - 1 ? index : nil
        }

        func region(onPage page: Int, number: Int) -> Int? {
            guard let sheet = sheet(onPage: page) else { return nil }
            let index = findings.regions.partitionPoint { ($0.sheet, $0.block) >= (Int32(sheet), Int32(clamping: number - 1)) }
            guard index < findings.regions.count, findings.regions[index].sheet == sheet, findings.regions[index].block == number - 1 else {
                return nil
            }
            return index
        }
    }

    extension Array {
        /// The first position whose element, and with it all later ones, fulfils the condition.
        func partitionPoint(where condition: (Element) -> Bool) -> Int {
            var (low, high) = (0, count)
            while low < high {
                let middle = (low + high) / 2
                if condition(self[middle]) { high = middle } else { low = middle + 1 }
            }
            return low
        }
    }
#endif
