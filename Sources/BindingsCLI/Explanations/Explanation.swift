#if CommandLine
    /// What a code means, with an example and the remedy.
    struct Explanation {
        let code: String
        /// What is the case, and why it matters.
        let meaning: String
        /// What brings the code about; a part of a document where the code is about one.
        let example: String
        /// The example as it should be; nil where there is no better one.
        var better: String?
        /// What to do.
        let remedy: String

        /// All of them, by code.
        static let all = (reading + modelling + servers + shaping + advice + running + changes).sorted { $0.code < $1.code }

        /// As it is printed.
        var text: String {
            var lines = [code, "", meaning, "", "Example:", "", Self.indented(example), ""]
            if let better { lines += ["Better:", "", Self.indented(better), ""] }
            return (lines + ["What to do: " + remedy]).joined(separator: "\n")
        }

        /// Every code with the first sentence of what it means.
        static var list: String {
            let width = all.map(\.code.count).max() ?? 0
            return all.map { one in
                one.code + String(repeating: " ", count: width + 2 - one.code.count) + firstSentence(of: one.meaning)
            }.joined(separator: "\n")
        }

        /// Up to the first full stop that another sentence follows: one inside a word or a number ends nothing.
        private static func firstSentence(of text: String) -> String {
            text.firstMatch(of: /\.\s+(?=\p{Lu})/).map { text[..<$0.range.lowerBound] + "." } ?? text
        }

        private static func indented(_ text: String) -> String {
            text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
        }
    }
#endif
