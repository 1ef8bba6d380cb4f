/// The `x-` members of an object, in document order.
package struct Extensions: Sendable {
    /// The members, names with their `x-`.
    package let members: [LocatedNode.Member]

    /// Keeps members.
    package init(_ members: [LocatedNode.Member]) { self.members = members }

    /// No member.
    package static let none = Extensions([])

    /// Whether there is none.
    package var isEmpty: Bool { members.isEmpty }

    /// The value of a member, or nil where there is none of that name.
    package subscript(name: String) -> LocatedNode? {
        for member in members where member.key == name { return member.value }
        return nil
    }
}

/// A named thing of an ordered map.
package struct Named<Value: Sendable>: Sendable {
    /// The name, as written.
    package let name: String
    /// What it stands for.
    package let value: Value
    private let file: SourceFile
    private let offset: Int

    init(_ name: NameText, value: Value) {
        self.name = name.text
        self.value = value
        file = name.file
        offset = name.offset
    }

    /// Where the name stands; computed when asked for, because few are.
    package var nameLocation: SourceLocation { file.location(at: offset) }
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
package struct ExternalDocs: Placed {
    package let place: DocumentPlace
    /// The address.
    package let url: String
    package let description: String?
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}

/// An example of a value.
package struct Example: Placed {
    package let place: DocumentPlace
    /// The component's name; nil for an inline object.
    package internal(set) var componentName: String?
    package internal(set) var summary: String?
    /// CommonMark.
    package internal(set) var description: String?
    /// The value (`value`, or 3.2's `dataValue`).
    package let value: LocatedNode?
    /// Where the value is to be found.
    package let externalValue: String?
    /// The value as it is sent (3.2).
    package let serializedValue: String?
    package let extensions: Extensions
    package let unknown: [LocatedNode.Member]
}
