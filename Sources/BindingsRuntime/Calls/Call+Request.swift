extension Call {
    /// The request as it would be sent, without credentials; nothing is sent.
    ///
    /// An idempotency key that the runtime would generate is not in it, because each performance generates its own.
    public var request: PreparedRequest {
        get throws(APIError) { try prepare() }
    }

    /// The call as a command line, without credentials; for a call that cannot be prepared, a comment with the reason.
    public var curl: String {
        do throws(APIError) {
            return try prepare().curl
        } catch {
            return "# " + error.description.split(whereSeparator: \.isNewline).joined(separator: "\n# ")
        }
    }
}

extension PreparedRequest {
    /// A POSIX shell command that sends this request, with `…` for each credential.
    var curl: String {
        var words = ["curl", "-X", method.rawValue, Self.quote(displayURL)]
        for (field, shown) in zip(headers, RedactionRules.standard.fields(headers, of: operation)) {
            words += ["-H", Self.quote("\(field.name): \(shown.value == field.value ? field.value : "…")")]
        }
        for credential in credentials { words += credential.curlWords.map(Self.quote) }
        if let body { words += ["--data-binary", Self.quote(curlBody(body))] }
        return words.joined(separator: " ")
    }

    /// JSON and forms without their sensitive values; for anything else, the file's name or a placeholder.
    private func curlBody(_ body: RequestBody) -> String {
        if case .file(let path, _) = body.storage { return "@" + path }
        let shown = body.bytesInMemory.flatMap {
            RedactionRules.standard.redacted($0, contentType: headers[.contentType], of: operation)
        }
        guard let shown, let text = String(validating: shown, as: UTF8.self), shown.count <= 16 << 10 else { return "@body" }
        return text
    }

    /// Single quotes keep everything but themselves; plain words need none.
    private static func quote(_ text: String) -> String {
        let isPlain = !text.isEmpty && text.utf8.allSatisfy { PercentEncoding.isUnreserved($0) || "/:,%".utf8.contains($0) }
        if isPlain { return text }
        return quoted(text)
    }

    private static func quoted(_ text: String) -> String {
        "'\(text.replacing("'", with: #"'\''"#))'"
    }
}

extension Credential {
    /// The command-line arguments for this credential.
    var curlWords: [String] {
        switch placement {
        case .bearer: ["-H", "Authorization: Bearer …"]
        case .basic(let user): ["-u", "\(user):…"]
        case .basicUser: ["-u", "…:"]
        case .scheme(let name): ["-H", "Authorization: \(name) …"]
        case .header(let name): ["-H", "\(name): …"]
        case .cookie(let name): ["-b", "\(name)=…"]
        case .query(let name): ["--url-query", "\(name)=…"]
        }
    }
}
