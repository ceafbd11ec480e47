const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a part of an address may be the id of something; anything else is 404 before the database is asked. */
export const isId = (text: string | undefined): text is string => text !== undefined && uuid.test(text)
