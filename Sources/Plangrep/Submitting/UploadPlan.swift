/// Which files of a submission the job has, and which form to send next.
///
/// Pure: every rule about forms whose outcome is unknown is here.
struct UploadPlan: Sendable {
    enum Document: Sendable, Hashable {
        /// The service said that this file is this document.
        case answered(String)
        /// The job lists a file of this name. That its id is the document's is inferred: the documentation does not relate the two.
        case inferred(String)

        var id: String {
            switch self {
            case .answered(let id), .inferred(let id): id
            }
        }
    }

    struct Item: Sendable {
        let file: CheckedFile
        /// Nil until the job has it.
        var document: Document?
    }

    private(set) var items: [Item]
    let limits: UploadLimits

    init(_ files: [CheckedFile], limits: UploadLimits) {
        items = files.map { Item(file: $0) }
        self.limits = limits
    }

    var documentIDs: [String] { items.compactMap { $0.document?.id } }

    var hasInferred: Bool {
        items.contains { if case .inferred = $0.document { true } else { false } }
    }

    /// The missing files that go into one form, in their order: as many as the limits allow, at least one.
    ///
    /// Empty when none is missing.
    func nextForm() -> [Int] {
        var form: [Int] = []
        var bytes: Int64 = 0
        for index in items.indices where items[index].document == nil {
            let size = items[index].file.size
            if !form.isEmpty, form.count >= limits.maxFiles || bytes + size > limits.maxBytes { break }
            form.append(index)
            bytes += size
        }
        return form
    }

    /// Takes in the answer to a form.
    ///
    /// - Returns: false, and nothing is changed, when it does not have one document for each file.
    mutating func store(_ form: [Int], documentIDs: [String]) -> Bool {
        guard form.count == documentIDs.count else { return false }
        for (index, id) in zip(form, documentIDs) { items[index].document = .answered(id) }
        return true
    }

    /// Takes in what the job says it has, when the answer to a form was lost or another run sent some of the files.
    ///
    /// Files are told apart by name; of several with one name, the first ones are taken to have arrived first, since they are sent in order.
    mutating func reconcile(with files: [JobFile]) {
        let known = Set(documentIDs)
        var arrived: [String: [Document]] = [:]
        for file in files where !known.contains(file.document.id) {
            if let name = file.fileName { arrived[name, default: []].append(file.document) }
        }
        let listed = Set(files.map(\.document.id))
        for item in items {
            // Known by an id that the list does not show: one of those of its name is this very file.
            guard let id = item.document?.id, !listed.contains(id), arrived[item.file.file.fileName]?.isEmpty == false else { continue }
            arrived[item.file.file.fileName]?.removeFirst()
        }
        for index in items.indices where items[index].document == nil {
            let name = items[index].file.file.fileName
            guard arrived[name]?.isEmpty == false else { continue }
            items[index].document = arrived[name]?.removeFirst()
        }
    }

    /// Takes inferred documents for missing, so that their files are sent again: when the service does not know the ids.
    mutating func forgetInferred() {
        for index in items.indices {
            if case .inferred = items[index].document { items[index].document = nil }
        }
    }
}

extension JobFile {
    /// The document that this file is, by its own word if there is one among the fields that the documentation does not name.
    fileprivate var document: UploadPlan.Document {
        if case .string(let id)? = unknownFields?["documentId"] { .answered(id) } else { .inferred(id) }
    }
}
