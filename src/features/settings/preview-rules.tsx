import type { ChangedRule } from '@/communes/preview/changed-rules'
import type { Preview } from '@/communes/preview/preview-of'
import type { CommuneRecord } from '@/communes/record'
import type { Change } from '@/communes/record-difference'
import type { ReglementPart } from '@/communes/reglement'
import { inFrench } from '@/communes/text'
import { previewWords as words } from '@/i18n/settings/preview'
import { Tag } from '@/ui/tag'
import { activityLabel, exampleSentence } from './preview-sentences'

type Records = { before: CommuneRecord; after: CommuneRecord }

/** The parts of which an example was looked for among the coming days. */
const tried: readonly ReglementPart[] = ['deadlines', 'openings', 'late']

function ChangedRuleItem({ changed, after }: { changed: ChangedRule; after: CommuneRecord }) {
  const { part, change, workedExample } = changed
  const stated = changed.after ?? changed.before
  return (
    <li className="space-y-1">
      <p>
        <span className="font-semibold">
          {words.parts[part]}
          {stated && <> « {inFrench(stated.label)} »</>}
        </span>{' '}
        <Tag tone={change === 'removed' ? 'warning' : 'primary'}>{words.changes[change]}</Tag>
      </p>
      {workedExample && <p>{exampleSentence(workedExample, after.timeZone)}</p>}
      {!workedExample && change !== 'reworded' && tried.includes(part) && <p>{words.example.none}</p>}
      {changed.before && changed.after && change === 'reworded' && (
        <p>{words.reworded(inFrench(changed.before.sentence), inFrench(changed.after.sentence))}</p>
      )}
    </li>
  )
}

function elsewhereNames(changes: Change[], { before, after }: Records): string[] {
  const names = changes.map(({ path: [place, key] }) => {
    if (place === 'activities' && typeof key === 'string')
      return words.activity(activityLabel(key, [after, before]))
    return words.places[String(place)] ?? words.otherPlace
  })
  return [...new Set(names)]
}

/** « Ce qui change »: each rule with its example, then what else differs, by its name. */
export function PreviewRules({ preview, ...records }: Records & { preview: Preview }) {
  const { rules, elsewhere } = preview
  const activities = [...new Set(rules.map(({ activity }) => activity))]
  return (
    <>
      {rules.length === 0 && <p>{words.nothing}</p>}
      {activities.map((key) => (
        <div key={key} className="space-y-3">
          <h3 className="text-xl font-bold">{activityLabel(key, [records.after, records.before])}</h3>
          <ul className="space-y-4">
            {rules
              .filter(({ activity }) => activity === key)
              .map((changed) => (
                <ChangedRuleItem
                  key={`${changed.change} ${changed.path.join('.')}`}
                  changed={changed}
                  after={records.after}
                />
              ))}
          </ul>
        </div>
      ))}
      {elsewhere.length > 0 && <p>{words.elsewhere(elsewhereNames(elsewhere, records).join(', '))}</p>}
    </>
  )
}
