import fc, { type Arbitrary } from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A JSON Schema, as far as the record's own schemas need it. */
type Shape = {
  type?: string
  const?: string | number | boolean
  enum?: string[]
  anyOf?: Shape[]
  oneOf?: Shape[]
  properties?: Record<string, Shape>
  required?: string[]
  propertyNames?: Shape
  additionalProperties?: Shape | boolean
  items?: Shape
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  format?: string
  pattern?: string
  $ref?: string
  $defs?: Record<string, Shape>
}

const FEW = 3

/** Few words, so that what a rule names and what a family has meet. */
const aWord = fc.constantFrom('repas', 'annuel', 'ulis')
const KEY = '^[a-z0-9]+(-[a-z0-9]+)*$'

/** Days of the years around the known school calendar, more often those on which clocks and months are odd. */
export const aDate = (from = '2024-01-01', to = '2028-12-31'): Arbitrary<string> => {
  const odd = ['2024-02-29', '2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-02-29']
  const first = Temporal.PlainDate.from(from)
  const any = fc.nat(first.until(to).days).map((days) => first.add({ days }).toString())
  const within = odd.filter((on) => from <= on && on <= to)
  return within.length === 0
    ? any
    : fc.oneof({ weight: 9, arbitrary: any }, { weight: 1, arbitrary: fc.constantFrom(...within) })
}

function string({ format, pattern }: Shape): Arbitrary<string> {
  if (format === 'date') return aDate()
  if (pattern === undefined || pattern === KEY) return aWord
  return fc.stringMatching(new RegExp(pattern))
}

function object(shape: Shape, root: Shape): Arbitrary<unknown> {
  const { properties, required = [], propertyNames, additionalProperties } = shape
  if (!properties && typeof additionalProperties === 'object') {
    const keys = propertyNames ? of(propertyNames, root) : aWord
    return fc.dictionary(keys as Arbitrary<string>, of(additionalProperties, root), { maxKeys: 7 })
  }
  const fields = Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, field]) => [name, of(field, root)]),
  )
  return fc.record(fields, { requiredKeys: required, noNullPrototype: true })
}

function of(shape: Shape, root: Shape): Arbitrary<unknown> {
  if (shape.$ref) return of(root.$defs?.[shape.$ref.split('/').at(-1) ?? ''] ?? {}, root)
  const { minimum = 0, maximum = 1000 } = shape
  const choices = shape.oneOf ?? shape.anyOf
  if (choices) return fc.oneof(...choices.map((one) => of(one, root)))
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum) return fc.constantFrom(...shape.enum)
  switch (shape.type) {
    case 'object':
      return object(shape, root)
    case 'array': {
      const { minItems = 0, maxItems = FEW } = shape
      const length = { minLength: minItems, maxLength: Math.min(maxItems, minItems + FEW) }
      return fc.array(of(shape.items ?? {}, root), length)
    }
    case 'integer':
      return fc.integer({ min: Math.max(minimum, -1000), max: Math.min(maximum, 10_000_000) })
    case 'number':
      return fc.integer({ min: minimum * 100, max: maximum * 100 }).map((hundredths) => hundredths / 100)
    case 'boolean':
      return fc.boolean()
    case 'string':
      return string(shape)
    default:
      throw new Error(`no values for ${JSON.stringify(shape)}`)
  }
}

/** Values that the schema accepts, parsed: built from the schema itself, so that a new kind of rule is tried unasked. */
export function arbitraryOf<Schema extends z.ZodType>(schema: Schema): Arbitrary<z.output<Schema>> {
  const shape = z.toJSONSchema(schema, { io: 'input', reused: 'inline' }) as Shape
  return of(shape, shape)
    .map((written) => schema.safeParse(written))
    .filter((read) => read.success)
    .map((read) => read.data as z.output<Schema>)
}

/** The same cases at each run; a failure tells the seed and the smallest case that breaks the sentence. */
export function always<Values extends [unknown, ...unknown[]]>(
  values: { [Index in keyof Values]: Arbitrary<Values[Index]> },
  check: (...values: Values) => void,
  runs = 60,
): void {
  fc.assert(fc.property(...(values as unknown as [Arbitrary<unknown>]), check as never), {
    seed: 20_261_124,
    numRuns: runs,
  })
}
