// One import for generated servers: models, HTTP currency types, bodies and events come with it.
@_exported import BindingsRuntime
