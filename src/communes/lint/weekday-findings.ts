import { Temporal } from 'temporal-polyfill'
import { type Finding, weekdayName, weekdayNames, weekdayNumber } from './finding'

const months = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août'],
  ...['septembre', 'octobre', 'novembre', 'décembre'],
]
const writtenDate = new RegExp(
  `(${weekdayNames.join('|')})\\s+(\\d{1,2})(?:er)?\\s+(${months.join('|')})\\s+(\\d{4})`,
  'giu',
)

function contradictionsIn(text: string): string[] {
  return [...text.matchAll(writtenDate)].flatMap(([whole, weekday = '', day, month = '', year]) => {
    const monthNumber = months.indexOf(month.toLowerCase()) + 1
    const written = `${year}-${String(monthNumber).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    try {
      const on = Temporal.PlainDate.from(written)
      if (on.dayOfWeek === weekdayNumber(weekday)) return []
      return [`« ${whole} » : ce jour est un ${weekdayName(on.dayOfWeek)}`]
    } catch {
      return [`« ${whole} » : ce jour n’existe pas`]
    }
  })
}

/** Dates of the town's texts whose weekday is not that of the date: « mardi 30 novembre 2019 » was a Saturday. */
export function weekdayFindings(part: unknown, path: (string | number)[] = []): Finding[] {
  if (typeof part === 'string') return contradictionsIn(part).map((message) => ({ path, message }))
  if (part === null || typeof part !== 'object') return []
  return Object.entries(part).flatMap(([name, inside]) =>
    weekdayFindings(inside, [...path, Array.isArray(part) ? Number(name) : name]),
  )
}
