#if Sandbox
    import BindingsRuntime

    /// JSON that comes in parts of forms.
    enum SandboxBody {
        /// Reads JSON; 400 names the place in it.
        static func decode<T: JSONReadable>(_ type: T.Type, from bytes: [UInt8]) throws(SandboxError) -> T {
            do { return try JSON.decode(type, from: bytes) } catch { throw .invalid(error.pathDescription, error.message) }
        }
    }
#endif
