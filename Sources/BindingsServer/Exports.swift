// Re-exported so that one import suffices for generated servers: models, HTTP currency types, bodies and events.
@_exported import BindingsRuntime
