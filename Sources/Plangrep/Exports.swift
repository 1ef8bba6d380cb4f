// One import for users: the generated client, the runtime below it, and the receiving end of webhooks.
@_exported import BindingsRuntime
@_exported import BindingsWebhooks
