'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { Button, ButtonRow, LinkButton } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { PhoneLink } from '@/ui/phone'

type Words = {
  title: string
  retry: string
  home: string
  /** Holds `{id}`, the number under which the bug is logged. */
  failed: string
  phone?: string
  homeHref: string
}

const FailureContext = createContext<Words>({
  title: 'Une erreur s’est produite',
  retry: 'Réessayer',
  home: 'Retour à l’accueil',
  failed: 'Rien n’a été perdu. Réessayez ; si cela continue, appelez la mairie en donnant ce numéro : {id}.',
  homeHref: '/',
})

/** Hands the words of a failure to the page that will need them, which cannot ask the server any more. */
export function FailureWords({ words, children }: { words: Words; children: ReactNode }) {
  return <FailureContext value={words}>{children}</FailureContext>
}

/** A bug, as a person sees it: nothing lost, a number to give, a telephone. */
export function Failure({ id, onRetry }: { id: string; onRetry: () => void }) {
  const { title, retry, home, failed, phone, homeHref } = useContext(FailureContext)
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <div className="space-y-6">
        <Notice tone="refusal" title={failed.replace('{id}', id)}>
          {phone && <PhoneLink phone={phone} />}
        </Notice>
        <ButtonRow>
          <Button type="button" onClick={onRetry}>
            {retry}
          </Button>
          <LinkButton variant="secondary" href={homeHref}>
            {home}
          </LinkButton>
        </ButtonRow>
      </div>
    </>
  )
}
