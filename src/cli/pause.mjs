/** Waits without giving way: for what a process does while it exits, when nothing asynchronous runs any more. */
export function pause(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
