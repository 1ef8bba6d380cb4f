/// The media types of file names.
package enum MediaTypes {
    /// Bytes of an unknown type (RFC 2046, 4.5.1).
    package static let octets = "application/octet-stream"

    /// The names that IANA has registered for the most common uploads; one table, so that every platform sends the same.
    private static let byExtension = [
        "avif": "image/avif", "bmp": "image/bmp", "csv": "text/csv", "css": "text/css",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "dwg": "image/vnd.dwg",
        "dxf": "image/vnd.dxf", "gif": "image/gif", "gz": "application/gzip", "heic": "image/heic", "htm": "text/html",
        "html": "text/html", "jpeg": "image/jpeg", "jpg": "image/jpeg", "js": "text/javascript", "json": "application/json",
        "m4a": "audio/mp4", "md": "text/markdown", "mov": "video/quicktime", "mp3": "audio/mpeg", "mp4": "video/mp4",
        "mpeg": "video/mpeg", "ogg": "audio/ogg", "pdf": "application/pdf", "png": "image/png",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation", "svg": "image/svg+xml",
        "tar": "application/x-tar", "tif": "image/tiff", "tiff": "image/tiff", "txt": "text/plain", "wav": "audio/wav",
        "webm": "video/webm", "webp": "image/webp",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xml": "application/xml",
        "yaml": "application/yaml", "yml": "application/yaml", "zip": "application/zip",
    ]

    /// The media type for the extension of a file name, in any case; nil for an unknown extension, or none.
    package static func type(ofFileName name: String) -> String? {
        name.lastIndex(of: ".").flatMap { byExtension[name[name.index(after: $0)...].lowercased()] }
    }
}
