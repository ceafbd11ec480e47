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
  'last-administrator':
    'There must always be an active administrator of the whole town: give this role to somebody else first.',
  'own-account-stays': 'You cannot disable your own account: another administrator can.',
  'agent-of-other-services':
    'You manage the staff of your own services only. Tick at least one of them, and no other.',
  'deadline-passed':
    'Too late: {action, select, cancel {cancelling} other {booking}} was possible until {lastMoment}.',
  'never-open':
    'This date cannot be {action, select, cancel {cancelled} other {booked}} online: call the town hall.',
  'session-begun': 'This session has already begun.',
  'not-open-yet':
    '{opens, select, later {Not open yet: opens on {opensAt}. Your draft is kept until then.} others {These dates do not open to your household: call the town hall.} over {Bookings for this date are closed: call the town hall.} other {Not open yet: the opening date has not been announced. Your draft is kept.}}',
  'limit-exceeded': 'This is not possible: {limit}.',
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
  'settings-changed-elsewhere':
    'You have changed these settings on another page since. What you typed here is kept: compare, then save.',
  'record-published-meanwhile':
    '{author} has published version {version} since. Your changes are kept: look at both, then publish.',
  'base-version-withdrawn':
    'Version {version}, from which your changes began, has been withdrawn since. They are kept: take them up again, then publish.',
  'conflict-undecided':
    '{count, plural, one {For one setting that you have both changed, choose which to keep.} other {For # settings that you have both changed, choose which to keep.}}',
  'effective-day-past': 'That day is over: choose today or a day to come.',
  'record-has-faults':
    '{count, plural, one {One setting does not fit} other {# settings do not fit}}: correct before publishing.',
  'nothing-changed': 'Nothing has changed: there is nothing to publish.',
  'not-your-service': 'This setting belongs to a service you do not work for.',
  'sign-in-over': 'Your sign-in is over. Begin again with the password.',
  'second-factor-wrong': 'This code does not open. Wait for the next one in your app, and give it.',
  'second-factor-throttled':
    'Too many tries. Try again in {waitMinutes, plural, one {# minute} other {# minutes}}.',
  'recovery-code-wrong': 'This recovery code does not open: it has been used, or is not copied right.',
  'totp-key-forgotten': 'This key was shown too long ago. Draw another.',
  'slug-taken': 'A commune has this address already.',
  'insee-code-taken': 'This INSEE code is already that of “{slug}”.',
  'model-unknown': 'No commune has this address.',
  'record-faulty': 'This record cannot be published.',
  'already-invited': 'This person is invited already: the account opens within a minute.',
  'state-unchanged': 'The commune is in this state already. Reload the page.',
}
