#if Sandbox
    import BindingsRuntimeAsyncHTTP
    import Foundation
    import Plangrep
    import PlangrepSandbox
    import Testing

    /// Every operation that reads what a job yields, and those of keys, with the generated client: what one writes the other must read.
    @Suite("Exchanges of reads", .enabled(if: Poppler.folderOnPath() != nil)) struct SandboxReadExchangeTests {
        private static let operations: Set = [
            "getProjectSummary", "searchProjects", "listFiles", "getFile", "listSheets", "getSheet", "listSheetRegions", "listRegions",
            "getRegion",
            "listSpecifications", "getSpecification", "listSpecificationSections", "getSpecificationSection", "listDocs", "getDoc",
            "searchSources", "readSourceText", "getJobArtifact", "getProjectArtifact", "getArtifactDownload", "headArtifactDownload",
            "listKeys", "createKey", "revokeKey", "revokeAllKeys",
        ]

        @Test("Together with the operations of jobs and uploads they are all of the API")
        func all() {
            let ids = Set(PlangrepClient.operations.map(\.id))
            #expect(ids.count == 38 && Self.operations.union(SandboxExchangeTests.served) == ids)
        }

        @Test("Every read is answered and written down", arguments: SandboxExchangeTests.transports.indices)
        func reads(over index: Int) async throws {
            let (name, transport) = SandboxExchangeTests.transports[index]
            try await Recording.run("reads-\(name)") { recording in
                let client = try recording.client(transport)
                let (project, job) = try await completedJob(client)
                try await entities(client, in: project)
                try await specifications(client, in: project)
                try await sources(client, in: project)
                try await artifacts(client, in: project, of: job)
                try await keys(try recording.client(transport, sessionCookie: "any"))
                #expect(try recording.operations().isSuperset(of: Self.operations))
            }
        }

        /// A drawing set, a book and a letter.
        private func completedJob(_ client: PlangrepClient) async throws -> (project: String, job: String) {
            let project = try await client.projects.create(name: "Tower B – Süd").value.project.id
            _ = try await client.projects.get(projectID: project).poll(every: .milliseconds(5), deadline: .seconds(60)) {
                $0.project.status == .ready
            }
            let book = SamplePDF.bytes(text: [
                ["SECTION 03 30 00 - CONCRETE", "PART 1 - GENERAL", "1.01 SUBMITTALS", "A. Submit mix designs.", "END OF SECTION"]
            ])
            let submission = try await client.submit(
                [
                    UploadFile(bytes: SamplePDF.bytes(), fileName: "plans.pdf", classification: .plans),
                    UploadFile(bytes: book, fileName: "book.pdf", classification: .specifications),
                    UploadFile(bytes: SamplePDF.bytes(text: [["Dear architect,"]]), fileName: "report.pdf", classification: .documents),
                ], to: project)
            for try await _ in client.updates(of: submission.job.id, every: .milliseconds(5)) {}
            return (project, submission.job.id)
        }

        private func entities(_ client: PlangrepClient, in project: String) async throws {
            #expect(try await client.projects.getSummary(projectID: project).value.projectSummary.keyFiles?.count == 3)
            let files = try await client.files.list(projectID: project).value.files
            #expect(try await client.files.get(projectID: project, fileID: files[0].fileID).value.file == files[0])
            let sheets = try #require(try await client.sheets.list(projectID: project, limit: 2).value.sheets)
            #expect(
                try await client.sheets.get(projectID: project, sheetID: sheets[0].sheetID, compact: true).value.sheet.sheetNumber == "A101"
            )
            let regions = try #require(try await client.regions.list(projectID: project, sheetID: sheets[0].sheetID).value.regions)
            #expect(try await client.regions.listOnSheet(projectID: project, sheetID: sheets[0].sheetID).value.regions == regions)
            #expect(try await client.regions.get(projectID: project, regionID: regions[0].regionID).value.region == regions[0])
            let docs = try #require(try await client.docs.list(projectID: project, docType: "report").value.docs)
            #expect(try await client.docs.get(projectID: project, docID: docs[0].docID).value.doc == docs[0])
            var count = 0
            for try await _ in client.regions.list(projectID: project, limit: 3).items { count += 1 }
            #expect(try await client.regions.list(projectID: project, limit: 1).value.total == count && count > 10)
        }

        private func specifications(_ client: PlangrepClient, in project: String) async throws {
            let all = try #require(try await client.specifications.list(projectID: project, sectionNumber: "03 30 00").value.specifications)
            let id = try #require(all.first?.specificationID)
            #expect(try await client.specifications.get(projectID: project, specificationID: id).value.specification == all[0])
            let section = try await client.specifications.listSections(projectID: project, specID: id).value.sections[0].sectionID ?? ""
            let detail = try await client.specifications.getSection(projectID: project, specID: id, sectionID: section).value.section
            #expect(detail.sectionTitle == "CONCRETE" && detail.facets?.count == 2)
        }

        private func sources(_ client: PlangrepClient, in project: String) async throws {
            let found = try await client.sources.search(projectID: project, query: "mix designs")
                .poll(every: .milliseconds(5), deadline: .seconds(60)) { !$0.hits.isEmpty }
            let hit = try #require(found.hits.first)
            #expect(hit.source?.fileName == "book.pdf" && hit.source?.pageNumber == 1 && hit.source?.displayBox?.count == 4)
            let uri = try #require(hit.sourceCatalogURI)
            for kind in SourceTextKind.allKnown {
                let text = try await client.sources.readText(projectID: project, sourceCatalogURI: uri, maxChars: 20, textKind: kind)
                    .value
                #expect((text.text == "") == (kind == .facetMatchText), "\(kind)")
            }
            let projects = try await client.projects.search(query: "designs").value
            #expect(projects.matches?.first?.project?.id == project && projects.matches?.first?.hits?.isEmpty == false)
        }

        private func artifacts(_ client: PlangrepClient, in project: String, of job: String) async throws {
            let result = try await client.jobs.getResult(jobID: job).value
            let links = try #require(result.documents[0].sheets?[0].artifacts?.first?.url.flatMap(URLComponents.init(string:)))
            let path = try #require(links.queryItems?.first { $0.name == "path" }?.value)
            let answer = try await client.artifacts.getFromJob(jobID: job, path: path).response
            let bytes = answer.body
            #expect(try await client.artifacts.getFromProject(projectID: project, path: path).value == bytes)
            let name = try #require(HTTPField.Name("X-Sandbox-Download-Url"))
            let token = try #require(answer.headers[name]?.split(separator: "/").last.map(String.init))
            try await client.artifacts.check(token: token).value
            #expect(try await client.artifacts.redeem(token: token).value == bytes)
            await #expect(throws: APIError.self) { try await client.artifacts.redeem(token: token).value }
        }

        private func keys(_ client: PlangrepClient) async throws {
            let made = try await client.keys.create(label: "CI", scopes: [.jobsRead]).value
            #expect(made.plaintextKey.hasPrefix(try #require(made.key.keyPrefix)))
            #expect(try await client.keys.list().value.keys.map(\.id) == [made.key.id])
            #expect(try await client.keys.revoke(keyID: made.key.id).value.key.revokedAt != nil)
            #expect(try await client.keys.revokeAll().value.keys.count == 1)
        }
    }
#endif
