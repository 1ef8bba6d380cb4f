import BindingsServer

func boundedRoutes(token: String) -> RoutingTable {
    var table = RoutingTable(limits: ServerLimits(maxBodyBytes: 64 << 10))  // a larger body is answered with 413
    table.onError = { error, operation in print(operation.id, error) }  // what was answered with 500; the peer is not told
    table.answerProblem = { problem in try .json(problem.status, Failure(reason: problem.summary)) }  // the document's own error body
    table.add(Shelves(token: token), below: "/api/v2")  // where the document's own path is not the server's
    return table
}
