import Yams

/// Parses a YAML text; a repeated key is marked and the text parsed anew, because the parser stops at it.
struct YAMLComposer {
    /// The text, with the stand-ins that were needed.
    private(set) var text: YAMLText
    /// Turns marks into offsets.
    let positions: YAMLPositions

    init(_ bytes: [UInt8]) {
        text = YAMLText(bytes)
        positions = YAMLPositions(bytes, from: text.start)
    }

    /// A syntax error and where it is.
    struct Failure: Error {
        let message: String
        let offset: Int
        var nextStep: String?
        /// The key that is repeated, where that is the error.
        var isRepeatedKey = false
        /// Whether values are nested deeper than the parser goes.
        var isTooDeep = false
    }

    /// The tree as the parser gives it; nil for a text without content.
    mutating func compose() throws(Failure) -> Node? {
        while true {
            do {
                // The basic resolver: what a plain scalar is, `YAMLScalar` says, and the default one runs regular expressions on each.
                return try Parser(yaml: text.text, resolver: .basic, encoding: .utf8).singleRoot()
            } catch {
                guard let repeated = RepeatedKey(error) else { throw failure(error) }
                let offset = positions.offset(of: repeated.mark)
                guard text.markRepeatedKey(text.restored(repeated.key), at: offset) else {
                    let key = VisibleText.quoted(text.restored(repeated.key))
                    throw Failure(message: "the key \(key) occurs more than once in one object", offset: offset, isRepeatedKey: true)
                }
            }
        }
    }

    private func failure(_ error: any Error) -> Failure {
        switch error as? YamlError {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let problem = YAMLProblem(
                context: context?.text ?? "", start: context.map { positions.offset(of: $0.mark) }, problem: problem,
                offset: positions.offset(of: mark), bytes: text.bytes)
            return Failure(
                message: problem.message, offset: problem.offset, nextStep: problem.nextStep, isTooDeep: problem.isTooDeep)
        case .reader(let problem, let offset, _, _):
            return Failure(message: VisibleText.escaped(problem), offset: offset.map { text.start + $0 } ?? text.start)
        default:
            return Failure(message: "the YAML parser failed", offset: text.start)
        }
    }
}

/// The parser's error about a repeated key.
///
/// Yams 5 has no such case, so the value is looked into rather than matched.
private struct RepeatedKey {
    let key: String
    let mark: Mark

    init?(_ error: any Error) {
        guard let error = error as? YamlError, let found = Mirror(reflecting: error).children.first,
            found.label == "duplicatedKeysInMapping"
        else { return nil }
        var keys: [String] = []
        var mark: Mark?
        for part in Mirror(reflecting: found.value).children {
            if let names = part.value as? [String] { keys = names }
            if let context = part.value as? YamlError.Context { mark = context.mark }
        }
        guard let key = keys.first, let mark else { return nil }
        self.key = key
        self.mark = mark
    }
}
