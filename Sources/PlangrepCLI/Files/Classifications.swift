#if CommandLine
    import ArgumentParser
    import Plangrep

    /// `specs/**=specifications`.
    struct ClassificationRule: Sendable, ExpressibleByArgument {
        var pattern: String
        var classification: FileClassification

        init?(argument: String) {
            guard let equals = argument.lastIndex(of: "="), equals != argument.startIndex,
                let classification = ClassificationArgument(argument: String(argument[argument.index(after: equals)...]))
            else { return nil }
            pattern = String(argument[..<equals])
            self.classification = classification.value
        }
    }

    /// One of the documented classifications.
    struct ClassificationArgument: Sendable, ExpressibleByArgument {
        static let values = FileClassification.allKnown.map(\.rawValue).joined(separator: ", ")

        var value: FileClassification

        init?(argument: String) {
            value = FileClassification(rawValue: argument)
            if !value.isKnown { return nil }
        }
    }

    extension UploadClassifications {
        init(standard: FileClassification?, rules: [ClassificationRule]) {
            self.init(standard: standard)
            for rule in rules { add(rule.classification, for: rule.pattern) }
        }
    }
#endif
