import type { SchoolCalendar } from '@/domain/calendar/school-year'

// Source: data.education.gouv.fr, « Calendrier scolaire » (zones A, B, C). The return of September 2027 is not published.
export const officialSchoolCalendar: SchoolCalendar = {
  years: [
    {
      name: '2025-2026',
      pupilsReturnOn: '2025-09-01',
      zones: {
        A: [
          { name: 'Vacances de la Toussaint', firstDayOffOn: '2025-10-18', resumeOn: '2025-11-03' },
          { name: 'Vacances de Noël', firstDayOffOn: '2025-12-20', resumeOn: '2026-01-05' },
          { name: "Vacances d'Hiver", firstDayOffOn: '2026-02-07', resumeOn: '2026-02-23' },
          { name: 'Vacances de Printemps', firstDayOffOn: '2026-04-04', resumeOn: '2026-04-20' },
          { name: "Pont de l'Ascension", firstDayOffOn: '2026-05-14', resumeOn: '2026-05-18' },
          { name: "Vacances d'Été", firstDayOffOn: '2026-07-04', resumeOn: '2026-09-01' },
        ],
        B: [
          { name: 'Vacances de la Toussaint', firstDayOffOn: '2025-10-18', resumeOn: '2025-11-03' },
          { name: 'Vacances de Noël', firstDayOffOn: '2025-12-20', resumeOn: '2026-01-05' },
          { name: "Vacances d'Hiver", firstDayOffOn: '2026-02-14', resumeOn: '2026-03-02' },
          { name: 'Vacances de Printemps', firstDayOffOn: '2026-04-11', resumeOn: '2026-04-27' },
          { name: "Pont de l'Ascension", firstDayOffOn: '2026-05-14', resumeOn: '2026-05-18' },
          { name: "Vacances d'Été", firstDayOffOn: '2026-07-04', resumeOn: '2026-09-01' },
        ],
        C: [
          { name: 'Vacances de la Toussaint', firstDayOffOn: '2025-10-18', resumeOn: '2025-11-03' },
          { name: 'Vacances de Noël', firstDayOffOn: '2025-12-20', resumeOn: '2026-01-05' },
          { name: "Vacances d'Hiver", firstDayOffOn: '2026-02-21', resumeOn: '2026-03-09' },
          { name: 'Vacances de Printemps', firstDayOffOn: '2026-04-18', resumeOn: '2026-05-04' },
          { name: "Pont de l'Ascension", firstDayOffOn: '2026-05-14', resumeOn: '2026-05-18' },
          { name: "Vacances d'Été", firstDayOffOn: '2026-07-04', resumeOn: '2026-09-01' },
        ],
      },
    },
    {
      name: '2026-2027',
      pupilsReturnOn: '2026-09-01',
      zones: {
        A: [
          { name: 'Vacances de la Toussaint', firstDayOffOn: '2026-10-17', resumeOn: '2026-11-02' },
          { name: 'Vacances de Noël', firstDayOffOn: '2026-12-19', resumeOn: '2027-01-04' },
          { name: "Vacances d'Hiver", firstDayOffOn: '2027-02-13', resumeOn: '2027-03-01' },
          { name: 'Vacances de Printemps', firstDayOffOn: '2027-04-10', resumeOn: '2027-04-26' },
          { name: "Pont de l'Ascension", firstDayOffOn: '2027-05-07', resumeOn: '2027-05-10' },
          { name: "Vacances d'Été", firstDayOffOn: '2027-07-03', resumeOn: null, provisional: true },
        ],
        B: [
          { name: 'Vacances de la Toussaint', firstDayOffOn: '2026-10-17', resumeOn: '2026-11-02' },
          { name: 'Vacances de Noël', firstDayOffOn: '2026-12-19', resumeOn: '2027-01-04' },
          { name: "Vacances d'Hiver", firstDayOffOn: '2027-02-20', resumeOn: '2027-03-08' },
          { name: 'Vacances de Printemps', firstDayOffOn: '2027-04-17', resumeOn: '2027-05-03' },
          { name: "Pont de l'Ascension", firstDayOffOn: '2027-05-07', resumeOn: '2027-05-10' },
          { name: "Vacances d'Été", firstDayOffOn: '2027-07-03', resumeOn: null, provisional: true },
        ],
        C: [
          { name: 'Vacances de la Toussaint', firstDayOffOn: '2026-10-17', resumeOn: '2026-11-02' },
          { name: 'Vacances de Noël', firstDayOffOn: '2026-12-19', resumeOn: '2027-01-04' },
          { name: "Vacances d'Hiver", firstDayOffOn: '2027-02-06', resumeOn: '2027-02-22' },
          { name: 'Vacances de Printemps', firstDayOffOn: '2027-04-03', resumeOn: '2027-04-19' },
          { name: "Pont de l'Ascension", firstDayOffOn: '2027-05-07', resumeOn: '2027-05-10' },
          { name: "Vacances d'Été", firstDayOffOn: '2027-07-03', resumeOn: null, provisional: true },
        ],
      },
    },
  ],
}
