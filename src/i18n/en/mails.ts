import type { Messages } from '@/i18n/fr/messages'

export const mails: Messages['mails'] = {
  hello: 'Hello {name},',
  regards: 'Kind regards,',
  question: 'Any questions?',
  automatic: '{commune}, {portal}: this email is sent automatically, please do not reply.',
  copyLink: 'If the button does not open, copy this address into your browser:',
  activation: {
    subject: 'Activate your account',
    intro: '{commune} has opened your account on its family portal.',
    identifier: 'Your username: {identifier}',
    action: 'Activate my account',
    validity: 'This link is valid until {date}, {time}.',
    notYou: 'If this account is not for you, do nothing.',
  },
  password: {
    subject: 'Choose a new password',
    intro: 'You asked to change your password.',
    identifier: 'Your username: {identifier}',
    action: 'Choose a new password',
    validity: 'This link is valid until {date}, {time}.',
    notYou: 'If it was not you, do nothing: your password does not change.',
  },
  passwordChanged: {
    subject: 'Your password has changed',
    intro: 'The password of your account has just changed. All your devices have been signed out.',
    notYou: 'If it was not you, call the town hall.',
  },
  booking: {
    bookedSubject: 'Booking recorded, request no. {number}',
    cancelledSubject: 'Cancellation recorded, request no. {number}',
    bothSubject: 'Bookings changed, request no. {number}',
    intro: 'We have recorded your request no. {number} of {date} at {time}.',
    activity: 'Activity: {activity}',
    booked: 'Booked',
    cancelled: 'Cancelled',
    centre: 'Centre: {centre}',
    until: 'can be changed until {date}, {time}',
    cancelledSince: 'since cancelled by another request',
    action: 'See my calendar',
  },
  forms: { text: 'Plain text', html: 'Formatted' },
}
