import BindingsDocument

/// Which way values of a schema travel.
struct SchemaUsage {
    let resolver: SchemaResolver
    let fromServer: Reachability
    let toServer: Reachability
    /// What an operation, a webhook or a callback uses in any way: what nothing here uses, nothing uses.
    let used: Reachability

    /// Whether a member that only one side sends may be missing, because the other side sends the object too
    /// (OpenAPI 3.0.4, `readOnly` and `writeOnly`: a required one is required of that side alone).
    func isOneWay(_ member: SchemaAnnotations, in object: Schema) -> Bool {
        member.readOnly && toServer.contains(object) || member.writeOnly && fromServer.contains(object)
    }
}
