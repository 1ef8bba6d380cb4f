#if CommandLine
    import Testing

    @testable import BindingsCLI

    /// What a command said and how it ended.
    struct CommandResult {
        var status = ExitStatus.done
        var output: [String] = []
        var errors: [String] = []

        /// Everything on standard error.
        var errorText: String { errors.joined(separator: "\n") }
    }

    /// Runs a command by its arguments, as the process would.
    func run(_ arguments: [String]) throws -> CommandResult {
        var result = CommandResult()
        let console = Console(line: { result.output.append($0) }, error: { result.errors.append($0) })
        guard let command = try BindingsCommand.parseAsRoot(arguments) as? any ConsoleCommand else { throw UnknownCommand() }
        result.status = command.run(console)
        return result
    }

    struct UnknownCommand: Error {}

    /// A document that nothing is wrong with.
    let library = """
        openapi: 3.1.0
        info: {title: Library, version: '1'}
        servers: [{url: 'https://library.example.com'}]
        security: [{key: []}]
        paths:
          /books/{id}:
            get:
              operationId: getBook
              tags: [books]
              summary: Reads a book.
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses:
                '200': {description: The book., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
                default: {description: An error.}
        components:
          securitySchemes: {key: {type: http, scheme: bearer}}
          schemas:
            Book: {type: object, required: [title], properties: {title: {type: string}}}
        """
#endif
