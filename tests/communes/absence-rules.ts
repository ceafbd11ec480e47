import type { AbsenceRulesInput } from '@/domain/absences/absence-rules'

/** « Le repas du premier jour d’absence reste facturé » : no notice and no proof are asked for. */
export const languidic: AbsenceRulesInput = {
  personal: [{ reasons: ['unplanned'], carences: [{ carence: { kind: 'first-days', n: 1 } }] }],
}

/** Told before 10:00 on the first day, the following days can be taken off. */
export const boisemont: AbsenceRulesInput = {
  personal: [
    {
      reasons: ['illness'],
      notice: { by: { kind: 'same-day', at: '10:00' } },
      carences: [{ carence: { kind: 'first-days', n: 1 } }],
    },
  ],
}

/** « Une carence d’un repas s’appliquera à partir de l’appel de parents. » */
export const fachesThumesnil: AbsenceRulesInput = {
  personal: [
    {
      reasons: ['illness'],
      notice: { by: { kind: 'none', meaning: 'always' } },
      proof: {
        kind: 'delivered',
        types: ['medical-certificate'],
        within: { kind: 'days-after', n: 3 },
      },
      carences: [{ carence: { kind: 'first-days', n: 1, unit: 'meal', from: 'call' } }],
    },
  ],
}

/** The town pays the first two days, the family the third and fourth, unless announced by the table. */
export const saintJeanDuBois: AbsenceRulesInput = {
  personal: [
    {
      reasons: ['illness'],
      notice: { by: { kind: 'none', meaning: 'always' } },
      carences: [
        {
          carence: {
            kind: 'town-first',
            townDays: 2,
            familyDays: 2,
            unlessAnnounced: {
              kind: 'weekday-table',
              table: {
                1: { weekday: 4, weeksBack: 1 },
                2: { weekday: 4, weeksBack: 1 },
                4: { weekday: 2, weeksBack: 0 },
                5: { weekday: 2, weeksBack: 0 },
              },
              at: '10:00',
            },
          },
        },
      ],
    },
  ],
}

/** A certificate after 72 h brings two days of carence, and after ten days is worth nothing. */
export const saintExupery: AbsenceRulesInput = {
  personal: [
    {
      reasons: ['illness'],
      proof: {
        kind: 'delivered',
        types: ['medical-certificate'],
        within: { kind: 'hours-after', hours: 72, bound: 'until' },
        acceptedUntil: { kind: 'days-after', n: 10 },
      },
      carences: [{ when: 'proof-late', carence: { kind: 'first-days', n: 2 } }],
    },
  ],
}

/** Strike, teacher absent: nothing to do. Outing: the parent cancels, 8 days before. */
export const lecres: AbsenceRulesInput = {
  personal: [
    {
      reasons: ['illness'],
      proof: {
        kind: 'delivered',
        types: ['medical-certificate'],
        within: { kind: 'hours-after', hours: 48, bound: 'until' },
      },
    },
    { reasons: ['atypical-hours'], proof: { kind: 'on-file', document: 'employer-letter' } },
  ],
  collective: [
    { causes: ['strike', 'teacher-absent'], automatic: true },
    { causes: ['school-outing'], automatic: false, notice: { by: { kind: 'days-before', n: 8 } } },
  ],
}
