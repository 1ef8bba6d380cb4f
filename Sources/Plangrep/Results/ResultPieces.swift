/// How the pieces of a result's JSON become items.
enum ResultPiece: Sendable {
    /// What is known of a document ahead of its first sheet.
    case opening(ResultDocumentReference)
    case whole(ResultItem)
    case sheet(ResultSheet)
    case specification(ResultSpecification)
    case doc(ResultDoc)

    /// In the order of `init(_:)`.
    static let arrays = [
        ["documents"], ["documents", "sheets"], ["documents", "specifications"], ["documents", "docs"], ["evidence"], ["warnings"],
        ["errors"],
    ]

    init(_ piece: JSONPiece) throws(JSONError) {
        switch piece.array {
        case 0 where !piece.isComplete: self = .opening(try Self.reference(piece))
        case 0: self = .whole(.document(try piece.decode()))
        case 1: self = .sheet(try piece.decode())
        case 2: self = .specification(try piece.decode())
        case 3: self = .doc(try piece.decode())
        case 4: self = .whole(.evidence(try piece.decode()))
        case 5: self = .whole(.warning(try piece.decode()))
        case 6: self = .whole(.error(try piece.decode()))
        default: self = .whole(.summary(try piece.decode()))
        }
    }

    private static func reference(_ piece: JSONPiece) throws(JSONError) -> ResultDocumentReference {
        let members = try piece.decode(JSONFields.self)
        return ResultDocumentReference(
            index: piece.indices.first ?? 0, documentID: members["documentId"]?.string, fileName: members["fileName"]?.string)
    }

    /// - Parameter document: The one that is being read.
    func item(_ document: inout ResultDocumentReference) -> ResultItem? {
        switch self {
        case .opening(let reference):
            document = reference
            return nil
        case .whole(let item): return item
        case .sheet(let sheet): return .sheet(sheet, in: document)
        case .specification(let specification): return .specification(specification, in: document)
        case .doc(let doc): return .doc(doc, in: document)
        }
    }
}
