'use client'

import { Failure } from '@/features/site/failure-words'
import './globals.css'

/** The frame itself failed: no commune is known here, nor a language. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <html lang="fr" dir="ltr">
      <body>
        <title>Une erreur s’est produite</title>
        <main className="mx-auto max-w-page px-4 py-12">
          <Failure id={error.digest ?? '—'} onRetry={reset} />
        </main>
      </body>
    </html>
  )
}
