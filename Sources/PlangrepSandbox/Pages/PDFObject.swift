#if Sandbox
    /// As much of a PDF object as counting pages needs (ISO 32000-1, 7.3); strings are skipped.
    indirect enum PDFObject: Sendable, Hashable {
        case integer(Int)
        case name(String)
        case array([PDFObject])
        case dictionary([String: PDFObject])
        case reference(number: Int, generation: Int)
        /// A string, a real number, a Boolean or null: nothing that is looked at.
        case other

        var integer: Int? { if case .integer(let value) = self { value } else { nil } }
        var name: String? { if case .name(let value) = self { value } else { nil } }
        var array: [PDFObject]? { if case .array(let value) = self { value } else { nil } }
        var dictionary: [String: PDFObject]? { if case .dictionary(let value) = self { value } else { nil } }
    }
#endif
