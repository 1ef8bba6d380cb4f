#if Sandbox
    import Foundation

    extension Poppler {
        /// Whether pictures of pages can be made.
        var makesPictures: Bool {
            folder.map { FileManager.default.isExecutableFile(atPath: $0.appendingPathComponent("pdftocairo").path) } ?? false
        }

        /// A page as PNG, 512 pixels on its longer side; nil when it could not be made.
        ///
        /// - Parameter page: From 1.
        func thumbnail(of page: Int, in file: URL) async -> [UInt8]? {
            await picture(["-png", "-singlefile", "-scale-to", "512"], of: page, in: file)
        }

        /// A part of a page as SVG; nil when it could not be made.
        ///
        /// - Parameters:
        ///   - box: The part.
        ///   - size: The size of the whole page in points.
        func crop(_ box: Box, of page: Int, size: (width: Double, height: Double), in file: URL) async -> [UInt8]? {
            let (width, height) = (Int(((box.right - box.left) * size.width).rounded(.up)), Int((box.height * size.height).rounded(.up)))
            let origin = ["-x", "\(Int(box.left * size.width))", "-y", "\(Int(box.top * size.height))"]
            // pdftocairo exchanges the sides of the paper where the page is wider than high.
            let paper = size.width > size.height ? (height + 1, width + 1) : (width + 1, height + 1)
            let sides = ["-W", "\(width + 1)", "-H", "\(height + 1)", "-paperw", "\(paper.0)", "-paperh", "\(paper.1)"]
            return await picture(["-svg", "-nocenter", "-noshrink"] + origin + sides, of: page, in: file)
        }

        private func picture(_ options: [String], of page: Int, in file: URL) async -> [UInt8]? {
            let arguments = options + ["-f", "\(page)", "-l", "\(page)", file.path, "-"]
            guard let (status, output) = await run("pdftocairo", arguments, maxOutput: 32 << 20), status == 0, !output.isEmpty else {
                return nil
            }
            return output
        }
    }
#endif
