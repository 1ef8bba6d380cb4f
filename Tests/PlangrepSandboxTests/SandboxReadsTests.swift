#if Sandbox
    import BindingsRuntime
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepSandbox

    @Suite("Reads of a project", .enabled(if: hasPoppler)) struct SandboxReadsTests {
        @Test("Files with every filter")
        func files() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let files = try await fixture.read("/files", as: ProjectFileEntityListResponse.self).files
                #expect(files.map(\.pageCount) == [3, 3, 1, 1] && files.allSatisfy { $0.status == "complete" })
                #expect(files.map(\.classification) == [.plans, .specifications, .documents, nil])
                #expect(files[0].artifacts?.map(\.type) == ["extracted_json"])
                let (id, sheet) = (files[0].fileID, try await fixture.list("sheets", "sheetId")[1] ?? "")
                #expect(try await fixture.list("files", "fileId", "?fileId=\(id)") == [id])
                #expect(try await fixture.list("files", "fileName", "?fileName=DIVISION") == [ReadFixture.book.name])
                #expect(try await fixture.list("files", "fileName", "?classification=documents") == [ReadFixture.question.name])
                #expect(try await fixture.list("files", "fileId", "?status=failed") == [])
                #expect(try await fixture.list("files", "fileId", "?status=complete").count == 4)
                #expect(try await fixture.list("files", "fileId", "?sheets=\(sheet),sheet_unknown_1") == [id])
                #expect(try await fixture.list("files", "fileId", "?sheets=sheet_unknown_1") == [])
                #expect(try await fixture.read("/files?compact=true", as: ProjectFileEntityListResponse.self).files[0].artifacts == nil)
                #expect(try await fixture.read("/files/\(id)", as: GetFileResponse.self).file == files[0])
                #expect(try await fixture.read("/files/\(id)?compact=true&sheets=\(sheet)", as: GetFileResponse.self).file.artifacts == nil)
                for mismatch in ["fileName=x", "classification=documents", "status=failed", "sheets=sheet_unknown_1"] {
                    #expect(try await fixture.get("/files/\(id)?\(mismatch)").status == 404, "\(mismatch)")
                }
                #expect(try await fixture.get("/files/file_unknown").code == "not_found")
                #expect(try await api.get("/projects/proj_unknown/files").status == 404)
            }
        }

        @Test("Sheets with every filter")
        func sheets() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let sheets = try #require(try await fixture.read("/sheets", as: ProjectSheetEntityListResponse.self).sheets)
                #expect(sheets.map(\.sheetNumber) == ["A101", "A201", "A501"] && sheets.map(\.pageNumber) == [1, 2, 3])
                #expect(sheets.map(\.sheetDisplayName) == ["A101 – FLOOR PLAN", "A201 – SOUTH ELEVATION", "A501 – DOOR SCHEDULE"])
                #expect(sheets[0].artifacts?.map(\.type) == ["thumbnail"])
                let (id, file) = (sheets[1].sheetID, sheets[1].fileID ?? "")
                for one in [
                    "sheets=\(id)", "pageNumber=2", "sheetNumber=A201", "fileId=\(file)&pageNumber=2", "fileName=plans&pageNumber=2",
                ] {
                    #expect(try await fixture.list("sheets", "sheetId", "?\(one)") == [id], "\(one)")
                    #expect(try await fixture.read("/sheets/\(id)?\(one)", as: GetSheetResponse.self).sheet == sheets[1], "\(one)")
                }
                for none in [
                    "sheetNumber=a201", "classification=documents", "status=processing", "fileId=x", "pageNumber=9", "fileName=book",
                ] {
                    #expect(try await fixture.list("sheets", "sheetId", "?\(none)") == [], "\(none)")
                    #expect(try await fixture.get("/sheets/\(id)?\(none)").status == 404, "\(none)")
                }
                #expect(try await fixture.list("sheets", "sheetId", "?classification=plans&status=complete").count == 3)
                #expect(try await fixture.read("/sheets/\(id)?compact=true", as: GetSheetResponse.self).sheet.artifacts == nil)
            }
        }

        @Test("Regions of a project and of a sheet with every filter")
        func regions() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let regions = try #require(try await fixture.read("/regions", as: ProjectRegionEntityListResponse.self).regions)
                let office = try #require(regions.first { $0.text == "101 OFFICE" })
                let (id, sheet, file) = (office.regionID, office.sheetID ?? "", office.fileID ?? "")
                let box = try #require(office.displayBox)
                #expect(Set(box.keys) == ["left", "top", "right", "bottom"] && box.values.allSatisfy { 0...1 ~= $0 })
                // Drawn from 250 points from the left and 270 from below, 16 points high.
                #expect(abs((box["left"] ?? 0) - 250.0 / 1224) < 0.001 && (box["top"] ?? 0) > (792 - 270.0 - 16) / 792 - 0.01)
                #expect(office.sheetNumber == "A101" && office.pageNumber == 1 && office.artifacts?.map(\.type) == ["vector_crop"])
                for one in [
                    "sheets=\(sheet)", "sheetId=\(sheet)", "fileId=\(file)", "fileName=plans", "classification=plans", "pageNumber=1",
                    "regionType=note", "drawingType=architectural", "drawingType=floor_plan", "layoutType=text",
                ] {
                    let found = try await fixture.list("regions", "regionId", "?\(one)&limit=500")
                    #expect(found.contains(id) && found.count <= regions.count, "\(one)")
                    #expect(try await fixture.read("/regions/\(id)?\(one)", as: GetRegionResponse.self).region == office, "\(one)")
                    guard !one.hasPrefix("sheet") else { continue }
                    #expect(try await fixture.list("sheets/\(sheet)/regions", "regionId", "?\(one)").contains(id), "\(one)")
                }
                for none in [
                    "fileId=x", "fileName=x", "classification=other", "pageNumber=2", "regionType=detail", "drawingType=structural",
                    "layoutType=table",
                ] {
                    #expect(try await !fixture.list("regions", "regionId", "?\(none)&limit=500").contains(id), "\(none)")
                    #expect(try await fixture.get("/regions/\(id)?\(none)").status == 404, "\(none)")
                    #expect(try await !fixture.list("sheets/\(sheet)/regions", "regionId", "?\(none)").contains(id), "\(none)")
                }
                #expect(try await fixture.list("regions", "sheetId", "?sheetId=\(sheet)").allSatisfy { $0 == sheet })
                #expect(try await fixture.list("regions", "label", "?regionType=title_block").count == 9)
                #expect(try await fixture.get("/sheets/sheet_unknown_1/regions").status == 404)
                #expect(try await fixture.read("/regions/\(id)?compact=true", as: GetRegionResponse.self).region.artifacts == nil)
            }
        }

        @Test("Specifications and sections with every filter, by either reading of the documentation")
        func specifications() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let all = try #require(
                    try await fixture.read("/specifications", as: ProjectSpecificationEntityListResponse.self).specifications)
                #expect(
                    all.map(\.sectionNumber) == ["03 30 00", "07 21 00"] && all.map(\.pageStart) == [1, 3] && all.map(\.pageEnd) == [2, 3])
                #expect(all.map(\.sectionTitle) == ["CAST-IN-PLACE CONCRETE", "THERMAL INSULATION"])
                #expect(all[0].facets?.map(\.facetKey) == ["part-1", "article-1.01", "article-1.02", "part-2", "article-2.01"])
                let (id, file) = (all[0].specificationID, all[0].fileID ?? "")
                for one in [
                    "sectionNumber=03%2030%2000", "pageEnd=2", "fileId=\(file)&pageEnd=2", "pageStart=1&pageEnd=2",
                    "classification=specifications&pageEnd=2", "fileName=division&pageEnd=2",
                ] {
                    #expect(try await fixture.list("specifications", "specificationId", "?\(one)") == [id], "\(one)")
                    #expect(
                        try await fixture.read("/specifications/\(id)?\(one)", as: GetSpecificationResponse.self).specification == all[0])
                }
                for none in ["sectionNumber=x", "pageStart=2", "pageEnd=1", "fileId=x", "sheets=sheet_x_1"] {
                    #expect(try await fixture.get("/specifications/\(id)?\(none)").status == 404, "\(none)")
                }
                let book = try #require(try await fixture.list("specifications/\(id)/sections", "specId").first ?? nil)
                #expect(try await fixture.list("specifications/\(book)/sections", "sectionNumber") == ["03 30 00", "07 21 00"])
                #expect(try await fixture.list("specifications/\(book)/sections", "sectionNumber", "?pageStart=3") == ["07 21 00"])
                let section = try #require(try await fixture.list("specifications/\(id)/sections", "sectionId").first ?? nil)
                let detail = try await fixture.read(
                    "/specifications/\(id)/sections/\(section)", as: GetSpecificationSectionResponse.self
                ).section
                #expect(detail.text?.hasPrefix("SECTION 03 30 00") == true && detail.text?.hasSuffix("END OF SECTION") == true)
                #expect(detail.facets?[2].requirements == [SpecificationFacetRequirement(text: "Submit mix designs.", kind: "submittal")])
                #expect(detail.sectionTitle == "CAST-IN-PLACE CONCRETE" && detail.parts?.map(\.title) == ["GENERAL", "PRODUCTS"])
                #expect(try await fixture.get("/specifications/\(book)/sections/\(section)").status == 200)
                #expect(try await fixture.get("/specifications/\(all[1].specificationID)/sections/\(section)").status == 404)
                #expect(try await fixture.get("/specifications/spec_unknown/sections").status == 404)
            }
        }

        @Test("Docs with every filter")
        func docs() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let docs = try #require(try await fixture.read("/docs", as: ProjectDocEntityListResponse.self).docs)
                #expect(
                    docs.map(\.fileName) == [ReadFixture.question.name, ReadFixture.letter.name] && docs.map(\.docType) == ["rfi", nil])
                let (id, file) = (docs[0].docID, docs[0].fileID ?? "")
                for one in ["docType=rfi", "classification=documents", "fileId=\(file)", "fileName=RFI", "status=complete&fileName=rfi"] {
                    #expect(try await fixture.list("docs", "docId", "?\(one)") == [id], "\(one)")
                    #expect(try await fixture.read("/docs/\(id)?\(one)", as: GetDocResponse.self).doc == docs[0], "\(one)")
                }
                for none in ["docType=report", "classification=plans", "status=failed", "sheets=sheet_x_1"] {
                    #expect(try await fixture.list("docs", "docId", "?\(none)") == [], "\(none)")
                    #expect(try await fixture.get("/docs/\(id)?\(none)").status == 404, "\(none)")
                }
            }
        }

        @Test(
            "Every list goes to its end in pages of any size, with the whole envelope",
            arguments: [
                ("files", "fileId", ""), ("sheets", "sheetId", ""), ("regions", "regionId", ""),
                ("regions", "regionId", "&regionType=note"),
                ("specifications", "specificationId", ""), ("docs", "docId", ""),
            ])
        func paging(_ list: (name: String, id: String, filter: String)) async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let whole = try await fixture.list(list.name, list.id, "?limit=500\(list.filter)")
                #expect(Set(whole).count == whole.count && !whole.isEmpty)
                for limit in [1, 2, 7] {
                    var (found, cursor): ([String?], String?) = ([], nil)
                    repeat {
                        let query = "?limit=\(limit)\(list.filter)" + (cursor.map { "&cursor=\($0)" } ?? "")
                        let page = try await fixture.get("/\(list.name)\(query)").json
                        #expect(page["total"] == .of(whole.count) && page["limit"] == .of(limit) && page["cursor"] == .of(cursor))
                        let ids = try #require(page[list.name]?.array).map { $0[list.id]?.string }
                        #expect(page["returnedCount"] == .of(ids.count) && page["pageInfo"]?["hasPreviousPage"] == .bool(!found.isEmpty))
                        found += ids
                        cursor = page["nextCursor"]?.string
                        #expect(page["hasMore"] == .bool(cursor != nil) && page["pageInfo"]?["hasNextPage"] == .bool(cursor != nil))
                        #expect(page["pageInfo"]?["startCursor"]?.string != nil && page["pageInfo"]?["endCursor"]?.string != nil)
                    } while cursor != nil
                    #expect(found == whole, "\(limit)")
                }
                #expect(try await fixture.get("/\(list.name)?cursor=cur_999999").json["returnedCount"] == 0)
                for wrong in ["cursor=x", "cursor=cur_-1", "cursor=cur_01", "limit=0", "limit=501", "limit=x"] {
                    #expect(try await fixture.get("/\(list.name)?\(wrong)").status == 400, "\(wrong)")
                }
            }
        }

        @Test("A job under way has files and nothing in them; another job's come behind")
        func order() async throws {
            try await withSandbox({ $0.timings.processing = .seconds(36_000_000) }) { api in
                let project = try await api.readyProject()
                let job = try #require(try await api.post("/projects/\(project)/jobs", "{}").json["job"]?["id"]?.string)
                _ = try await api.upload([ReadFixture.plans], to: job)
                #expect(try await api.get("/projects/\(project)/files").json["total"] == 0)
                _ = try await api.post("/jobs/\(job)/uploads/complete")
                try await api.reach("processing", job: job)
                let files = try await api.get("/projects/\(project)/files").json
                #expect(files["files"]?[0]?["status"] == "processing" && files["files"]?[0]?["pageCount"] == nil)
                #expect(try await api.get("/projects/\(project)/sheets").json["total"] == 0)
                _ = try await api.post("/jobs/\(job)/cancel")
                #expect(try await api.get("/projects/\(project)/files").json["total"] == 0)
            }
        }

        @Test("The summary counts what was found")
        func summary() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let answer = try await fixture.read("/summary", as: GetProjectSummaryResponse.self)
                #expect(answer.project.status == .ready && answer.project.runtime?.status == "running")
                #expect(answer.projectSummary.detectedDisciplines == ["architectural"])
                #expect(answer.projectSummary.titleCandidates?.contains("SAMPLE BUILDING") == true)
                #expect(
                    answer.projectSummary.keyFiles?.count == 4 && answer.projectSummary.keyFiles?.first?.fileName == ReadFixture.plans.name)
            }
        }

        @Test("Without poppler nothing is found, and a warning says why")
        func withoutPoppler() async throws {
            try await withSandbox({ $0.poppler = .none }) { api in
                let job = try await api.jobID()
                try await api.run(job, [ReadFixture.plans], until: "completed", extra: ",\"classification\":\"plans\"")
                let result = try await api.get("/jobs/\(job)/result").json
                #expect(result["warnings"]?[0]?["code"] == "page_count_unknown")
                #expect(result["warnings"]?[0]?["message"]?.string?.contains("poppler-utils") == true)
                #expect(
                    result["documents"]?[0]?["sheets"] == [] && result["documents"]?[0]?["pageCount"] == nil && result["evidence"] == [])
                #expect(result["usage"]?["pageCount"] == 0 && result["usage"]?["creditsDebited"] == 0)
            }
        }

        @Test("A job with too many pages fails")
        func pageLimit() async throws {
            try await withSandbox({ $0.limits.maxPages = 5 }) { api in
                let job = try await api.jobID()
                try await api.run(job, [ReadFixture.plans, ReadFixture.book], until: "failed")
                #expect(try await api.get("/jobs/\(job)").json["job"]?["error"]?["code"] == "page_limit_exceeded")
            }
        }
    }
#endif
