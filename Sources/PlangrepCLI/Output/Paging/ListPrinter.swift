#if CommandLine
    import Plangrep

    /// Prints a list as its pages come: a table for people, a line of JSON for each entry for machines.
    struct ListPrinter<Page: CursorPage> where Page.PageItem: JSONWritable {
        /// A column of the table.
        struct Column {
            let heading: String
            let text: (Page.PageItem) -> String?

            init(_ heading: String, _ text: @escaping (Page.PageItem) -> String?) { (self.heading, self.text) = (heading, text) }
        }

        let columns: [Column]
        let isJSON: Bool
        let limit: Int?

        /// - Returns: the number of entries that were printed.
        @discardableResult
        func print(_ call: Call<Page>, to console: Console) async throws -> Int {
            try await Pager.run(console) { console in
                var table = StreamedTable(headings: columns.map(\.heading), width: console.width)
                var pages = call.pages.makeAsyncIterator()
                var count = 0
                while !console.isClosed(), let page = try await pages.next() {
                    let items = page.pageItems.prefix(limit.map { $0 - count } ?? .max)
                    if isJSON {
                        try items.forEach { console.data(try JSON.encode($0)) }
                    } else {
                        table.add(items.map(row)).forEach(console.line)
                    }
                    count += items.count
                    if let limit, count >= limit {
                        tellRest(count, items.count == page.pageItems.count ? pages.nextPlace : nil, pages.total, console)
                        break
                    }
                }
                if !isJSON { table.finish().forEach(console.line) }
                return count
            }
        }

        private func row(_ item: Page.PageItem) -> [String] { columns.map { $0.text(item) ?? "" } }

        /// On standard error, so that it is not taken for an entry.
        private func tellRest(_ count: Int, _ cursor: String?, _ total: Int?, _ console: Console) {
            let isMore = cursor != nil || (total ?? 0) > count
            guard isMore else { return }
            let amount = total.map { "\(count) of \($0)" } ?? "\(count)"
            console.error("Printed \(amount) entries." + (cursor.map { " Continue with: --cursor \($0)" } ?? " Raise --limit for more."))
        }
    }

    /// A table whose rows come bit by bit: its columns are as wide as the rows so far need, so that nothing is cut but what does not fit the terminal.
    struct StreamedTable {
        let headings: [String]
        let width: Int?
        /// How many rows are held before they are written: more make columns that change less.
        let batch: Int
        private var widths: [Int]?
        private var held: [[String]] = []

        init(headings: [String], width: Int?, batch: Int = 1) { (self.headings, self.width, self.batch) = (headings, width, batch) }

        /// The lines of more rows, behind the headings the first time; none as long as rows are held.
        mutating func add(_ rows: [[String]]) -> [String] {
            held += rows
            return held.count < batch ? [] : flush()
        }

        /// The lines that are left, or the headings where no row came.
        mutating func finish() -> [String] {
            held.isEmpty && widths == nil ? TextTable(headings: headings, rows: []).lines(width: width) : flush()
        }

        private mutating func flush() -> [String] {
            if held.isEmpty { return [] }
            let table = TextTable(headings: headings, rows: held)
            let isFirst = widths == nil
            let columns = fitting(table)
            (widths, held) = (columns, [])
            return Array(table.lines(widths: columns).dropFirst(isFirst ? 0 : 1))
        }

        /// The widths so far, or wider ones, as long as they fit; else those of the new rows alone.
        private func fitting(_ table: TextTable) -> [Int] {
            let own = table.widths(width: width)
            guard let widths else { return own }
            let wider = zip(widths, own).map { max($0, $1) }
            return TextTable.total(wider) <= width ?? .max ? wider : own
        }
    }
#endif
