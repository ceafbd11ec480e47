import cluster from 'node:cluster'
import { register } from 'node:module'

// `server-only` throws outside Next; its own way out, the condition « react-server », would also take
// `react-dom/server` away from the mails.
const emptyServerOnly = `export const resolve = (specifier, context, next) =>
  specifier === 'server-only' ? { url: 'data:text/javascript,', shortCircuit: true } : next(specifier, context)`
register(`data:text/javascript,${encodeURIComponent(emptyServerOnly)}`)

// A launcher that was killed cannot stop what it started: each of its processes leaves when the channel closes
// (those of a cluster do so by themselves).
if (process.channel && cluster.isPrimary) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
