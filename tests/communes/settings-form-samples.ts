import type { Property, Shape } from '@/features/settings/form/shape'

/** With everything that may be said, with what must be said alone, and each other value of each property. */
function objectsOf(properties: readonly Property[], seen: Set<string>): Record<string, unknown>[] {
  const each = properties.map(({ name, shape }) => [name, samplesOf(shape, seen)] as const)
  const full = Object.fromEntries(each.map(([name, [first]]) => [name, first]))
  const always = properties.filter(({ required, fallback }) => required || fallback !== undefined)
  const leastOf = ({ name, fallback }: Property) => (Array.isArray(fallback) ? fallback : full[name])
  const least = Object.fromEntries(always.map((property) => [property.name, leastOf(property)]))
  const varied = each.flatMap(([name, [, ...others]]) => others.map((other) => ({ ...least, [name]: other })))
  return [full, least, ...varied]
}

/**
 * Values of a shape, each of its kinds and branches among them; the first has everything that may be said. Of kinds that
 * stand at several places, all are given once.
 */
export function samplesOf(shape: Shape, seen = new Set<string>()): unknown[] {
  switch (shape.is) {
    case 'text':
      return ['mot']
    case 'long-text':
      return ['Une phrase.\nEt une autre.']
    case 'town-text':
      return ['Texte', { fr: 'Texte' }, { fr: 'Texte', ru: 'Текст', en: 'Text', ar: 'نص' }]
    case 'whole':
      return [7]
    case 'number':
      return [12.5]
    case 'amount':
      return ['3.75']
    case 'cents':
      return [150, 200]
    case 'date':
      return ['2026-11-24']
    case 'time':
      return ['08:30', '24:00']
    case 'month-day':
      return ['01-31']
    case 'yes-no':
      return [true, false]
    case 'flag':
      return [true]
    case 'choice':
      return shape.choices.map((one) => (shape.isNumber ? Number(one) : one))
    case 'choices':
      return [shape.choices.map((one) => (shape.isNumber ? Number(one) : one))]
    case 'lines':
      return [shape.areDates ? ['2026-11-24', '2026-11-25'] : ['un', 'deux']]
    case 'words':
      return [[...shape.offered.slice(0, 1), 'un mot de la commune']]
    case 'list': {
      const items = samplesOf(shape.item, seen)
      return [[items[0]], ...items.slice(1).map((item) => [items[0], item])]
    }
    case 'object':
      return objectsOf(shape.properties, seen)
    case 'kinds':
      return kindsNotSeen(shape, seen).flatMap(({ value, properties }) =>
        objectsOf(properties, seen).map((object) => ({ [shape.by]: value, ...object })),
      )
    case 'shapes':
      return shape.branches.flatMap(({ fixed, shape: inside }) =>
        inside ? samplesOf(inside, seen) : [fixed],
      )
    case 'map':
      return samplesOf(shape.value, seen).map((value) => ({ [shape.keys?.[0] ?? 'mot']: value }))
  }
}

function kindsNotSeen({ kinds }: Shape & { is: 'kinds' }, seen: Set<string>) {
  const names = kinds.map(({ value }) => value).join(' ')
  const wereSeen = seen.has(names)
  seen.add(names)
  return wereSeen ? kinds.slice(0, 1) : kinds
}
