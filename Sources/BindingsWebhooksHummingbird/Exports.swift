@_exported import BindingsWebhooks
