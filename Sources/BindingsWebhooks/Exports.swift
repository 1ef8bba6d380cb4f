// Header fields go in and decoded events come out: whoever verifies needs both names, so one import is enough.
@_exported import BindingsJSON
@_exported import HTTPTypes
