#if CommandLine
    extension DiffKind {
        /// Kinds of changes, each made to parts of a document that are its own; `%` stands for the part's name.
        static let others: [DiffKind] = [
            DiffKind(
                "a type is removed",
                schemas: ("%: {type: object, required: [a], properties: {a: {type: string}, gone: {type: integer}}}", ""),
                codes: ["type-removed"]),
            DiffKind(
                "a type is renamed",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, moved: {type: integer}}}",
                    "%Other: {type: object, required: [a], properties: {a: {type: string}, moved: {type: integer}}}"
                ),
                codes: ["type-renamed"]),
            DiffKind(
                "a type is added",
                schemas: ("", "%: {type: object, required: [a], properties: {a: {type: string}, come: {type: integer}}}"),
                codes: ["type-added"]),
            DiffKind(
                "an object becomes an enum",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: string, enum: [x, y]}"
                ),
                codes: ["type-kind-changed"]),
            DiffKind(
                "an object becomes a text",
                schemas: ("%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}", "%: {type: string}"),
                codes: ["type-kind-changed"]),
            DiffKind(
                "an optional member is removed",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}}}"
                ),
                codes: ["property-removed"]),
            DiffKind(
                "a required member is removed",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, properties: {b: {type: integer}}}"
                ),
                codes: ["property-removed"]),
            DiffKind(
                "a member is spelled otherwise",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, page_count: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, pageCount: {type: integer}}}"
                ),
                codes: ["wire-name-changed"]),
            DiffKind(
                "a member is called otherwise",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, c: {type: integer}}}"
                ),
                codes: ["property-removed", "property-added"]),
            DiffKind(
                "a text becomes a number",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: number}, b: {type: integer}}}"
                ),
                codes: ["property-retyped"]),
            DiffKind(
                "a required member becomes optional",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, properties: {a: {type: string}, b: {type: integer}}}"
                ),
                codes: ["property-retyped"]),
            DiffKind(
                "an optional member becomes required",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a, b], properties: {a: {type: string}, b: {type: integer}}}"
                ),
                codes: ["property-retyped"]),
            DiffKind(
                "an optional member is added",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, c: {type: boolean}, b: {type: integer}}}"
                ),
                codes: ["property-added"]),
            DiffKind(
                "a required member is added",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a, c], properties: {a: {type: string}, c: {type: boolean}, b: {type: integer}}}"
                ),
                codes: ["argument-required"]),
            DiffKind(
                "members change places",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, c: {type: boolean}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}, c: {type: boolean}}}"
                ),
                codes: ["arguments-reordered"]),
            DiffKind(
                "a required member may be null",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: [string, 'null']}, b: {type: integer}}}"
                ),
                codes: ["property-retyped"]),
            DiffKind(
                "an optional member may be null",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: [integer, 'null']}}}"
                ),
                codes: []),
            DiffKind(
                "a text becomes a date",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string, format: date-time}, b: {type: integer}}}"
                ),
                codes: ["property-retyped"]),
            DiffKind(
                "an integer gets another size",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer, format: int32}}}"
                ),
                codes: ["property-retyped"]),
            DiffKind(
                "a text becomes a list of texts",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: array, items: {type: string}}, b: {type: integer}}}"
                ),
                codes: ["property-retyped"]),
            DiffKind(
                "the elements of a list change",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: array, items: {type: string}}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: array, items: {type: integer}}, b: {type: integer}}}"
                ),
                codes: ["property-retyped"]),
            DiffKind(
                "a text becomes an object",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: object, properties: {x: {type: string}}}, b: {type: integer}}}"
                ),
                codes: ["property-retyped", "type-added"]),
            DiffKind(
                "a member of an inner object is removed",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: object, properties: {x: {type: string}, y: {type: string}}}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: object, properties: {x: {type: string}}}}}"
                ),
                codes: ["property-removed"]),
            DiffKind(
                "an inner object becomes a component",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: object, properties: {x: {type: string}, inner: {type: string}}}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {$ref: '#/components/schemas/%Inner'}}}\n    %Inner: {type: object, properties: {x: {type: string}, inner: {type: string}}}"
                ),
                codes: ["type-renamed"]),
            DiffKind(
                "a value of an inner enum is removed",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: string, enum: [x, y]}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: string, enum: [x]}}}"
                ),
                codes: ["member-removed"]),
            DiffKind(
                "other members get a type",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}, additionalProperties: {type: string}}"
                ),
                codes: ["property-added"]),
            DiffKind(
                "other members lose their type",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}, additionalProperties: {type: string}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}"
                ),
                codes: ["property-removed"]),
            DiffKind(
                "other members change their type",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}, additionalProperties: {type: string}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}, additionalProperties: {type: integer}}"
                ),
                codes: ["property-retyped"]),
            DiffKind(
                "a default is added",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer, default: 3}}}"
                ),
                codes: ["property-added"]),
            DiffKind(
                "a default is removed",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer, default: 3}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}"
                ),
                codes: ["property-removed"]),
            DiffKind(
                "a default is changed",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer, default: 3}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer, default: 4}}}"
                ),
                codes: ["default-changed"]),
            DiffKind(
                "a constant is changed",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string, const: x}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string, const: z}, b: {type: integer}}}"
                ),
                codes: ["default-changed"]),
            DiffKind(
                "a constant may be anything",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string, const: x}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}"
                ),
                codes: ["argument-required"]),
            DiffKind(
                "a description is changed",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string, description: other}, b: {type: integer}}}"
                ),
                codes: []),
            DiffKind(
                "an example is changed",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string, example: other}, b: {type: integer}}}"
                ),
                codes: []),
            DiffKind(
                "a member is discouraged",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer, deprecated: true}}}"
                ),
                codes: ["deprecated"]),
            DiffKind(
                "a member becomes a secret",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}",
                    "%: {type: object, required: [a], properties: {a: {type: string, x-other: 1}, b: {type: integer}}}"
                ),
                codes: []),
            DiffKind(
                "a value is added", schemas: ("%: {type: string, enum: [x, y]}", "%: {type: string, enum: [x, y, z]}"),
                codes: ["member-added"]),
            DiffKind(
                "a value is removed", schemas: ("%: {type: string, enum: [x, y]}", "%: {type: string, enum: [x]}"),
                codes: ["member-removed"]),
            DiffKind(
                "values change places", schemas: ("%: {type: string, enum: [x, y]}", "%: {type: string, enum: [y, x]}"),
                codes: []),
            DiffKind(
                "an enum gets other types", schemas: ("%: {type: string, enum: [x, y]}", "%: {type: integer, enum: [1, 2]}"),
                codes: ["enum-retyped"]),
            DiffKind(
                "an enum becomes a text", schemas: ("%: {type: string, enum: [x, y]}", "%: {type: string}"),
                codes: ["type-kind-changed"]),
            DiffKind(
                "a text becomes an enum", schemas: ("%: {type: string}", "%: {type: string, enum: [x, y]}"),
                codes: ["type-kind-changed"]),
            DiffKind(
                "a value gets another name",
                schemas: (
                    "%: {type: string, enum: [x, y], x-enum-varnames: [one, two]}",
                    "%: {type: string, enum: [x, y], x-enum-varnames: [one, three]}"
                ),
                codes: ["member-renamed"]),
            DiffKind(
                "a name gets another value",
                schemas: (
                    "%: {type: string, enum: [x, y], x-enum-varnames: [one, two]}",
                    "%: {type: string, enum: [x, z], x-enum-varnames: [one, two]}"
                ),
                codes: ["member-value-changed"]),
            DiffKind(
                "a closed enum gets a value",
                schemas: ("%Closed: {type: string, enum: [x, y]}", "%Closed: {type: string, enum: [x, y, z]}"),
                codes: ["case-added"]),
            DiffKind(
                "a closed enum loses a value", schemas: ("%Closed: {type: string, enum: [x, y]}", "%Closed: {type: string, enum: [x]}"),
                codes: ["member-removed"]),
            DiffKind(
                "a choice gets an alternative",
                schemas: (
                    "%: {oneOf: [{type: string}, {type: integer}]}", "%: {oneOf: [{type: string}, {type: integer}, {type: boolean}]}"
                ),
                codes: ["case-added"]),
            DiffKind(
                "a choice loses an alternative",
                schemas: (
                    "%: {oneOf: [{type: string}, {type: integer}, {type: boolean}]}", "%: {oneOf: [{type: string}, {type: integer}]}"
                ),
                codes: ["case-removed"]),
            DiffKind(
                "an alternative becomes another",
                schemas: ("%: {oneOf: [{type: string}, {type: integer}]}", "%: {oneOf: [{type: string}, {type: boolean}]}"),
                codes: ["case-removed", "case-added"]),
            DiffKind(
                "alternatives change places",
                schemas: ("%: {oneOf: [{type: string}, {type: integer}]}", "%: {oneOf: [{type: integer}, {type: string}]}"),
                codes: []),
            DiffKind(
                "a choice gets a discriminator",
                schemas: (
                    "%Cat: {type: object, required: [kind], properties: {kind: {type: string}, m: {type: string}}}\n    %Dog: {type: object, required: [kind], properties: {kind: {type: string}, w: {type: string}}}\n    %: {oneOf: [{$ref: '#/components/schemas/%Cat'}, {$ref: '#/components/schemas/%Dog'}]}",
                    "%Cat: {type: object, required: [kind], properties: {kind: {type: string}, m: {type: string}}}\n    %Dog: {type: object, required: [kind], properties: {kind: {type: string}, w: {type: string}}}\n    %: {oneOf: [{$ref: '#/components/schemas/%Cat'}, {$ref: '#/components/schemas/%Dog'}], discriminator: {propertyName: kind}}"
                ),
                codes: ["case-added"]),
            DiffKind(
                "an alias becomes another type", schemas: ("%: {type: string}", "%: {type: integer}"),
                codes: ["alias-retyped"]),
            DiffKind(
                "the elements of a named list change",
                schemas: ("%: {type: array, items: {type: string}}", "%: {type: array, items: {type: integer}}"),
                codes: ["alias-retyped"]),
            DiffKind(
                "an alias is written out",
                schemas: (
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {$ref: '#/components/schemas/%Text'}}}\n    %Text: {type: string}",
                    "%: {type: object, required: [a], properties: {a: {type: string}, b: {type: string}}}\n    %Text: {type: string}"
                ),
                codes: []),
            DiffKind(
                "a tuple's element becomes another type",
                schemas: (
                    "%: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}",
                    "%: {type: array, prefixItems: [{type: string}, {type: boolean}], items: false}"
                ),
                codes: ["property-retyped"]),
            DiffKind(
                "an operation is removed",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    ""
                ),
                codes: ["operation-removed"]),
            DiffKind(
                "an operation is added",
                paths: (
                    "",
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["operation-added"]),
            DiffKind(
                "an operation is renamed",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: fetch%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["operation-renamed"]),
            DiffKind(
                "an operation goes into another group",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%Other], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["operation-renamed"]),
            DiffKind(
                "an operation's path changes",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%/v2: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["path-changed"]),
            DiffKind(
                "an operation's method changes",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {post: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["path-changed"]),
            DiffKind(
                "an optional parameter is added",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["argument-added"]),
            DiffKind(
                "a required parameter is added",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, required: true, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["argument-required"]),
            DiffKind(
                "a parameter is removed",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["argument-removed"]),
            DiffKind(
                "a parameter gets another type",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, schema: {type: integer}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["argument-retyped"]),
            DiffKind(
                "a parameter becomes required",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, required: true, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["argument-required"]),
            DiffKind(
                "a parameter becomes optional",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, required: true, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["argument-relaxed"]),
            DiffKind(
                "a parameter becomes optional, behind others",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, required: true, schema: {type: string}}, {name: r, in: query, required: true, schema: {type: integer}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, schema: {type: string}}, {name: r, in: query, required: true, schema: {type: integer}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["argument-relaxed", "arguments-reordered"]),
            DiffKind(
                "a parameter is spelled otherwise",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: page_size, in: query, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: pageSize, in: query, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["wire-name-changed"]),
            DiffKind(
                "a parameter is called otherwise",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: query, in: query, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["argument-removed", "argument-added"]),
            DiffKind(
                "parameters change places",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, schema: {type: string}}, {name: r, in: query, schema: {type: integer}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: r, in: query, schema: {type: integer}}, {name: q, in: query, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["arguments-reordered"]),
            DiffKind(
                "a parameter moves to the header",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: header, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["parameter-moved"]),
            DiffKind(
                "a parameter is limited",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, schema: {type: string}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], parameters: [{name: q, in: query, schema: {type: string, maxLength: 5}}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["limits-changed"]),
            DiffKind(
                "the answer becomes another type",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: integer}}}}}}}"
                ),
                codes: ["output-retyped"]),
            DiffKind(
                "the answer is nothing any more",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], responses: {'204': {description: d}}}}"
                ),
                codes: ["output-retyped"]),
            DiffKind(
                "an answer gets a second type",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}, '202': {description: d, content: {application/json: {schema: {type: integer}}}}}}}"
                ),
                codes: ["output-retyped", "type-added"]),
            DiffKind(
                "one of three answers is gone",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}, '202': {description: d, content: {application/json: {schema: {type: integer}}}}, '203': {description: d, content: {application/json: {schema: {type: boolean}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}, '202': {description: d, content: {application/json: {schema: {type: integer}}}}}}}"
                ),
                codes: ["case-removed"]),
            DiffKind(
                "the type of one of several answers changes",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}, '202': {description: d, content: {application/json: {schema: {type: integer}}}}, '203': {description: d, content: {application/json: {schema: {type: boolean}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}, '202': {description: d, content: {application/json: {schema: {type: integer}}}}, '203': {description: d, content: {application/json: {schema: {type: number}}}}}}}"
                ),
                codes: ["case-retyped"]),
            DiffKind(
                "a failure is documented",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}, '404': {description: d}}}}"
                ),
                codes: ["error-added"]),
            DiffKind(
                "a failure is documented no more",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}, '404': {description: d}}}}",
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["error-removed"]),
            DiffKind(
                "a failure gets another body",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}, '404': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}, '404': {description: d, content: {application/json: {schema: {type: integer}}}}}}}"
                ),
                codes: ["error-retyped"]),
            DiffKind(
                "an operation is open to everybody",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], security: [], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["security-changed"]),
            DiffKind(
                "an operation has a server of its own",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], servers: [{url: 'https://other.example'}], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["server-changed"]),
            DiffKind(
                "an operation is discouraged",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], deprecated: true, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["deprecated"]),
            DiffKind(
                "an operation is described",
                paths: (
                    "/%: {get: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {get: {operationId: get%, tags: [%], summary: s, description: d, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: []),
            DiffKind(
                "a body gets an optional member",
                paths: (
                    "/%: {post: {operationId: get%, tags: [%], requestBody: {required: true, content: {application/json: {schema: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}}}}, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {post: {operationId: get%, tags: [%], requestBody: {required: true, content: {application/json: {schema: {type: object, required: [a], properties: {a: {type: string}, c: {type: string}, b: {type: integer}}}}}}, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["argument-added", "property-added"]),
            DiffKind(
                "a body gets a required member",
                paths: (
                    "/%: {post: {operationId: get%, tags: [%], requestBody: {required: true, content: {application/json: {schema: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}}}}, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {post: {operationId: get%, tags: [%], requestBody: {required: true, content: {application/json: {schema: {type: object, required: [a, c], properties: {a: {type: string}, c: {type: string}, b: {type: integer}}}}}}, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["argument-required"]),
            DiffKind(
                "a body loses a member",
                paths: (
                    "/%: {post: {operationId: get%, tags: [%], requestBody: {required: true, content: {application/json: {schema: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}}}}, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {post: {operationId: get%, tags: [%], requestBody: {required: true, content: {application/json: {schema: {type: object, required: [a], properties: {a: {type: string}}}}}}, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["argument-removed", "property-removed"]),
            DiffKind(
                "a body is sent as a form",
                paths: (
                    "/%: {post: {operationId: get%, tags: [%], requestBody: {required: true, content: {application/json: {schema: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}}}}, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {post: {operationId: get%, tags: [%], requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {type: object, required: [a], properties: {a: {type: string}, b: {type: integer}}}}}}, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["body-changed"]),
            DiffKind(
                "a body is needed no more",
                paths: (
                    "/%: {post: {operationId: get%, tags: [%], requestBody: {required: true, content: {application/json: {schema: {type: string}}}}, responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}",
                    "/%: {post: {operationId: get%, tags: [%], responses: {'200': {description: d, content: {application/json: {schema: {type: string}}}}}}}"
                ),
                codes: ["argument-removed", "body-changed"]),
        ]
    }
#endif
