import { activityFields } from './fields-activity'
import { deadlineFields } from './fields-deadlines'
import { lateFields } from './fields-late'
import { paymentFields } from './fields-payment'
import { placeFields } from './fields-places'
import { tariffFields } from './fields-tariffs'
import { townFields } from './fields-town'
import type { FieldWord, FieldWords } from './fields-words'

const fields: FieldWords = {
  ...townFields,
  ...activityFields,
  ...deadlineFields,
  ...lateFields,
  ...placeFields,
  ...paymentFields,
  ...tariffFields,
}

/** The words that fit a field, the most precise first. */
function wordsFor(chain: readonly string[], kind: string | undefined): FieldWord[] {
  const [property = '', above, further] = chain.toReversed()
  const names = [`${further}.${above}.${property}`, `${kind}.${property}`, `${above}.${property}`, property]
  return names.flatMap((name) => fields[name] ?? [])
}

/**
 * What a field is called: `chain` holds the properties that lead to it, its own the last; `kind` is that of the object it
 * stands in. A property without words is called by its own name: a test sees that there is none.
 */
export function fieldWord(chain: readonly string[], kind?: string): FieldWord & { label: string } {
  const words = wordsFor(chain, kind)
  return { ...words[0], label: words.find(({ label }) => label)?.label ?? chain.at(-1) ?? '' }
}

/** What a value of a field is called. */
export const choiceWord = (chain: readonly string[], kind: string | undefined, value: string): string =>
  wordsFor(chain, kind).find(({ choices }) => choices?.[value])?.choices?.[value] ?? value

/** Whether the settings have words for a field, and for one of its values if it is given. */
export const hasWords = (chain: readonly string[], kind?: string, value?: string): boolean =>
  wordsFor(chain, kind).some(({ label, choices }) => (value === undefined ? label : choices?.[value]))

export const dayAndMonthWords = {
  weekday: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  month: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
} as const

/** What the form itself says. */
export const formWords = {
  keep: 'Enregistrer',
  change: 'Changer',
  add: 'Ajouter une ligne',
  remove: 'Retirer',
  up: 'Monter',
  down: 'Descendre',
  line: 'Ligne',
  notSaid: 'Non précisé',
  oneALine: 'Un par ligne.',
  otherWords: 'Autres',
  addThis: (label: string) => `Préciser : ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  moreDetails: 'Plus de précisions',
  otherLanguages: (translated: number) =>
    translated === 0
      ? 'Autres langues'
      : `Autres langues (${translated} ${translated === 1 ? 'traduite' : 'traduites'})`,
  inLanguage: { ru: 'en russe', en: 'en anglais', ar: 'en arabe' },
  yesNo: [
    { value: 'oui', label: 'oui' },
    { value: 'non', label: 'non' },
  ],
  written: { time: 'Comme 08:30.', 'month-day': 'Comme 31/01.' },
} as const
