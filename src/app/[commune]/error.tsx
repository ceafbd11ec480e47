'use client'

import { Failure } from '@/features/site/failure-words'

export default function CommuneError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return <Failure id={error.digest ?? '—'} onRetry={reset} />
}
