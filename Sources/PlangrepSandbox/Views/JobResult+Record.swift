#if Sandbox
    import BindingsRuntime
    import Plangrep

    extension JobResult {
        /// The result of a completed job: what is known of the uploaded files and was found in them, and nothing else.
        init(_ record: JobRecord, _ files: [FileContents], in responseContext: ResponseContext) {
            let links = ArtifactLinks(context: responseContext, route: .job(record.id))
            self.init(
                job: ResultJob(record, in: responseContext), usage: ResultUsage(record, in: responseContext),
                documents: files.map { ResultDocument($0, of: record, links) }, evidence: files.flatMap(ResultEvidence.all),
                warnings: files.map(\.document).flatMap { [$0.pageWarning, $0.textWarning].compactMap(\.self) },
                errors: files.compactMap(\.document.error), generatedAt: record.updatedAt)
        }
    }

    extension ResultUsage {
        fileprivate init(_ record: JobRecord, in responseContext: ResponseContext) {
            let usage = record.usage
            self.init(
                pageCount: usage.pages, successfulPageCount: usage.pages, drawingPageCount: usage.drawingPages,
                documentPageCount: usage.documentPages, successfulDrawingPageCount: usage.drawingPages,
                successfulDocumentPageCount: usage.documentPages, drawingCreditsPerPage: responseContext.credits.perDrawingPage,
                documentCreditsPerPage: responseContext.credits.perDocumentPage, creditsDebited: record.creditsDebited)
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

    extension DocumentRecord {
        fileprivate var error: JSONFields? { notice(failure?.description, code: "document_unreadable") }

        fileprivate var pageWarning: JSONFields? { notice(warning?.description, code: "page_count_unknown") }

        fileprivate var textWarning: JSONFields? { notice(textProblem, code: "text_not_read") }

        /// The fields of warnings and errors are not known; these are the sandbox's own.
        private func notice(_ problem: String?, code: String) -> JSONFields? {
            guard let problem else { return nil }
            return ["code": .of(code), "message": .of(problem), "documentId": .of(id), "fileName": .of(fileName)]
        }
    }

    extension ResultDocument {
        fileprivate init(_ contents: FileContents, of job: JobRecord, _ links: ArtifactLinks) {
            let document = contents.document
            let pages = document.pages?.pages
            self.init(
                documentID: document.id, fileName: document.fileName,
                classification: document.classification.map(FileClassification.init(rawValue:)), contentType: document.contentType,
                fileSize: document.size, status: document.status(in: job), pageCount: pages, successfulPageCount: pages,
                failedPageCount: pages.map { _ in 0 }, error: document.error,
                artifacts: contents.pages.isEmpty ? [] : links.list(.document, EntityID(.file, contents.key)),
                sheets: contents.findings.sheets.map { ResultSheet($0, of: contents, links) },
                specifications: contents.specifications(links), docs: contents.docs(links))
        }
    }

    extension ResultSheet {
        fileprivate init(_ sheet: Findings.Sheet, of contents: FileContents, _ links: ArtifactLinks) {
            self.init(
                sheetNumber: sheet.number, sheetName: sheet.title, pageNumber: sheet.page + 1, drawingType: sheet.drawingType,
                discipline: sheet.discipline, artifacts: links.list(.thumbnail, EntityID(.sheet, contents.key, sheet.page + 1)))
        }
    }

    extension ResultEvidence {
        /// The regions of a file that are not part of a title block.
        fileprivate static func all(_ contents: FileContents) -> [ResultEvidence] {
            var layouts = LayoutMemory()
            return contents.findings.regions.indices.filter { contents.findings.regions[$0].type != .titleBlock }.map { index in
                let view = RegionView(index, of: contents, layouts.layout(ofRegion: index, of: contents))
                return ResultEvidence(
                    id: "ev_" + contents.regionID(index).dropFirst("region_".count), type: "region", regionType: view.region.type.rawValue,
                    text: view.text)
            }
        }
    }

    // The fields of specifications and docs in results are not known; these are those of the project's reads.
    extension FileContents {
        /// Nil where the classification says that there are none (documented), or none were found in a file without one.
        fileprivate func specifications(_ links: ArtifactLinks) -> [ResultSpecification]? {
            let isWanted = ["specifications", "mixed"].contains(classification) || classification == nil && !findings.sections.isEmpty
            guard isWanted else { return nil }
            return findings.sections.enumerated().map { index, section in
                let id = EntityID(.spec, key, index + 1)
                return [
                    "extractor": .of(Sandbox.extractor), "specificationId": .of(id.text), "sectionNumber": .of(section.number),
                    "sectionTitle": .of(section.title),
                    "pageStart": .of(section.range.pages.lowerBound), "pageEnd": .of(section.range.pages.upperBound),
                    "artifacts": Self.json(links.list(.specification, id)),
                ]
            }
        }

        /// Nil where the classification says that there are none (documented), or a file without one is none.
        fileprivate func docs(_ links: ArtifactLinks) -> [ResultDoc]? {
            guard findings.isDoc, classification != "other" else { return nil }
            let id = EntityID(.doc, key)
            let artifacts = Self.json(pages.isEmpty ? [] : links.list(.doc, id))
            return [["extractor": .of(Sandbox.extractor), "docId": .of(id.text), "docType": .of(docType), "artifacts": artifacts]]
        }

        private static func json(_ artifacts: [Artifact]?) -> JSONValue {
            .array((artifacts ?? []).map { .object(["type": .of($0.type), "url": .of($0.url)]) })
        }
    }
#endif
