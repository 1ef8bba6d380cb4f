@_exported import BindingsServer
