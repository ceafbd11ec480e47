// Vitest is no bundler: the marker that keeps server files out of the browser has nothing to mark here.
export {}
