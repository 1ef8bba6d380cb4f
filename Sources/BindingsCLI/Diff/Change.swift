#if CommandLine
    import BindingsDocument

    /// A difference between what is generated from two documents, as callers meet it.
    struct Change: Hashable {
        let code: ChangeCode
        /// What of the Swift is concerned: `Book.title`, `books.get(id:)`.
        let subject: String
        /// What it was; nil where there was nothing.
        var before: String?
        /// What it is; nil where there is nothing.
        var after: String?
        /// Where the old document says so.
        var oldPlace: SourceLocation?
        /// Where the new document says so.
        var newPlace: SourceLocation?

        init(_ code: ChangeCode, _ subject: String, before: String? = nil, after: String? = nil) {
            self.code = code
            self.subject = subject
            self.before = before
            self.after = after
        }
    }

    /// What a change does to callers.
    enum Impact: String, CaseIterable {
        /// Some caller does not compile any more.
        case breaking
        /// Every caller compiles, and something else happens.
        case behaviour
        /// There is more than before.
        case addition

        var title: String {
            switch self {
            case .breaking: "Breaks callers"
            case .behaviour: "Compiles, and behaves differently"
            case .addition: "Added"
            }
        }
    }

    /// The kinds of changes; the raw value is the stable code.
    enum ChangeCode: String, CaseIterable {
        case typeRemoved = "type-removed"
        case typeRenamed = "type-renamed"
        case typeKindChanged = "type-kind-changed"
        case aliasRetyped = "alias-retyped"
        case propertyRemoved = "property-removed"
        case propertyRenamed = "property-renamed"
        case propertyRetyped = "property-retyped"
        case memberRemoved = "member-removed"
        case memberRenamed = "member-renamed"
        case enumClosed = "enum-closed"
        case enumOpened = "enum-opened"
        case enumRetyped = "enum-retyped"
        case caseAdded = "case-added"
        case caseRemoved = "case-removed"
        case caseRetyped = "case-retyped"
        case pageRemoved = "page-removed"
        case operationRemoved = "operation-removed"
        case operationRenamed = "operation-renamed"
        case argumentRemoved = "argument-removed"
        case argumentRenamed = "argument-renamed"
        case argumentRetyped = "argument-retyped"
        case argumentRequired = "argument-required"
        case argumentsReordered = "arguments-reordered"
        case outputRetyped = "output-retyped"
        case clientRemoved = "client-removed"
        case clientRenamed = "client-renamed"
        case credentialRemoved = "credential-removed"
        case serverRemoved = "server-removed"
        case accessLowered = "access-lowered"

        case wireNameChanged = "wire-name-changed"
        case memberValueChanged = "member-value-changed"
        case defaultChanged = "default-changed"
        case pathChanged = "path-changed"
        case parameterMoved = "parameter-moved"
        case bodyChanged = "body-changed"
        case statusChanged = "status-changed"
        case errorAdded = "error-added"
        case errorRemoved = "error-removed"
        case errorRetyped = "error-retyped"
        case securityChanged = "security-changed"
        case serverChanged = "server-changed"
        case limitsChanged = "limits-changed"
        case deprecated = "deprecated"

        case typeAdded = "type-added"
        case propertyAdded = "property-added"
        case memberAdded = "member-added"
        case operationAdded = "operation-added"
        case argumentAdded = "argument-added"
        case argumentRelaxed = "argument-relaxed"
        case credentialAdded = "credential-added"
        case serverAdded = "server-added"

        var impact: Impact {
            switch self {
            case .typeAdded, .propertyAdded, .memberAdded, .operationAdded, .argumentAdded, .argumentRelaxed, .credentialAdded,
                .serverAdded:
                .addition
            case .wireNameChanged, .memberValueChanged, .defaultChanged, .pathChanged, .parameterMoved, .bodyChanged, .statusChanged,
                .errorAdded, .errorRemoved, .errorRetyped, .securityChanged, .serverChanged, .limitsChanged, .deprecated:
                .behaviour
            default: .breaking
            }
        }
    }
#endif
