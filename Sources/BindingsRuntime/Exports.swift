// One import for generated code and for users: JSON values, HTTP currency types and the Foundation types that stand in models travel with the runtime.
@_exported import BindingsJSON
@_exported import HTTPTypes

@_exported import struct Foundation.Date
@_exported import struct Foundation.Decimal
@_exported import struct Foundation.URL
@_exported import struct Foundation.UUID
