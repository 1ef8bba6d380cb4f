/// What a result consists of, as `resultStream(of:)` gives it, one by one.
public enum ResultItem: Sendable, Hashable {
    /// A document, behind its sheets, specifications and docs: these are nil in it, because they come as items of their own.
    case document(ResultDocument)
    /// A sheet of a document.
    case sheet(ResultSheet, in: ResultDocumentReference)
    /// A specification of a document.
    case specification(ResultSpecification, in: ResultDocumentReference)
    /// A doc of a document.
    case doc(ResultDoc, in: ResultDocumentReference)
    /// A passage or region that was found.
    case evidence(ResultEvidence)
    /// Something that did not go well but stopped nothing.
    case warning(ResultWarning)
    /// Something that failed.
    case error(ResultError)
    /// What is left of the result; the last item.
    case summary(ResultSummary)
}

/// The document that a sheet, specification or doc belongs to.
public struct ResultDocumentReference: Sendable, Hashable {
    /// The place of the document in the result, from 0.
    public var index: Int
    /// The document's identifier; nil where the result gives it behind its sheets.
    public var documentID: String?
    /// The name of the document's file; nil where the result gives it behind its sheets.
    public var fileName: String?

    /// Names a document.
    public init(index: Int, documentID: String? = nil, fileName: String? = nil) {
        (self.index, self.documentID, self.fileName) = (index, documentID, fileName)
    }
}

/// A result without its documents, evidence, warnings and errors.
public struct ResultSummary: JSONModel {
    /// Version of the result's schema.
    public var schemaVersion: ResultSchemaVersion
    /// The job, as it ended.
    public var job: ResultJob
    /// Pages processed and credits taken.
    public var usage: ResultUsage
    /// When the result was made.
    public var generatedAt: Date?
    /// Members that the documentation does not name; nil where there are none.
    public var unknownFields: JSONFields?

    /// The members' names on the wire.
    public static let keys: JSONKeys = ["schemaVersion", "job", "usage", "generatedAt"]

    /// Reads the members of a JSON object.
    public init(object: borrowing JSONObject) throws(JSONError) {
        schemaVersion = try object.get(0)
        job = try object.get(1)
        usage = try object.get(2)
        generatedAt = try object.optional(3)
        unknownFields = try object.unknownFields()
    }

    /// Writes the members as a JSON object.
    public func write(to writer: inout JSONWriter) throws(JSONError) {
        try writer.object(Self.keys, schemaVersion, job, usage, generatedAt, unknown: unknownFields)
    }
}
