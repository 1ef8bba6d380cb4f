#if Sandbox
    import BindingsRuntime
    import Plangrep

    extension JobResult {
        /// The result of a completed job: what is known of the uploaded files, and nothing else.
        ///
        /// Sheets, specifications, docs, artifacts and evidence are empty: the sandbox reads no drawings and invents none.
        init(_ record: JobRecord, in responseContext: ResponseContext) {
            let documents = record.selected
            let usage = record.usage
            self.init(
                job: ResultJob(record, in: responseContext),
                usage: ResultUsage(
                    pageCount: usage.pages, successfulPageCount: usage.pages, drawingPageCount: usage.drawingPages,
                    documentPageCount: usage.documentPages, successfulDrawingPageCount: usage.drawingPages,
                    successfulDocumentPageCount: usage.documentPages,
                    drawingCreditsPerPage: responseContext.credits.perDrawingPage,
                    documentCreditsPerPage: responseContext.credits.perDocumentPage,
                    creditsDebited: record.creditsDebited),
                documents: documents.map { ResultDocument($0, of: record) }, evidence: [],
                warnings: documents.compactMap {
                    $0.notice($0.warning, code: "page_count_unknown")
                },
                errors: documents.compactMap { $0.notice($0.failure, code: "document_unreadable") },
                generatedAt: record.updatedAt)
        }
    }

    extension ResultJob {
        fileprivate init(_ record: JobRecord, in responseContext: ResponseContext) {
            self.init(
                id: record.id, status: JobStatus(rawValue: record.phase.rawValue), externalID: record.order.externalID,
                createdAt: record.createdAt, completedAt: record.completedAt, expiresAt: record.expiresAt,
                resultURL: responseContext.resultURL(of: record.id), error: .null)
        }
    }

    extension ResultDocument {
        fileprivate init(_ document: DocumentRecord, of job: JobRecord) {
            let pages = document.pages?.pages
            self.init(
                documentID: document.id, fileName: document.fileName,
                classification: document.classification.map(FileClassification.init(rawValue:)), contentType: document.contentType,
                fileSize: document.size, status: document.status(in: job), pageCount: pages, successfulPageCount: pages,
                failedPageCount: pages.map { _ in 0 }, error: document.notice(document.failure, code: "document_unreadable"),
                artifacts: [], sheets: [])
        }
    }

    extension DocumentRecord {
        /// The fields of warnings and errors are not known; these are the sandbox's own.
        fileprivate func notice(_ problem: PageCount.Problem?, code: String) -> JSONFields? {
            guard let problem else { return nil }
            return ["code": .string(code), "message": .string("\(problem)"), "documentId": .string(id), "fileName": .string(fileName)]
        }
    }
#endif
