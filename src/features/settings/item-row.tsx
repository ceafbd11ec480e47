import type { ReactNode } from 'react'
import { formLabels } from '@/i18n/form-labels'
import { settingsWords as words } from '@/i18n/settings/pages'
import { speak } from '@/i18n/speak'
import { paths } from '@/request/paths'
import { Button, LinkButton } from '@/ui/button'
import { ConfirmButton } from '@/ui/confirm-button'
import { FormScope } from '@/ui/form-scope'
import { confirmInFrench } from './in-french'
import type { SettingsState } from './settings-asked'

const untouched = { values: {}, faults: [] }

type ItemRowProps = {
  slug: string
  place: string
  state: SettingsState
  name: string
  /** Without it the item is only read. */
  mayChange: boolean
  isFirst: boolean
  isLast: boolean
  children?: ReactNode
}

/** An item of a list: what it says, and its buttons. */
export function ItemRow({ slug, place, state, name, mayChange, isFirst, isLast, children }: ItemRowProps) {
  return (
    <li className="rounded-xl border border-line bg-paper p-4" id={place.replaceAll('.', '-')}>
      <h3 className="text-lg font-bold">{name}</h3>
      <div className="mt-1 space-y-2">{children}</div>
      {mayChange && (
        <FormScope state={untouched} labels={formLabels(speak('fr').t)}>
          <form method="post" action={paths.moveSettings(slug)} className="mt-3 flex flex-wrap gap-2">
            <input type="hidden" name="ou" value={place} />
            <input type="hidden" name="revision" value={state.revision} />
            <input type="hidden" name="base" value={state.base.version} />
            <LinkButton variant="secondary" href={paths.settingsForm(slug, place)}>
              {words.list.edit} <span className="sr-only">{name}</span>
            </LinkButton>
            {!isFirst && (
              <Button variant="quiet" name="geste" value="up">
                {words.list.up} <span className="sr-only">{name}</span>
              </Button>
            )}
            {!isLast && (
              <Button variant="quiet" name="geste" value="down">
                {words.list.down} <span className="sr-only">{name}</span>
              </Button>
            )}
            <ConfirmButton
              variant="quiet"
              name="geste"
              value="remove"
              title={words.list.removeTitle(name)}
              lost={words.list.removeLost}
              words={confirmInFrench}
            >
              {words.list.remove} <span className="sr-only">{name}</span>
            </ConfirmButton>
          </form>
        </FormScope>
      )}
    </li>
  )
}
