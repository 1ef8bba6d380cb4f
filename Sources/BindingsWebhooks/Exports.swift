// Re-exported so that one import suffices: header fields and decoded events are needed to verify deliveries.
@_exported import BindingsJSON
@_exported import HTTPTypes
