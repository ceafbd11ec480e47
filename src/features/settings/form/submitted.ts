import { type Field, fieldsInside } from './field'
import type { Submitted } from './sent'
import { inside, markOf, valueNameOf } from './shape'

/** What a field itself sends, besides the fields that stand inside it. */
function ownOf(field: Field): Submitted {
  const { name } = field
  switch (field.is) {
    case 'town-text': {
      const texts = Object.entries(field.texts).map(([language, text]) => [inside(name, language), text])
      return { ...Object.fromEntries(texts), ...(field.isByLanguage && { [markOf(name)]: 'langues' }) }
    }
    case 'yes-no':
      if (!field.isTick) return { [name]: field.chosen }
      return { [markOf(name)]: 'oui', ...(field.chosen === 'oui' && { [name]: 'oui' }) }
    case 'flag':
      return field.taken ? { [name]: 'oui' } : {}
    case 'choice':
      return { [name]: field.chosen }
    case 'choices':
      return { [markOf(name)]: 'oui', ...(field.chosen.length > 0 && { [name]: [...field.chosen] }) }
    case 'words': {
      const ticked = field.chosen.length > 0 && { [name]: [...field.chosen] }
      return { [markOf(name)]: 'oui', ...ticked, [valueNameOf(name)]: field.others }
    }
    case 'list':
      return { [markOf(name)]: String(field.items.length) }
    case 'object':
      return field.present && !field.always ? { [markOf(name)]: 'oui' } : {}
    case 'kinds':
      return field.present ? { [inside(name, field.by)]: field.chosen } : {}
    case 'shapes':
      return { [markOf(name)]: field.chosen }
    case 'map':
      return { [markOf(name)]: String(field.entries.length) }
    default:
      return { [name]: field.text }
  }
}

/** What the form of these fields submits when nothing is typed in it, as `valuesOf` reads it. */
export function submittedOf(field: Field): Submitted {
  const sent: Record<string, string | string[]> = {}
  const add = (one: Field) => {
    Object.assign(sent, ownOf(one))
    fieldsInside(one).forEach(add)
  }
  add(field)
  return sent
}
