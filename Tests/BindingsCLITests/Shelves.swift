#if CommandLine
    import Foundation

    /// A document of two tags, whose types need each other.
    let shelves = """
        openapi: 3.1.0
        info: {title: Library, version: '1'}
        servers: [{url: 'https://library.example.com'}]
        security: [{key: []}]
        paths:
          /books/{id}:
            get:
              operationId: getBook
              tags: [books]
              summary: Reads a book.
              parameters:
                - {name: id, in: path, required: true, schema: {type: string}}
              responses:
                '200': {description: The book., content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
                default: {description: An error.}
          /shelves:
            get:
              operationId: listShelves
              tags: [shelves]
              summary: Lists the shelves.
              responses:
                '200': {description: All., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Shelf'}}}}}
                default: {description: An error.}
        components:
          securitySchemes: {key: {type: http, scheme: bearer}}
          schemas:
            # What stands on a shelf.
            Book:
              type: object
              required: [title]
              properties:
                title: {type: string}

                genre: {$ref: '#/components/schemas/Genre'}
                author:
                  $ref: '#/components/schemas/Author'
            Genre: {type: string, enum: [novel, essay]}
            Author: {type: object, properties: {name: {type: string}}}
            Shelf: {type: object, properties: {row: {type: integer}}}
        """

    /// The first type of it as JSON.
    let shelvesInJSON = """
        {
          "openapi": "3.1.0",
          "info": {"title": "Library", "version": "1"},
          "paths": {},
          "components": {
            "schemas": {
              "Book": {
                "type": "object",
                "description": "A book, said with a } and a \\" in it.",
                "properties": {"title": {"type": "string"}}
              },
              "Other": {"type": "string"}
            }
          }
        }
        """
#endif
