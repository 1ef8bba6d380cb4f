/// Names that generated code does not declare, but uses.
enum RuntimeNames {
    /// Names that generated code uses of the runtime and the standard library: a schema of that name gets an underscore behind it.
    static let types: Set<String> = Set(TypeExpression.Builtin.allCases.map(\.rawValue)).union([
        "Array", "Dictionary", "Optional", "Set", "Never", "Error", "Result", "Sendable", "Hashable", "Codable", "Encoder", "Decoder",
        "Character", "Substring", "Range", "Duration", "Task", "Box", "Field", "JSONModel", "JSONKeys", "JSONObject", "JSONWriter",
        "JSONReader", "JSONError", "JSONNullable", "JSONNumber", "JSONUnion", "JSONShaped", "JSONAttempts", "JSONTuple", "JSONKind",
        "OpenEnum", "ClosedEnum", "RedactedModel", "Call", "CallRequest", "APIOperation", "APIClient", "APIKey", "APIError", "APIResponse",
        "Answer", "Credential", "BasicLogin", "CaseIterable", "ClientConfiguration", "Server", "MultipartForm", "CursorPage", "Paging",
        "ParameterStyle",
        "Transport",
        "Foundation",
        "EventList", "ResponseHeader", "ServerEvent", "LimitChecked", "LimitBreaches", "Swift", "BindingsRuntime", "Data", "Operation",
        "UInt8", "JSON", "JSONElements", "StatusOutput", "UTF8", "WritableKeyPath",
    ])

    /// Names that a generated server uses besides.
    static let serverTypes: Set<String> = [
        "AnswerHeaders", "BindingsServer", "FormPart", "HTTPFields", "PartRule", "RequestAnswer", "RequestInput", "RequestReader",
        "ResponseBody",
        "RoutingTable",
        "ServedAnswer", "ServedOperation", "ServerCredential", "ServerEvents", "ServerForm", "ServerOperation", "ServerPart",
        "ServerProblem", "ServerRequest", "ServerResponse", "ServerSecurity",
    ]
}
