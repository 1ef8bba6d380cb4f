// One import for generated code and for users: JSON values and HTTP currency types travel with the runtime.
@_exported import BindingsJSON
@_exported import HTTPTypes
