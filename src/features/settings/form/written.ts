/** Texts of a form from the values of a record, and back. What cannot be read stays as it was typed. */

/** A text or number as it is; what is neither is shown as nothing. */
export const shownText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** `3.75` is shown `3,75`. */
export const shownAmount = (value: unknown) => shownText(value).replace('.', ',')

/** 150 cents are shown `1,50`. */
export function shownCents(value: unknown): string {
  if (typeof value !== 'number' || !Number.isInteger(value)) return shownText(value)
  const whole = Math.trunc(value / 100)
  const rest = Math.abs(value % 100)
  return rest === 0 ? String(whole) : `${whole},${String(rest).padStart(2, '0')}`
}

/** `01-31` is shown `31/01`. */
export const shownMonthDay = (value: unknown) =>
  shownText(value).replace(/^(\d{2})-(\d{2})$/, (_, month, day) => `${day}/${month}`)

const withoutSpaces = (typed: string) => typed.replace(/[\s\u00a0\u202f]/g, '')

/** `1 200` gives 1200. */
export function wholeTyped(typed: string): number | string {
  const plain = withoutSpaces(typed)
  return /^-?\d{1,15}$/.test(plain) ? Number(plain) : typed
}

/** Decimal as a record writes it: `3,75 €` gives `3.75`. */
export function amountTyped(typed: string): string {
  const plain = withoutSpaces(typed).replace(/[€%]$/, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : typed
}

/** `12,5 %` gives 12.5. */
export function numberTyped(typed: string): number | string {
  const plain = amountTyped(typed)
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed
}

/** Euros typed, cents kept: `1,50` gives 150. */
export function centsTyped(typed: string): number | string {
  const plain = amountTyped(typed)
  const [, whole = '', fraction = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain) ?? []
  return whole === '' ? typed : Number(`${whole}${fraction.padEnd(2, '0')}`)
}

/** `9 h`, `9h30` and `9:30` give `09:00` and `09:30`. */
export function timeTyped(typed: string): string {
  const found = /^(\d{1,2})(?:[:h.](\d{2})?)?$/i.exec(withoutSpaces(typed))
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : typed
}

/** `31/01` gives `01-31`. */
export const monthDayTyped = (typed: string) =>
  typed.trim().replace(/^(\d{1,2})\/(\d{1,2})$/, (_, day, month) => {
    return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  })

/** `2027-05-07` is shown `07/05/2027`. */
export const shownDate = (date: string) =>
  date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, (_, year, month, day) => `${day}/${month}/${year}`)

/** `7/5/2027` gives `2027-05-07`. */
export const dateTyped = (typed: string) =>
  typed.trim().replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, day, month, year) => {
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  })

/** Lines of a text area, the empty ones left out. */
export const linesTyped = (typed: string) =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
