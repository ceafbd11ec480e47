'use client'

import { useEffect, useState } from 'react'

type Words = { saving: string; saved: string; offline: string; refused: string }

const pauseMs = 700

/** With script, keeps the draft while one ticks, and says so. Without it the buttons do the same. */
export function DraftKeeper({
  form: id,
  initially,
  words,
}: {
  form: string
  initially: string
  words: Words
}) {
  const [said, setSaid] = useState(initially)
  const { saving, saved, offline, refused } = words
  useEffect(() => {
    const form = document.getElementById(id) as HTMLFormElement | null
    if (!form) return
    let timer: number | undefined
    let underWay: AbortController | undefined
    let changedSince = false
    // One save at a time: on a slow network an older state must not arrive after a newer one.
    const save = async () => {
      if (underWay) {
        changedSince = true
        return
      }
      underWay = new AbortController()
      changedSince = false
      const body = new FormData(form)
      body.set('go', 'stay')
      try {
        const answer = await fetch(form.action, {
          method: 'POST',
          body,
          headers: { accept: 'application/json' },
          redirect: 'manual',
          signal: underWay.signal,
        })
        setSaid(answer.ok ? saved : refused)
      } catch {
        setSaid(offline)
      }
      underWay = undefined
      if (changedSince) void save()
    }
    const onChange = (event: Event) => {
      const { name } = event.target as HTMLInputElement
      if (name !== 'ticked[]' && name !== 'also[]') return
      setSaid(saving)
      window.clearTimeout(timer)
      timer = window.setTimeout(save, pauseMs)
    }
    const stop = () => {
      window.clearTimeout(timer)
      changedSince = false
      underWay?.abort()
    }
    form.addEventListener('change', onChange)
    form.addEventListener('submit', stop)
    return () => {
      stop()
      form.removeEventListener('change', onChange)
      form.removeEventListener('submit', stop)
    }
  }, [id, saving, saved, offline, refused])
  return (
    <p role="status" className="text-sm text-muted">
      {said}
    </p>
  )
}
