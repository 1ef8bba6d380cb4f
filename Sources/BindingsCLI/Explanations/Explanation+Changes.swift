#if CommandLine
    extension Explanation {
        /// What `diff` finds.
        static let changes: [Explanation] = []
    }
#endif
