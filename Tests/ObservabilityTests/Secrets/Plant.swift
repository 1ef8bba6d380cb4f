#if Observability && Crypto
    import BindingsRuntime

    /// A secret that was planted in one of the places where one can stand.
    ///
    /// `.ci/run` looks for ``mark`` in all that the whole test run has printed and recorded.
    enum Plant: String, CaseIterable, Sendable {
        case bearer, basic, queryKey, cookieKey, fileKey, rotatingKey
        case path, query, signature, header, requestMember, requestPassword
        case responseMember, responseLink, responseCookie, responseLocation
        case uploadedFile, webhookSecret

        /// What every planted secret begins with.
        static let mark = "pl4nted"

        var text: String { "\(Self.mark)-\(rawValue)-x1" }

        /// What of the planted stands in a text, as it is or as `Authorization: Basic` has it.
        static func found(in text: String) -> Set<Plant> {
            Set(allCases.filter { text.contains($0.text) || ($0 == .basic && text.contains(basicWord)) })
        }

        /// The last bytes of `user:<secret>` in Base64, whatever stands before them.
        static let basicWord = Base64Bytes(Array("user:\(Plant.basic.text)".utf8)).base64
    }
#endif
