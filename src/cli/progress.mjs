const LIVE = Boolean(process.stdout.isTTY)
const REMINDER_MS = LIVE ? 1_000 : 15_000

/** A duration as read in French: « 0,6 s », « 1 min 12 s ». */
export function durationInFrench(ms) {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1).replace('.', ',')} s`
  const whole = Math.round(ms / 1000)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** Runs one step of a command and shows that it is under way, then how long it took. Returns what `work` returns. */
export async function step(label, work) {
  const began = performance.now()
  const elapsed = () => durationInFrench(performance.now() - began)
  const draw = () =>
    process.stdout.write(LIVE ? `\r\x1b[K  … ${label} (${elapsed()})` : `  … ${label} (${elapsed()})\n`)
  if (LIVE) draw()
  const reminder = setInterval(draw, REMINDER_MS)
  const close = (mark) => {
    clearInterval(reminder)
    process.stdout.write(`${LIVE ? '\r\x1b[K' : ''}  ${mark} ${label} : ${elapsed()}\n`)
  }
  try {
    const result = await work()
    close('✓')
    return result
  } catch (error) {
    close('✗')
    throw error
  }
}
