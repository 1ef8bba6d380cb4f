#if Sandbox
    /// Names an artifact: the value of `path` in its URL.
    ///
    /// It is read as a kind and an identifier, and never becomes a path on disk.
    struct ArtifactPath: Sendable, Hashable {
        enum Kind: Sendable, Hashable, CaseIterable {
            case document, thumbnail, crop, specification, doc

            /// What is before the identifier, and after it.
            fileprivate var frame: (prefix: String, suffix: String) {
                switch self {
                case .document: ("files/", "/document.json")
                case .thumbnail: ("sheets/", "/thumbnail.png")
                case .crop: ("regions/", "/crop.svg")
                case .specification: ("specifications/", ".json")
                case .doc: ("docs/", ".json")
                }
            }

            /// The `type` in lists of artifacts, as in the documentation's examples.
            var type: String {
                switch self {
                case .thumbnail: "thumbnail"
                case .crop: "vector_crop"
                case .document, .specification, .doc: "extracted_json"
                }
            }

            var isPicture: Bool { self == .thumbnail || self == .crop }

            /// What its identifier is of.
            fileprivate var entity: EntityID.Kind {
                switch self {
                case .document: .file
                case .thumbnail: .sheet
                case .crop: .region
                case .specification: .spec
                case .doc: .doc
                }
            }
        }

        var kind: Kind
        var id: EntityID

        init(_ kind: Kind, _ id: EntityID) {
            self.kind = kind
            self.id = id
        }

        /// Nil for a text that this type does not write.
        init?(_ text: String) {
            for kind in Kind.allCases {
                let (prefix, suffix) = kind.frame
                guard text.hasPrefix(prefix), text.hasSuffix(suffix), text.count > prefix.count + suffix.count else { continue }
                guard let id = EntityID(text.dropFirst(prefix.count).dropLast(suffix.count)), id.kind == kind.entity else { return nil }
                self.init(kind, id)
                return
            }
            return nil
        }

        var text: String { kind.frame.prefix + id.text + kind.frame.suffix }

        /// A name for the file that it is saved as.
        var fileName: String { id.text + (kind.frame.suffix.split(separator: ".").last.map { ".\($0)" } ?? "") }
    }
#endif
