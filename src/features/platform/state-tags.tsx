import type { Translate } from '@/i18n/speak'
import { Tag } from '@/ui/tag'
import type { CommuneState } from './state-of-commune'

/** Open or suspended, and whether its families are invented. */
export const StateTags = ({ commune, t }: { commune: CommuneState; t: Translate }) => (
  <span className="inline-flex flex-wrap gap-2">
    <Tag tone={commune.state === 'open' ? 'success' : 'warning'}>
      {t(`platform.communes.states.${commune.state}`)}
    </Tag>
    {commune.isDemo && <Tag>{t('platform.communes.demo')}</Tag>}
  </span>
)
