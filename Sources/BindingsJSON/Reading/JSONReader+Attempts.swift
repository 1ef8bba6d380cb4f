/// Trying a value as one of several types.
extension JSONReader {
    /// Reads the value at the cursor as a type, unless one that fits perfectly has been found; the cursor stays.
    ///
    /// A value fits a type the better, the fewer of its members, enum values and alternatives the type does not know; of two types that it fits
    /// as well, the one tried first counts. What takes any value is taken only where nothing else fits.
    ///
    /// Types that contain each other and are told by trying alone are read anew on every level, twice as often on each. Together, attempts may go
    /// over 256 times the length of the text; then the text is refused. Looking for a better type than one that fits may cost as much
    /// again; then the first that fits is taken.
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

    /// Reads the value at the cursor as this type if it is one; else returns nil and stays where it is.
    ///
    /// It may cost what ``attempt(_:_:)`` may.
    public mutating func attempt<T: JSONReadable>(_ type: T.Type = T.self) throws(JSONError) -> T? {
        guard case .success(let found) = try reading(type, isComparison: false) else { return nil }
        source.pointee.unknownCount += found.unknownCount
        try skip()
        return found.value
    }

    /// The value that fits best, with the cursor behind it; throws why there is none.
    public mutating func best<Union>(_ attempts: borrowing JSONAttempts<Union>) throws(JSONError) -> Union {
        guard let fit = attempts.best else { throw error(.invalidValue(attempts.message)) }
        source.pointee.unknownCount += fit.unknownCount
        try skip()
        return fit.value
    }

    /// Reads a value that no type of the document is for.
    public mutating func readUnknown() throws(JSONError) -> JSONValue {
        source.pointee.unknownCount += 1
        return try JSONValue(json: &self)
    }

    /// What reading the value at the cursor as a type comes to; the cursor stays.
    private mutating func reading<T: JSONReadable>(
        _ type: T.Type, isComparison: Bool
    ) throws(JSONError) -> Result<(value: T, unknownCount: Int), JSONError> {
        // What is not JSON at all is an error whatever the type.
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

    /// Whether the value is being tried as one of several types: then it is one only if nothing about it is in doubt.
    var isAttempt: Bool { source.pointee.attemptDepth > 0 }

    /// Whether an open enum takes its listed values alone.
    var refusesUnlisted: Bool { source.pointee.refusesUnlisted }

    /// Notes that something that was read is not in the document.
    func noteUnknown() { source.pointee.unknownCount += 1 }

    /// Why there may be no further attempt; nil where there may be.
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
    /// What an attempt puts aside.
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

    /// False where there is nothing left.
    mutating func charge(_ count: Int) -> Bool {
        guard isComparison else {
            attemptsLeft -= count
            return attemptsLeft >= 0
        }
        comparisonsLeft -= count
        return comparisonsLeft >= 0
    }
}
