import type { Messages } from '@/i18n/fr/messages'

export const statements: Messages['statements'] = {
  accessibility: {
    title: 'Accessibility statement',
    commitment:
      '{commune} undertakes to make its online services accessible, in accordance with article 47 of law no. 2005-102 of 11 February 2005.',
    scope: 'This statement applies to this portal: {address}.',
    stateTitle: 'Compliance status',
    state:
      'This portal does not comply with the French general accessibility framework (RGAA), version 4.1.2: no compliance audit has been carried out yet.',
    resultsTitle: 'Test results',
    results:
      'Without an audit, no compliance rate can be stated. Automatic checks are made on every page before each release; they do not replace an audit.',
    contentsTitle: 'Content that is not accessible',
    nonConformities: 'Non-compliance',
    nonConformitiesText:
      'It will be listed here after the audit. We already know that some texts of the commune exist only in French, and that not all the documents it attaches are tagged.',
    burden: 'Exemptions for disproportionate burden',
    burdenText: 'No exemption is claimed.',
    exempt: 'Content outside the scope of the accessibility requirement',
    exemptText: 'The sites to which this portal links have their own statements.',
    planTitle: 'Multi-year plan and action plan',
    plan: 'The commune has not yet published its multi-year accessibility plan or its action plan for the year. They will be published on this page.',
    madeTitle: 'How this statement was made',
    madeOn: 'This statement was made on {date}.',
    technologies:
      'Technologies used: HTML, CSS, JavaScript, SVG, WAI-ARIA. The whole portal works without JavaScript.',
    environment:
      'Checks made with the Chromium browser, on a computer and at the size of a phone, and with the axe-core tool.',
    contactTitle: 'Feedback and contact',
    contact:
      'If you cannot get to some content or a service, write to us or call us: we will direct you to another solution or give you the content in another form. We reply within a week.',
    appealTitle: 'How to appeal',
    appeal:
      'If you have reported a fault that keeps you from some content or a service, and have not received a satisfactory answer, you can:',
    appealForm: 'write to the Defender of Rights (Défenseur des droits)',
    appealDelegate: 'contact the Defender of Rights’ delegate in your region',
    appealPost:
      'send a letter, free of charge and without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07',
    appealPhone: 'call <phone></phone>',
  },
  privacy: {
    title: 'Personal data',
    intro: 'What this portal knows about your family, why, for how long, and how to use your rights.',
    controllerTitle: 'Who is responsible',
    controller:
      '{commune} is the data controller. The platform that hosts this portal acts for it, on its instructions (article 28 of the General Data Protection Regulation, GDPR), and cannot read families’ files.',
    purposesTitle: 'Why this data',
    purposes: {
      account: 'To open your account and recognise you when you sign in.',
      booking:
        'To book and cancel your children’s activities, within the deadlines and the places of each centre.',
      contact: 'To write to you: activation of the account, confirmation of each request.',
      security: 'To protect accounts: limited sign-in attempts, a log of actions.',
    },
    basisTitle: 'On what basis',
    basis: 'A task carried out in the public interest: looking after children (GDPR, article 6(1)(e)).',
    dataTitle: 'What data, and for how long',
    dataCaption: 'Data kept and for how long',
    dataColumn: 'Data',
    durationColumn: 'How long',
    data: {
      household:
        'Household: last names, first names, dates of birth, email addresses, links between adults and children',
      bookings: 'Enrolments, bookings, cancellations and requests',
      account: 'Account: username, hash of the password, language',
      signIn: 'Open sign-ins',
      drafts: 'Booking drafts',
      tries: 'Failed sign-in attempts and links sent, as hashes',
      mails: 'Emails to send and sent: to whom, when, about what',
      archives:
        'Archive of the whole town, made when the town or the platform asks, which the town alone reads',
      journal: 'Log of actions and sign-ins',
    },
    durations: {
      household: 'as long as a child uses a service, then until the end of the following school year',
      bookings: 'until the end of the following school year; ten years if they led to an invoice',
      account: 'as long as the household is known to the commune',
      signIn: 'twelve hours, or until you sign out',
      drafts: 'thirteen months after the last change',
      tries: 'one day for attempts, thirty days for links',
      mails: 'ninety days',
      archives: 'seven days',
      journal:
        'at least twelve months: the portal can remove nothing from it; once a year the host erases by hand what is older',
    },
    durationsNote:
      'These durations are proposed to the commune, which confirms them with its data protection officer and its archives service. Destruction requires the agreement of the archives of the département.',
    neverTitle: 'What is never asked',
    never: 'No nationality, religion, origin, social security number or nature of a disability.',
    recipientsTitle: 'Who can read it',
    recipients:
      'The adults of the household, each with their own account, and the commune’s staff in charge of children. No data is sold. A mail delivery provider receives the address and the text of the emails.',
    cookiesTitle: 'Cookies',
    cookies:
      'All necessary: the one for your sign-in, the one for the language you chose, two that protect the sign-in address reserved for programs, when it is used, and, for the commune’s staff, the words of their last search, for ten minutes. No audience measurement, no advertising: this is why you are asked nothing when you arrive.',
    rightsTitle: 'Your rights',
    rights:
      'You can ask to see your data, to correct it, to erase it within the limits of public accounting and archives, to restrict its use, or you can object to it. Write or call:',
    complaint: 'If the answer does not satisfy you, you can complain to the CNIL',
  },
}
