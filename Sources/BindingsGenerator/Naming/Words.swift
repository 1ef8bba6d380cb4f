/// The words of a name, whatever its spelling: `projectId`, `project_id` and `ProjectID` are all `project`, `id`.
struct Words: Hashable, Sendable {
    /// The words in lower case, in order.
    let list: [String]

    init(_ list: [String]) {
        self.list = list
    }

    /// Splits at everything that is neither letter nor digit, and at the humps of camel case.
    init(splitting text: String) {
        list = WordCuts(text).words
    }

    var isEmpty: Bool { list.isEmpty }

    /// As members are written: `projectID`.
    var lowerCamel: String {
        list.enumerated().map { $0.offset == 0 ? $0.element : Self.capitalized($0.element) }.joined()
    }

    /// As members are written, with an underscore between words that are both digits where they meet: `_1_0`.
    var lowerCamelWithSeams: String {
        var text = ""
        for word in list {
            let isSeam = text.last?.isNumber == true && word.first?.isNumber == true
            text += text.isEmpty ? word : (isSeam ? "_" : "") + Self.capitalized(word)
        }
        return text
    }

    /// As types are written: `ProjectID`.
    var upperCamel: String { list.map(Self.capitalized).joined() }

    /// `PROJECT` becomes `Project`, what people write in capitals stays so: `URL`, `IDs`, `SHA256`.
    static func capitalized(_ word: String) -> String {
        if let plain = Acronyms.spelling(of: word) { return plain }
        return word.prefix(1).uppercased() + word.dropFirst()
    }
}
