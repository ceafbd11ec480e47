import type { Temporal } from 'temporal-polyfill'

/** What a command of the door is told of its request: the moment, and the network address that it comes from. */
export type AtTheDoor = { now: Temporal.Instant; address: string }

/** The secret of a sign-in to be made, and when it ends. */
export type NewSignIn = { token: string; endsAt: Temporal.Instant }

/** The id of the line in the outbox that a command may write. */
export type NewMail = { outboxId: string }

/** Who the command is about, when the session has said it. */
export type ByAccount = { accountId: string }
