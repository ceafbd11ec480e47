import type { FormState } from './form-state'

/**
 * Puts the text of an uploaded file in a field of the form, so that it comes back to the screen like what is typed.
 * No file chosen, and what was typed stays.
 */
export async function fileInto(
  values: FormState['values'],
  sent: FormData,
  { file, field }: { file: string; field: string },
) {
  const given = sent.get(file)
  if (given instanceof File && given.size > 0) values[field] = await given.text()
}
