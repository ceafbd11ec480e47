import type { Messages } from '@/i18n/fr/messages'

export const refusals: Messages['refusals'] = {
  'sign-in-failed': 'Unknown username or password. Check them, or ask for a new password.',
  'sign-in-throttled':
    'Too many attempts. Try again in {waitMinutes, plural, one {# minute} other {# minutes}}, or ask for a new password.',
  'password-too-short': 'This password is too short: it needs at least {least} characters.',
  'password-too-long': 'This password is too long: {most} characters at most.',
  'password-too-common': 'This password is too well known: others would try it. Choose one of your own.',
  'password-not-repeated': 'The two passwords are not the same.',
  'password-wrong': 'This is not your current password.',
  'mailed-key-spent': 'This link has already been used or is no longer valid. Ask for a new email.',
  'mails-throttled':
    '{most, plural, one {One email has} other {# emails have}} already been sent within the hour. Wait before sending another.',
  'identifier-taken': 'This username is already taken in your commune.',
  'email-taken': 'There is already an account in the commune with this email address.',
  'deadline-passed':
    'Too late: {action, select, cancel {cancelling} other {booking}} was possible until {lastMoment}.',
  'never-open':
    'This date cannot be {action, select, cancel {cancelled} other {booked}} online: call the town hall.',
  'booked-by-other-household':
    'Booked by the child’s other household: only they, or the town hall, can cancel it.',
  'request-changed': 'The request has changed since this summary. Check it again before confirming.',
  'session-full': 'Full: there are no places left at the centre {centre}.',
  'session-withdrawn': 'This session no longer takes place.',
  'not-enrolled': 'The child is not enrolled in this activity at this centre on this date.',
  'already-elsewhere':
    'At that time the child is already booked, or asked for, at the centre {centre}. Cancel there first, or untick here.',
  'needs-another-unit': '“{unit}” cannot be booked alone: tick one of these as well: {oneOf}.',
  'leaves-unit-alone': '“{left}” would be left alone that day: untick it as well.',
  'nothing-to-do': 'You have changed nothing.',
  busy: 'Many families are booking at the moment. Nothing is lost: try again in a few seconds.',
}
