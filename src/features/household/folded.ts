/** Text as it is searched and sorted: without accents, in lower case. */
export const foldedText = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

/** The words of a search, in that form. */
export const foldedWords = (text: string) => foldedText(text).split(/\s+/).filter(Boolean)
