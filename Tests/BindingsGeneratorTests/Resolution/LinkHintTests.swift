import Testing

struct LinkHintTests {
    @Test func whatCanFollowIsToldWithTheFunction() throws {
        let text = try GeneratedText(
            """
            openapi: 3.1.0
            info: {title: Links, version: '1'}
            servers: [{url: 'https://links.example'}]
            paths:
              /jobs:
                post:
                  operationId: createJob
                  responses:
                    '201':
                      description: made
                      content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}
                      links:
                        job: {operationId: getJob, parameters: {jobId: '$response.body#/id'}, description: Reads it again.}
                        page: {operationRef: '#/paths/~1jobs/post'}
              /jobs/{jobId}:
                get:
                  operationId: getJob
                  parameters: [{name: jobId, in: path, required: true, schema: {type: string}}]
                  responses: {'204': {description: there}}
            """)
        let swift = try #require(text.swift, "\(text.messages)")
        #expect(swift.contains("/// - Note: `getJob` can follow (job) with `jobId` = `$response.body#/id`: Reads it again.\n"))
        #expect(swift.contains("/// - Note: `#/paths/~1jobs/post` can follow (page)\n"))
    }
}
