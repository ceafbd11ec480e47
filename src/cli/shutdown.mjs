/**
 * What a command started, to be undone in reverse order, once. `signal` is aborted when the person (Ctrl-C), the
 * system (SIGTERM) or a closed terminal asks for the end; `asked` resolves then.
 */
export function shutdown() {
  const undo = []
  const controller = new AbortController()
  const asked = new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(name, () => {
        controller.abort()
        resolve()
      })
    }
  })
  async function stop() {
    for (const work of undo.splice(0).reverse()) await work()
  }
  return { signal: controller.signal, asked, onStop: (work) => undo.push(work), stop }
}
