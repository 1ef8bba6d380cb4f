import BindingsServer

func boundedRoutes(token: String) -> RoutingTable {
    var table = RoutingTable(limits: ServerLimits(maxBodyBytes: 64 << 10))  // a larger body is answered with 413
    table.onError = { error, operation in print(operation.id, error) }  // what was answered with 500; the peer is not told
    table.add(Shelves(token: token), below: "/api/v2")  // where the document's own path is not the server's
    return table
}
