// Re-exported so that one import suffices: JSON values, the HTTP currency types, and the Foundation types that models use.
@_exported import BindingsJSON
@_exported import HTTPTypes

@_exported import struct Foundation.Date
@_exported import struct Foundation.Decimal
@_exported import struct Foundation.URL
@_exported import struct Foundation.UUID
