'use client'

import { useEffect, useState } from 'react'

type Words = { saving: string; saved: string; failed: string }

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
  const { saving, saved, failed } = words
  useEffect(() => {
    const form = document.getElementById(id) as HTMLFormElement | null
    if (!form) return
    let timer: number | undefined
    const save = async () => {
      const body = new FormData(form)
      body.set('go', 'stay')
      try {
        const answer = await fetch(form.action, {
          method: 'POST',
          body,
          headers: { accept: 'application/json' },
          redirect: 'error',
        })
        setSaid(answer.ok ? saved : failed)
      } catch {
        setSaid(failed)
      }
    }
    const onChange = (event: Event) => {
      const { name } = event.target as HTMLInputElement
      if (name !== 'ticked[]' && name !== 'also[]') return
      setSaid(saving)
      window.clearTimeout(timer)
      timer = window.setTimeout(save, pauseMs)
    }
    const onSubmit = () => window.clearTimeout(timer)
    form.addEventListener('change', onChange)
    form.addEventListener('submit', onSubmit)
    return () => {
      window.clearTimeout(timer)
      form.removeEventListener('change', onChange)
      form.removeEventListener('submit', onSubmit)
    }
  }, [id, saving, saved, failed])
  return (
    <p role="status" className="min-h-6 text-muted">
      {said}
    </p>
  )
}
