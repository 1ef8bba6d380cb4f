/// Tries a value as one of several types.
extension JSONReader {
    /// Reads the value at the cursor as a type, unless a perfect match has been found; the cursor does not move.
    ///
    /// The fewer properties, enum values and alternatives of a value a type does not know, the better is the match; of two equal matches, the
    /// first one counts. A type that accepts any value is used only if nothing else matches.
    ///
    /// Types that contain each other, without a discriminator, are read anew on every level, twice as often on each. Together, attempts may
    /// read 256 times the length of the text; then the text is refused. Looking for a better match than one that was found may cost as much
    /// again; then the first match is used.
    public mutating func attempt<T: JSONReadable, Union>(
        _ make: (T) -> Union, _ attempts: inout JSONAttempts<Union>
    ) throws(JSONError) {
        guard let isComparison = attempts.isComparison(T.self) else { return }
        if isComparison, source.pointee.comparisonsLeft < 0 { return }
        switch try reading(T.self, isComparison: isComparison) {
        case .success(let found): attempts.note(.init(value: make(found.value), unknownCount: found.unknownCount))
        case .failure(let error): attempts.note(error, of: T.self)
        }
    }

    /// Reads the value at the cursor as this type if it is one; otherwise returns nil, and the cursor does not move.
    ///
    /// It may cost as much as ``attempt(_:_:)``.
    public mutating func attempt<T: JSONReadable>(_ type: T.Type = T.self) throws(JSONError) -> T? {
        guard case .success(let found) = try reading(type, isComparison: false) else { return nil }
        source.pointee.unknownCount += found.unknownCount
        try skip()
        return found.value
    }

    /// Returns the best match, with the cursor after it; throws the reasons if there is none.
    public mutating func best<Union>(_ attempts: borrowing JSONAttempts<Union>) throws(JSONError) -> Union {
        guard let fit = attempts.best else { throw error(.invalidValue(attempts.message)) }
        source.pointee.unknownCount += fit.unknownCount
        try skip()
        return fit.value
    }

    /// Reads a value that is of no type in the document.
    public mutating func readUnknown() throws(JSONError) -> JSONValue {
        source.pointee.unknownCount += 1
        return try JSONValue(json: &self)
    }

    /// Reads the value at the cursor as a type; the cursor does not move.
    private mutating func reading<T: JSONReadable>(
        _ type: T.Type, isComparison: Bool
    ) throws(JSONError) -> Result<(value: T, unknownCount: Int), JSONError> {
        // Invalid JSON is an error whatever the type.
        try lookahead { (reader) throws(JSONError) in
            let around = reader.source.pointee.begin(isComparison: isComparison)
            defer { reader.source.pointee.end(around) }
            if let refusal = reader.chargeAttempt() {
                guard isComparison else { throw refusal }
                return .failure(refusal)
            }
            do throws(JSONError) {
                let value = try T(json: &reader)
                return .success((value, reader.source.pointee.unknownCount))
            } catch {
                return .failure(error)
            }
        }
    }

    /// Indicates whether the value is being tried as one of several types; then it is one only if nothing about it is in doubt.
    var isAttempt: Bool { source.pointee.attemptDepth > 0 }

    /// Indicates whether an open enum accepts only its listed values.
    var refusesUnlisted: Bool { source.pointee.refusesUnlisted }

    /// Records that a part of the text is not in the document.
    func noteUnknown() { source.pointee.unknownCount += 1 }

    /// The reason against a further attempt; nil if it may be made.
    private func chargeAttempt() -> JSONError? {
        guard source.pointee.attemptDepth <= 2 * source.pointee.maxDepth else {
            return JSONError(.tooDeep(limit: source.pointee.maxDepth), offset: position)
        }
        guard let kind = JSONKind(firstByte: text.byte(position)), kind == .array || kind == .object else { return nil }
        return source.pointee.charge(extent.count) ? nil : tooOften
    }

    func checkAttempts() throws(JSONError) {
        guard source.pointee.attemptsLeft < 0 else { return }
        throw tooOften
    }

    private var tooOften: JSONError {
        error(.invalidValue("expected a value whose type shows, found one that was tried too often"))
    }
}

extension JSONSource {
    /// The state that an attempt saves.
    struct Surroundings {
        let isComparison: Bool
        let unknownCount: Int
    }

    mutating func begin(isComparison: Bool) -> Surroundings {
        defer {
            attemptDepth += 1
            unknownCount = 0
            self.isComparison = self.isComparison || isComparison
        }
        return Surroundings(isComparison: self.isComparison, unknownCount: unknownCount)
    }

    mutating func end(_ around: Surroundings) {
        attemptDepth -= 1
        unknownCount = around.unknownCount
        isComparison = around.isComparison
    }

    /// False if there is nothing left.
    mutating func charge(_ count: Int) -> Bool {
        guard isComparison else {
            attemptsLeft -= count
            return attemptsLeft >= 0
        }
        comparisonsLeft -= count
        return comparisonsLeft >= 0
    }
}
