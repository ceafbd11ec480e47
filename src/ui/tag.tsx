import type { ReactNode } from 'react'

const tones = {
  neutral: 'border-edge bg-wash text-ink',
  primary: 'border-primary bg-tint text-primary',
  success: 'border-success bg-success-tint text-success',
  warning: 'border-warning bg-warning-tint text-warning',
  danger: 'border-danger bg-danger-tint text-danger',
}

/** A state in one or two words. */
export function Tag({ tone = 'neutral', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-md border px-2 py-0.5 text-sm font-semibold ${tones[tone]}`}>
      {children}
    </span>
  )
}
