/**
 * How the server's process treats memory that is not V8's: one arena, and what lies free at its end is given back. By its own
 * choice glibc keeps what a broadcast to ten thousand people needed for a moment, some 8 KiB for each of them (decision 024);
 * elsewhere these mean nothing. Kept alike in the Dockerfile.
 */
export const serverEnvironment = /** @type {const} */ ({ MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' })
