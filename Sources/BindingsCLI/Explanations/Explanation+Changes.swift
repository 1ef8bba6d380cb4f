#if CommandLine
    extension Explanation {
        /// What `diff` finds.
        static let changes: [Explanation] = [
            Explanation(
                code: "type-removed",
                meaning: "A type is gone. Callers that name it do not compile.",
                example: "struct Book, and nothing of that name",
                remedy: "Keep the schema; or give the old name to what replaced it under \"names\" in bindings.json."),
            Explanation(
                code: "type-renamed",
                meaning: "A type has another name and the same members.",
                example: "struct Book -> struct Volume",
                remedy: "Rename it back for Swift: \"names\": { \"types\": { \"Volume\": \"Book\" } } in bindings.json."),
            Explanation(
                code: "type-kind-changed",
                meaning: "A name stands for another kind of type, such as an enum that was a struct.",
                example: "struct Status -> enum Status",
                remedy: "Give the new one another name."),
            Explanation(
                code: "alias-retyped",
                meaning: "A name stands for another type.",
                example: "typealias BookID = String -> Int",
                remedy: "Give the new one another name."),
            Explanation(
                code: "property-removed",
                meaning: "A property is gone, from the type and from its initialiser.",
                example: "Book.year",
                remedy: "Keep the member as deprecated for a while."),
            Explanation(
                code: "property-renamed",
                meaning: "A property has another name for the same member on the wire.",
                example: "Book.pageCount -> Book.pages",
                remedy: "Name it as before: \"names\": { \"properties\": { \"Book.page_count\": \"pageCount\" } } in bindings.json."),
            Explanation(
                code: "property-retyped",
                meaning: "A property has another type. An optional that was none counts, and the other way round.",
                example: "Book.year: Int -> Int?",
                remedy: "Add a second member, and deprecate the first one."),
            Explanation(
                code: "member-removed",
                meaning: "An enum no longer lists a value. Values that a service still sends are kept where the enum is open.",
                example: "Genre.novel",
                remedy: "Keep listing it as long as it may come."),
            Explanation(
                code: "member-renamed",
                meaning: "A listed value has another Swift name.",
                example: "Genre.sciFi -> Genre.scienceFiction",
                remedy: "Name it as before under \"names\": { \"members\": … } in bindings.json."),
            Explanation(
                code: "enum-closed",
                meaning: "An enum refuses values that it does not list: it is an enum in Swift, and its initialiser can fail.",
                example: "struct Genre -> enum Genre",
                remedy: "Remove it from \"closedEnums\" in bindings.json."),
            Explanation(
                code: "enum-opened",
                meaning: "An enum keeps values that it does not list: a switch over it needs a default.",
                example: "enum Genre -> struct Genre",
                remedy: "Add it to \"closedEnums\" in bindings.json."),
            Explanation(
                code: "enum-retyped",
                meaning: "The values of an enum are of another type.",
                example: "Genre: String -> Int",
                remedy: "Make another schema of it."),
            Explanation(
                code: "case-added",
                meaning: "An enum that callers switch over has a further case. A switch without a default does not compile.",
                example: "Pet.fish",
                remedy: "Tell callers to write a default, or add the alternative under another schema."),
            Explanation(
                code: "case-removed",
                meaning: "A case is gone.",
                example: "Pet.dog",
                remedy: "Keep the alternative as long as it may come."),
            Explanation(
                code: "case-retyped",
                meaning: "The value of a case has another type.",
                example: "Pet.dog(Dog) -> Pet.dog(Hound)",
                remedy: "Add another alternative."),
            Explanation(
                code: "page-removed",
                meaning: """
                    A type is no page of a list any more, or of another item: .items and .pages of a call do not compile.
                    """,
                example: "BookList was a page of Book",
                remedy: "Keep the members that hold the items and the next cursor."),
            Explanation(
                code: "operation-removed",
                meaning: "A function is gone.",
                example: "books.get",
                remedy: "Keep the operation as deprecated for a while."),
            Explanation(
                code: "operation-renamed",
                meaning: "A function has another name, or is in another group, for the same request.",
                example: "books.get -> books.read",
                remedy: "Name it as before: \"names\": { \"operations\": { \"readBook\": \"get\" } } in bindings.json."),
            Explanation(
                code: "argument-removed",
                meaning: "A function no longer takes an argument.",
                example: "books.list(genre:)",
                remedy: "Keep the parameter, and ignore it."),
            Explanation(
                code: "argument-renamed",
                meaning: "An argument has another name for the same parameter.",
                example: "books.list(pageSize:) -> books.list(size:)",
                remedy: "Keep the parameter's spelling."),
            Explanation(
                code: "argument-retyped",
                meaning: "An argument has another type, which does not take the values of the old one.",
                example: "books.list(limit:): String -> Int",
                remedy: "Add another parameter."),
            Explanation(
                code: "argument-required",
                meaning: "A function or an initialiser asks for an argument that callers need not give before.",
                example: "Book.init(isbn:)",
                remedy: "Make the parameter or member optional, or give it a default on the server."),
            Explanation(
                code: "arguments-reordered",
                meaning: "Arguments stand in another order, and Swift wants them in the order of the declaration.",
                example: "books.list(limit:genre:) -> books.list(genre:limit:)",
                remedy: "Put parameters and members back into their order, and new ones behind them."),
            Explanation(
                code: "output-retyped",
                meaning: "A function returns another type.",
                example: "books.get: Book -> Volume",
                remedy: "Make another operation, or let the old type grow."),
            Explanation(
                code: "client-removed",
                meaning: "There is no client any more.",
                example: "LibraryClient",
                remedy: "Emit \"client\" in bindings.json, and do not filter by schemas alone."),
            Explanation(
                code: "client-renamed",
                meaning: "The client has another name.",
                example: "LibraryClient -> ShelfClient",
                remedy: "Set \"client\" in bindings.json."),
            Explanation(
                code: "credential-removed",
                meaning: "The client's initialiser no longer takes a credential.",
                example: "LibraryClient.init(token:)",
                remedy: "Keep the security scheme."),
            Explanation(
                code: "access-lowered",
                meaning: "Everything is less visible than before.",
                example: "public -> internal",
                remedy: "Set \"access\" in bindings.json."),
            Explanation(
                code: "wire-name-changed",
                meaning: """
                    The same Swift is spelled otherwise on the wire. Callers compile; a service of the old document does not \
                    understand them.
                    """,
                example: "Book.pageCount: page_count -> pageCount",
                remedy: "Deploy the service first, and let it take both."),
            Explanation(
                code: "member-value-changed",
                meaning: "The same Swift name stands for another value.",
                example: "Genre.novel: \"novel\" -> \"NOVEL\"",
                remedy: "Deploy the service first, and let it take both."),
            Explanation(
                code: "default-changed",
                meaning: "What is sent or read where nothing is said is another value.",
                example: "Book.copiesOrDefault: 1 -> 0",
                remedy: "Tell callers."),
            Explanation(
                code: "path-changed",
                meaning: "The same function sends another method or to another path.",
                example: "books.get: GET /books/{id} -> GET /v2/books/{id}",
                remedy: "Keep the old path as long as clients of it are in use."),
            Explanation(
                code: "parameter-moved",
                meaning: "An argument is sent in another place or style.",
                example: "books.list(genre:): query -> header",
                remedy: "Let the service take both."),
            Explanation(
                code: "body-changed",
                meaning: "A body is sent as another content type, or there is one where there was none.",
                example: "books.add: application/json -> multipart/form-data",
                remedy: "Let the service take both."),
            Explanation(
                code: "status-changed",
                meaning: "A case of an answer stands for another status.",
                example: "GetBookOutput.other: default -> 2XX",
                remedy: "Look at where callers tell the statuses apart."),
            Explanation(
                code: "error-added",
                meaning: "A failure is documented that was not.",
                example: "books.get 404",
                remedy: "Nothing: errors are thrown as before, with a body that can be read."),
            Explanation(
                code: "error-removed",
                meaning: "A failure is no longer documented.",
                example: "books.get 404",
                remedy: "Look at callers that tell it apart."),
            Explanation(
                code: "error-retyped",
                meaning: "The body of a failure is of another type. error.body(as:) of the old one compiles and finds nothing.",
                example: "books.get 404: Problem -> Failure",
                remedy: "Look at callers of body(as:)."),
            Explanation(
                code: "security-changed",
                meaning: "An operation needs other credentials. A caller that has none gets an error before anything is sent.",
                example: "books.list: none -> token",
                remedy: "Give the client the credential."),
            Explanation(
                code: "server-removed",
                meaning:
                    "A member of the client's Servers is gone, or is written otherwise: a server that has its first variable is a function.",
                example: "LibraryClient.Servers.production -> production(region:)",
                remedy: "Name it as before: \"names\": { \"servers\": { \"https://…\": \"production\" } } in bindings.json."),
            Explanation(
                code: "server-added",
                meaning: "There is another server to choose.",
                example: "LibraryClient.Servers.staging",
                remedy: "Nothing."),
            Explanation(
                code: "server-changed",
                meaning: "Requests go to another address.",
                example: "LibraryClient: https://a.example -> https://b.example",
                remedy: "Look at whether credentials may go there."),
            Explanation(
                code: "limits-changed",
                meaning: "Other values are refused before they are sent.",
                example: "Book.title: none -> .length(max: 200)",
                remedy: "Look at what callers send."),
            Explanation(
                code: "deprecated",
                meaning: "Something is discouraged: callers get a warning.",
                example: "books.get",
                remedy: "Follow what the documentation recommends."),
            Explanation(
                code: "type-added",
                meaning: "There is a new type.",
                example: "struct Shelf",
                remedy: "Nothing."),
            Explanation(
                code: "property-added",
                meaning: "There is a new property, which initialisers need not be given.",
                example: "Book.isbn",
                remedy: "Nothing."),
            Explanation(
                code: "member-added",
                meaning: "An open enum lists a new value. Callers have a default already.",
                example: "Genre.poem",
                remedy: "Nothing, or handle the value."),
            Explanation(
                code: "operation-added",
                meaning: "There is a new function.",
                example: "shelves.list",
                remedy: "Nothing."),
            Explanation(
                code: "argument-added",
                meaning: "A function takes a new argument, which may be left out.",
                example: "books.list(genre:)",
                remedy: "Nothing."),
            Explanation(
                code: "argument-relaxed",
                meaning: "An argument may be left out that had to be given.",
                example: "books.list(genre:)",
                remedy: "Nothing."),
            Explanation(
                code: "credential-added",
                meaning: "The client's initialiser takes a new credential, which may be left out.",
                example: "LibraryClient.init(token:)",
                remedy: "Nothing, or give it where operations need it."),
        ]
    }
#endif
