#if Sandbox
    /// The page tree's own statement of how many pages there are (ISO 32000-1, 7.7.3).
    enum PDFPageTree {
        /// Goes from the trailer over the catalog to the root of the tree; every step must be what the standard says.
        static func pageCount(of file: PDFFile) throws(PDFError) -> Int {
            let table = try PDFCrossReference(file)
            let catalog = try dictionary(table.trailer["Root"], type: "Catalog", in: table)
            let root = try dictionary(catalog["Pages"], type: "Pages", in: table)
            guard root["Parent"] == nil else { throw .damaged("the root of its page tree has a parent") }
            let count = try resolved(root["Count"], in: table).integer
            guard let count, count >= 0, let kids = try resolved(root["Kids"], in: table).array, kids.isEmpty == (count == 0) else {
                throw .damaged("the root of its page tree has no valid /Count and /Kids")
            }
            guard kids.count <= count else { throw .damaged("its page tree has more children than pages") }
            return count
        }

        private static func dictionary(
            _ reference: PDFObject?, type: String, in table: PDFCrossReference
        ) throws(PDFError) -> [String: PDFObject] {
            guard let dictionary = try table.object(reference).dictionary, dictionary["Type"]?.name == type else {
                throw .damaged("its /\(type) object is not one")
            }
            return dictionary
        }

        /// A value that may stand in an object of its own.
        private static func resolved(_ object: PDFObject?, in table: PDFCrossReference) throws(PDFError) -> PDFObject {
            if case .reference = object { return try table.object(object) }
            return object ?? .other
        }
    }
#endif
