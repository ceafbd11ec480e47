import type { AgentViewer } from '@/domain/access/who'
import type { PageAsked } from '@/request/commune-page'
import { paths } from '@/request/paths'
import { LinkButton } from '@/ui/button'
import { PageHeading } from '@/ui/page-heading'

/** What someone of the town hall reads whose role opens no page yet. */
export function NothingOpen({ speaker: { t }, viewer, commune }: PageAsked<AgentViewer>) {
  return (
    <>
      <PageHeading above={t('administration.title')}>{t('agents.nothingOpen.title')}</PageHeading>
      <p className="mb-6 max-w-prose">
        {t('agents.nothingOpen.body', { role: t(`agents.roles.${viewer.townRole}`) })}
      </p>
      <LinkButton href={paths.account(commune.slug)}>{t('access.account.title')}</LinkButton>
    </>
  )
}
