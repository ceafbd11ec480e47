import { Temporal } from 'temporal-polyfill'
import type { Speaker } from '@/i18n/speak'
import { type Column, DataTable } from '@/ui/table'
import { Tag } from '@/ui/tag'
import type { VersionRow } from './commune-of-platform'
import { dayOf, momentOf } from './day-of'

type Props = { speaker: Speaker; versions: VersionRow[]; inForce: number; now: Temporal.Instant }

function StateOfVersion({
  version,
  inForce,
  now,
  speaker: { t },
}: Omit<Props, 'versions'> & { version: VersionRow }) {
  if (version.withdrawnAt) return <Tag>{t('platform.commune.withdrawn')}</Tag>
  if (version.version === inForce) return <Tag tone="success">{t('platform.commune.inForce')}</Tag>
  const isToCome = Temporal.Instant.compare(version.effectiveAt, now) > 0
  return isToCome ? <Tag tone="primary">{t('platform.commune.toCome')}</Tag> : null
}

/** Every version of a commune's record: when, by whom and why; never what it says. */
export function VersionsTable({ versions, ...props }: Props) {
  const { speaker } = props
  const { t } = speaker
  const columns: Column<VersionRow>[] = [
    {
      id: 'version',
      header: t('platform.commune.versionNumber'),
      cell: (version) => (
        <span className="flex flex-wrap gap-2">
          {version.version} <StateOfVersion {...props} version={version} />
        </span>
      ),
      isRowHeader: true,
    },
    {
      id: 'effective',
      header: t('platform.commune.effectiveAt'),
      cell: ({ effectiveAt }) => momentOf(effectiveAt, speaker),
    },
    {
      id: 'published',
      header: t('platform.communes.publishedAt'),
      cell: ({ publishedAt }) => dayOf(publishedAt, speaker),
    },
    { id: 'author', header: t('platform.commune.author'), cell: ({ author }) => <bdi>{author}</bdi> },
    {
      id: 'reason',
      header: t('platform.commune.reason'),
      cell: ({ reason }) => (
        <bdi lang="fr" className="wrap-anywhere">
          {reason}
        </bdi>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('platform.commune.versions')}
      captionHidden
      columns={columns}
      rows={versions}
      keyOf={({ version }) => String(version)}
      empty="–"
    />
  )
}
