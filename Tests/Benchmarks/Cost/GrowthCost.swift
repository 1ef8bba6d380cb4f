#if os(Linux) || os(macOS)
    import Foundation

    /// What it costs to generate from documents that differ in their size alone: time and memory are to grow as the number of schemas does.
    struct GrowthCost {
        let bench: Workbench

        func show() throws {
            var table = CostTable("schemas", "CPU-s", "CPU-ms a schema", "peak MiB", "KiB a schema")
            let baseline = try measure(1)
            for count in [100, 1_000, 10_000] {
                let cost = try measure(count)
                let time = (cost.processorSeconds - baseline.processorSeconds) / Double(count) * 1_000
                let memory = Double(cost.peakMebibytes - baseline.peakMebibytes) / Double(count) * 1_024
                table.add("\(count)", cost.processorSeconds.figure, time.figure, "\(cost.peakMebibytes)", memory.figure)
            }
            table.show()
        }

        private func measure(_ count: Int) throws -> Expense {
            let url = bench.folder.appending(path: "growth-\(count).yaml")
            try Data(GrowthCost.document(count).utf8).write(to: url)
            return try bench.generate(url, .release, runs: 3).expense
        }

        /// A document of objects that refer to one another, of enums and unions, with an operation for every tenth.
        static func document(_ count: Int) -> String {
            var text = "openapi: 3.1.0\ninfo: {title: Growth, version: \"1\"}\nservers: [{url: \"https://growth.example\"}]\npaths:\n"
            for index in stride(from: 0, to: count, by: 10) { text += operation(index) }
            text += "components:\n  schemas:\n"
            for index in 0..<count { text += schema(index, of: count) }
            return text
        }

        private static func operation(_ index: Int) -> String {
            """
              /things\(index)/{id}:
                get:
                  operationId: getThing\(index)
                  parameters:
                    - {name: id, in: path, required: true, schema: {type: string}}
                    - {name: limit, in: query, schema: {type: integer, default: 20}}
                  responses:
                    "200":
                      description: One.
                      content: {application/json: {schema: {$ref: "#/components/schemas/Thing\(index)"}}}

            """
        }

        private static func schema(_ index: Int, of count: Int) -> String {
            switch index % 10 {
            case 8: "    Thing\(index): {type: string, enum: [red\(index), green, blue, \"not known\"]}\n"
            case 9:
                """
                    Thing\(index):
                      oneOf:
                        - $ref: "#/components/schemas/Thing\(index - 1)"
                        - {type: integer}

                """
            default:
                """
                    Thing\(index):
                      type: object
                      description: The thing with the number \(index).
                      required: [id, count]
                      properties:
                        id: {type: string, format: uuid}
                        count: {type: integer, minimum: 0}
                        created_at: {type: string, format: date-time}
                        tags: {type: array, items: {type: string}}
                        next: {$ref: "#/components/schemas/Thing\((index + 1) % count)"}
                        far: {$ref: "#/components/schemas/Thing\((index * 7 + 3) % count)"}
                        inner: {type: object, properties: {note: {type: string}, weight: {type: number}}}

                """
            }
        }
    }
#endif
