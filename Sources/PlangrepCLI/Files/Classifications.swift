#if CommandLine
    import ArgumentParser
    import Plangrep

    /// What files hold, by rules: the last one that matches a path decides.
    struct Classifications: Sendable {
        /// For files that no rule matches; nil lets the service find out.
        var standard: FileClassification?
        var rules: [ClassificationRule] = []

        func classification(of path: String) -> FileClassification? {
            rules.last { $0.pattern.matches(path) }?.classification ?? standard
        }

        static let values = FileClassification.allKnown.map(\.rawValue).joined(separator: ", ")
    }

    /// `specs/**=specifications`.
    struct ClassificationRule: Sendable, ExpressibleByArgument {
        var pattern: GlobPattern
        var classification: FileClassification

        init?(argument: String) {
            guard let equals = argument.lastIndex(of: "="), equals != argument.startIndex,
                let classification = ClassificationArgument(argument: String(argument[argument.index(after: equals)...]))
            else { return nil }
            pattern = GlobPattern(String(argument[..<equals]))
            self.classification = classification.value
        }
    }

    /// One of the documented classifications.
    struct ClassificationArgument: Sendable, ExpressibleByArgument {
        var value: FileClassification

        init?(argument: String) {
            value = FileClassification(rawValue: argument)
            if !value.isKnown { return nil }
        }
    }
#endif
