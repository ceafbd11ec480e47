import { type CommuneRecord, communeRecord } from './record'

/** A record as the database keeps it, read in today's shape. Throws when it is no record. */
export const storedRecord = (json: unknown): CommuneRecord => communeRecord.parse(json)
