#if CommandLine
    import Foundation

    /// A kind of change to a document, with what `diff` has to say of it.
    struct DiffKind: CustomStringConvertible {
        let description: String
        /// Lines of the components, before and after.
        let schemas: (old: String, new: String)
        /// Lines of the paths, before and after.
        let paths: (old: String, new: String)
        let codes: Set<String>

        init(
            _ description: String, schemas: (String, String) = ("", ""), paths: (String, String) = ("", ""), codes: Set<String>
        ) {
            self.description = description
            self.schemas = schemas
            self.paths = paths
            self.codes = codes
        }

        /// The name of its parts: letters alone, so that it stays one word.
        static func name(_ index: Int) -> String {
            let letters = Array("abcdefghijklmnopqrstuvwxyz")
            return "Q\(letters[index / 26])\(letters[index % 26])"
        }

        /// A document of the parts of many kinds.
        static func document(_ kinds: [DiffKind], _ side: (DiffKind) -> (schemas: String, paths: String)) -> String {
            let parts = kinds.enumerated().map { index, kind in
                let text = side(kind)
                let name = name(index)
                return (schemas: text.schemas.replacing("%", with: name), paths: text.paths.replacing("%", with: name))
            }
            let paths = parts.map(\.paths).filter { !$0.isEmpty }.map { "  \($0)\n" }.joined()
            let schemas = parts.map(\.schemas).filter { !$0.isEmpty }.map { "    \($0)\n" }.joined()
            return """
                openapi: 3.1.0
                info: {title: Kinds, version: '1'}
                servers: [{url: 'https://kinds.example'}]
                security: [{key: []}]
                paths:
                \(paths)components:
                  securitySchemes: {key: {type: http, scheme: bearer}}
                  schemas:
                \(schemas)
                """
        }
    }
#endif
