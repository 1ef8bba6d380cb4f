#if Sandbox
    import BindingsRuntime
    import Foundation
    import Plangrep
    import Testing

    @testable import PlangrepSandbox

    @Suite("Searching and reading sources", .enabled(if: hasPoppler)) struct SandboxSearchTests {
        @Test("A word is found with file, page and box, in regions, sections and pages")
        func hits() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let office = try #require(try await fixture.search(#"{"query":"office"}"#).first)
                #expect(office["snippet"] == "101 OFFICE" && office["source"]?["type"] == "region" && office["source"]?["pageNumber"] == 1)
                #expect(office["source"]?["fileName"]?.string == ReadFixture.plans.name && office["source"]?["sheetNumber"] == "A101")
                let box = try #require(office["source"]?["displayBox"]?.object)
                #expect(box["left"]?.double.map { abs($0 - 281.0 / 1224) < 0.01 } == true, "the box of the word")
                let cement = try #require(try await fixture.search(#"{"query":"Portland cement"}"#).first)
                #expect(cement["source"]?["type"] == "specification" && cement["source"]?["sectionNumber"] == "03 30 00")
                #expect(cement["source"]?["pageNumber"] == 2 && cement["snippet"]?.string?.contains("Portland cement") == true)
                let weather = try await fixture.search(#"{"query":"weather"}"#)
                #expect(weather.map { $0["source"]?["fileName"]?.string } == [ReadFixture.letter.name])
                for query in ["zeppelin", "?!"] { #expect(try await fixture.search("{\"query\":\"\(query)\"}").isEmpty) }
            }
        }

        @Test("Hits come best first, and as many as are wanted")
        func ranking() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let hits = try await fixture.search(#"{"query":"D03 door"}"#)
                let scores = hits.compactMap { $0["score"]?.double }
                #expect(scores == scores.sorted(by: >) && scores.allSatisfy { 0...1 ~= $0 } && hits.count > 1)
                #expect(hits.first?["source"]?["fileName"]?.string == ReadFixture.question.name, "it has both words")
                #expect(try await fixture.search(#"{"query":"D03 door","maxHits":1}"#).count == 1)
                let answer = try await api.post("/projects/\(fixture.project)/source-search", #"{"query":"D03 door"}"#).json
                #expect(answer["status"] == "success" && answer["query"] == "D03 door" && answer["hitCount"] == .of(hits.count))
            }
        }

        @Test(
            "Every filter of the search",
            arguments: [
                (#""entityTypes":["region"]"#, true), (#""entityTypes":["specification","doc"]"#, false), (#""regionType":"note""#, true),
                (#""regionType":"detail""#, false), (#""layoutType":"text""#, true), (#""layoutType":"table""#, false),
                (#""drawingType":"floor_plan""#, true), (#""drawingType":"structural""#, false), (#""sheetNumber":"A101""#, true),
                (#""sheetNumber":"A201""#, false), (#""fileName":"PLANS""#, true), (#""fileName":"book""#, false),
                (#""pageNumber":1"#, true),
                (#""pageNumber":2"#, false), (#""classification":"plans""#, true), (#""classification":"documents""#, false),
                (#""reviewId":"review_1""#, false),
            ])
        func filters(_ filter: String, isFound: Bool) async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                #expect(try await fixture.search("{\"query\":\"office\",\(filter)}").count == (isFound ? 1 : 0))
            }
        }

        @Test(
            "Refusals of the search",
            arguments: [
                ("{}", 400), (#"{"query":""}"#, 400), (#"{"query":"a","maxHits":0}"#, 400), (#"{"query":"a","maxHits":51}"#, 400),
            ])
        func refusals(_ body: String, status: Int) async throws {
            try await withSandbox { api in
                let project = try await api.readyProject()
                #expect(try await api.post("/projects/\(project)/source-search", body).status == status)
                #expect(try await api.post("/projects/proj_unknown/source-search", #"{"query":"a"}"#).status == 404)
            }
        }

        @Test("Until the index is ready the search is 409, and a project without sources has no hits")
        func indexing() async throws {
            let clock = TestClock()
            try await withSandbox({
                $0.clock = clock.clock
                $0.speed = 1
                $0.timings = SandboxTimings(projectProvisioning: .zero, preflight: .zero, processing: .zero, indexing: .seconds(5))
            }) { api in
                let fixture = try await ReadFixture.make(api, indexed: false)
                let early = try await api.post("/projects/\(fixture.project)/source-search", #"{"query":"office"}"#)
                #expect(early.status == 409 && early.code == "index_not_ready")
                clock.advance(by: .seconds(6))
                #expect(try await fixture.search(#"{"query":"office"}"#).count == 1)
                let empty = try await api.post("/projects", #"{"name":"empty"}"#).json["project"]?["id"]?.string ?? ""
                #expect(try await api.post("/projects/\(empty)/source-search", #"{"query":"a"}"#).json["hits"] == [])
            }
        }

        @Test("The text of a source in every kind, in pieces of any length")
        func text() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                let uri = try #require(try await fixture.search(#"{"query":"Portland"}"#).first?["sourceCatalogUri"]?.string)
                let whole = try #require(try await fixture.text(uri)["text"]?.string)
                #expect(whole.hasPrefix("SECTION 03 30 00") && whole.hasSuffix("END OF SECTION"))
                for length in [1, 7, 1000] {
                    var (text, cursor): (String, String?) = ("", nil)
                    repeat {
                        let more = ",\"maxChars\":\(length)" + (cursor.map { ",\"cursor\":\"\($0)\"" } ?? "")
                        let piece = try await fixture.text(uri, more)
                        #expect(piece["cursor"] == .of(cursor) && piece["status"] == "success" && piece["sourceCatalogUri"]?.string == uri)
                        text += piece["text"]?.string ?? ""
                        cursor = piece["nextCursor"]?.string
                    } while cursor != nil
                    #expect(text == whole, "\(length)")
                }
                let kinds = ["text", "markdown", "page_regions", "facet_source_text", "facet_match_text"]
                let texts = try await kinds.asyncMap { try await fixture.text(uri, ",\"textKind\":\"\($0)\"")["text"]?.string }
                #expect(texts[0] == whole && texts[1]?.hasPrefix("# 03 30 00 CAST-IN-PLACE CONCRETE\n\n## PART 1 - GENERAL") == true)
                #expect(texts[2]?.contains("[page 2]") == true && texts[3]?.contains("Portland") == true && texts[4] == "")
                let specification = try await fixture.list("specifications", "specificationId").first ?? nil
                let facets = try await fixture.read("/specifications/\(specification ?? "")", as: GetSpecificationResponse.self)
                    .specification.facets
                let facet = try #require(facets?.last?.facetID)
                #expect(try await fixture.text(uri, ",\"facetId\":\"\(facet)\"")["text"]?.string?.hasPrefix("A. Portland cement") == true)
                for (more, status) in [
                    (",\"facetId\":\"facet_x_1_1\"", 400), (",\"cursor\":\"cur_999999\"", 400), (",\"reviewId\":\"r\"", 404),
                    (",\"maxChars\":50001", 400), (",\"textKind\":\"x\"", 400),
                ] {
                    let answer = try await api.post("/projects/\(fixture.project)/source-text", "{\"sourceCatalogUri\":\"\(uri)\"\(more)}")
                    #expect(answer.status == status, "\(more)")
                }
                for wrong in ["", "x", uri + "0", uri.replacing(fixture.project, with: "proj_other")] {
                    let answer = try await api.post("/projects/\(fixture.project)/source-text", "{\"sourceCatalogUri\":\"\(wrong)\"}")
                    #expect(answer.status == (wrong.isEmpty ? 400 : 404), "\(wrong)")
                }
            }
        }

        @Test("Pieces end between characters, whatever these are made of")
        func pieces() throws {
            let whole = "aé👩‍👩‍👧 b\u{301}c"
            for length in 1...9 {
                var (text, cursor): (String, String?) = ("", nil)
                repeat {
                    let piece = try TextPiece(whole, cursor: cursor, maxChars: length)
                    #expect(piece.text.count <= length)
                    text += piece.text
                    cursor = piece.nextCursor
                } while cursor != nil
                #expect(text == whole)
            }
            #expect(throws: SandboxError.self) { try TextPiece("é", cursor: "cur_1", maxChars: 1) }
        }

        @Test("Projects are found by name and by what is in their files, in pages")
        func projects() async throws {
            try await withSandbox { api in
                let fixture = try await ReadFixture.make(api)
                for name in ["Portland House", "Station"] {
                    #expect(try await api.post("/projects", "{\"name\":\"\(name)\"}").status == 202)
                }
                func search(_ more: String) async throws -> JSONValue {
                    try await api.post("/projects/search", "{\"query\":\"portland\"\(more)}").json
                }
                let all = try await search("")
                #expect(all["total"] == 2 && all["limit"] == 25 && all["cursor"] == .null && all["hasMore"] == false)
                #expect(all["matches"]?.array?.map { $0["project"]?["name"]?.string } == ["Portland House", "Tower B"])
                #expect(all["matches"]?[1]?["hits"]?[0]?["source"]?["sectionNumber"] == "03 30 00")
                let first = try await search(",\"limit\":1")
                let second = try await search(",\"limit\":1,\"cursor\":\"\(first["nextCursor"]?.string ?? "")\"")
                #expect(
                    second["matches"]?.array?.map { $0["project"]?["id"]?.string } == [fixture.project] && second["nextCursor"] == .null)
                #expect(try await search(",\"projectIds\":[\"x\"]")["total"] == 1, "names are found everywhere")
                #expect(try await search(",\"fileName\":\"letter\"")["total"] == 1)
                #expect(try await search(",\"entityTypes\":[\"door\"]")["warnings"]?.array?.count == 1)
                #expect(try await api.post("/projects/search", #"{"query":"a","limit":101}"#).status == 400)
            }
        }
    }

    extension Sequence {
        fileprivate func asyncMap<New>(_ transform: (Element) async throws -> New) async rethrows -> [New] {
            var all: [New] = []
            for element in self { all.append(try await transform(element)) }
            return all
        }
    }
#endif
