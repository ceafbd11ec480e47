'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/**
 * A list and the button beside it: chosen by mouse or finger, the button is pressed at once. By keyboard it is not, for
 * each arrow key would send the form (WCAG 3.2.2).
 */
export function ChangeAtOnce({ children }: { children: ReactNode }) {
  const pair = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const here = pair.current
    if (!here) return
    let isPointed = false
    const point = () => {
      isPointed = true
    }
    const type = () => {
      isPointed = false
    }
    const change = (event: Event) => {
      if (isPointed && event.target instanceof HTMLSelectElement) here.querySelector('button')?.click()
    }
    here.addEventListener('pointerdown', point)
    here.addEventListener('keydown', type)
    here.addEventListener('change', change)
    return () => {
      here.removeEventListener('pointerdown', point)
      here.removeEventListener('keydown', type)
      here.removeEventListener('change', change)
    }
  }, [])
  return (
    <div ref={pair} className="flex flex-wrap items-end gap-3">
      {children}
    </div>
  )
}
