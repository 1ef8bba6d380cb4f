#if CommandLine
    import Plangrep

    extension RunReport {
        /// One object for machines.
        var json: JSONValue {
            [
                "projectId": .text(projectID.isEmpty ? nil : projectID), "jobId": .string(jobID), "status": .text(lastStatus?.rawValue),
                "files": .array(files.map(\.json)),
                "statuses": .array(
                    statuses.map { ["status": .string($0.status.rawValue), "source": .string($0.source.rawValue)] }),
                "verifiedDeliveries": .int(verifiedDeliveries), "webhookProblem": .text(webhookProblem),
                "result": result?.summary ?? .null, "exitCode": .int(Int(exitStatus.rawValue)),
            ]
        }

        /// The same as text, pretty.
        func jsonText() throws -> String {
            String(decoding: try JSON.encode(json, pretty: true), as: UTF8.self)
        }
    }

    extension RunReport.File {
        fileprivate var json: JSONValue {
            [
                "name": .string(name), "size": .number(JSONNumber(size)), "sha256": .text(sha256), "documentId": .string(documentID),
                "pageCount": .int(pageCount), "intact": isIntact.map(JSONValue.bool) ?? .null,
            ]
        }
    }

    extension JobResult {
        /// How much was found.
        fileprivate var summary: JSONValue {
            [
                "pageCount": .int(usage.pageCount), "successfulPageCount": .int(usage.successfulPageCount),
                "creditsDebited": .int(usage.creditsDebited), "documents": .int(documents.count),
                "sheets": .int(documents.reduce(0) { $0 + ($1.sheets?.count ?? 0) }), "evidence": .int(evidence.count),
                "warnings": .int(warnings.count), "errors": .int(errors.count),
            ]
        }
    }

    extension JSONValue {
        static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
        fileprivate static func int(_ number: Int?) -> JSONValue { number.map { .number(JSONNumber($0)) } ?? .null }
    }
#endif
