/// The `x-` members of an object, in document order.
public struct Extensions: Sendable {
    /// The members, names with their `x-`.
    public let members: [LocatedNode.Member]

    /// Keeps members.
    public init(_ members: [LocatedNode.Member]) { self.members = members }

    /// No member.
    public static let none = Extensions([])

    /// Whether there is none.
    public var isEmpty: Bool { members.isEmpty }

    /// The value of a member, or nil where there is none of that name.
    public subscript(name: String) -> LocatedNode? {
        for member in members where member.key == name { return member.value }
        return nil
    }
}

/// A named thing of an ordered map.
public struct Named<Value: Sendable>: Sendable {
    /// The name, as written.
    public let name: String
    /// What it stands for.
    public let value: Value
    private let file: SourceFile
    private let offset: Int

    init(_ name: NameText, value: Value) {
        self.name = name.text
        self.value = value
        file = name.file
        offset = name.offset
    }

    /// Where the name stands; computed when asked for, because few are.
    public var nameLocation: SourceLocation { file.location(at: offset) }
}

/// A name and where it stands.
struct NameText {
    let text: String
    let file: SourceFile
    let offset: Int

    init(text: String, file: SourceFile, offset: Int) {
        self.text = text
        self.file = file
        self.offset = offset
    }

    init(_ member: LocatedNode.Member) {
        self.init(text: member.key, file: member.value.file, offset: member.keyOffset)
    }

    var location: SourceLocation { file.location(at: offset) }
}

/// A link to more documentation.
public struct ExternalDocs: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// The address.
    public let url: String
    /// What is there.
    public let description: String?
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}

/// An example of a value.
public struct Example: Placed {
    /// Where it stands.
    public let place: DocumentPlace
    /// The component it was referred to as; nil where it stands in place.
    public internal(set) var componentName: String?
    /// A short text.
    public internal(set) var summary: String?
    /// A longer text, in CommonMark.
    public internal(set) var description: String?
    /// The value (`value`, or 3.2's `dataValue`).
    public let value: LocatedNode?
    /// Where the value is to be found.
    public let externalValue: String?
    /// The value as it is sent (3.2).
    public let serializedValue: String?
    /// The `x-` members.
    public let extensions: Extensions
    /// Members that are not understood; each was warned about.
    public let unknown: [LocatedNode.Member]
}
