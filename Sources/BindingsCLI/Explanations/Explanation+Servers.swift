#if CommandLine
    extension Explanation {
        /// What is told of servers and their variables.
        static let servers: [Explanation] = [
            Explanation(
                code: "server-variable-undeclared",
                meaning: """
                    A server's address has a variable that its 'variables' do not have. The client's own server cannot be used as it is; \
                    the function of the client's Servers asks for a value.
                    """,
                example: """
                    servers: [{url: 'https://{region}.example'}]
                    """,
                better: """
                    servers: [{url: 'https://{region}.example', variables: {region: {default: eu, enum: [eu, us]}}}]
                    """,
                remedy: "Declare the variable with its default."),
            Explanation(
                code: "server-variable-unused",
                meaning: "A server declares a variable that its address does not have. Nothing is made of it.",
                example: """
                    servers: [{url: 'https://eu.example', variables: {region: {default: eu}}}]
                    """,
                better: """
                    servers: [{url: 'https://{region}.example', variables: {region: {default: eu}}}]
                    """,
                remedy: "Write {region} into the address, or remove the variable."),
            Explanation(
                code: "server-default",
                meaning: """
                    The default of a server's variable is none of the values in its 'enum' (OpenAPI 3.1, section 4.8.6). The function of the \
                    client's Servers asks for a value.
                    """,
                example: """
                    servers: [{url: 'https://{region}.example', variables: {region: {default: jp, enum: [eu, us]}}}]
                    """,
                better: """
                    servers: [{url: 'https://{region}.example', variables: {region: {default: eu, enum: [eu, us]}}}]
                    """,
                remedy: "Make the default one of the values, or add it to them."),
        ]
    }
#endif
