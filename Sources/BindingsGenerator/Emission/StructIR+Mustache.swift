import Mustache

// The contexts of templates. A name that is missing here is looked up in the enclosing context, as mustache has it:
// so each name that a template uses inside a section is one of the section's own context.

extension StructIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "properties": properties
        case "arguments": arguments
        case "keepsUnknownFields": keepsUnknownFields
        case "isSensitive": isSensitive
        case "sensitive": sensitive
        case "aliased": aliased
        case "hasAliases": !aliased.isEmpty
        case "hasArguments": !arguments.isEmpty
        case "hasAdditional": additional != nil
        case "additional": additional
        case "fallbacks": fallbacks
        case "hasPage": page != nil
        case "page": page
        default: nil
        }
    }
}

extension PageIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "items": items
        case "itemsAreOptional": items.isOptional
        case "item": item
        case "hasNext": next != nil
        case "next": next
        case "nextIsURL": next?.type == .builtin(.url) || next?.type == .optional(.builtin(.url))
        case "nextIsOptional": next?.type.isOptional
        case "hasMark": mark != nil
        case "mark": mark
        case "hasMore": more != nil
        case "more": more
        default: nil
        }
    }
}

extension PropertyIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "key": key
        case "aliases": aliases
        case "index": index
        case "type": type
        case "doc": doc.lines
        case "isRequired": isRequired
        case "absence": absence
        case "reader": reader
        case "writesNull": writesNull
        case "mayWriteNull": mayWriteNull
        case "writesPlainly": !writesNull && !mayWriteNull
        case "isBoxed": box != nil
        case "box": box
        default: nil
        }
    }

    /// What the initialiser takes where the argument is left out.
    private var absence: any SyntaxElement { constant ?? (reader == .field ? Absence.field : Absence.none) }

    private enum Absence: String, SyntaxElement {
        case none = "nil"
        case field = ".absent"

        var swiftText: String { rawValue }
    }
}

extension StructIR.Fallback: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "property": property
        case "type": type
        case "value": value
        default: nil
        }
    }
}

extension EnumIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "doc": doc.lines
        case "rawType": rawType
        case "hasOthers": hasOthers
        case "members": members
        default: nil
        }
    }
}

extension EnumIR.Member: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "value": value
        case "doc": doc.lines
        default: nil
        }
    }
}

extension AliasIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "type": type
        case "doc": doc.lines
        default: nil
        }
    }
}

extension DocumentIR: MustacheParent {
    package func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "version": version
        case "digest": digest
        case "name": self.name
        default: nil
        }
    }
}
