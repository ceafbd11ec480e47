import type { Messages } from '@/i18n/fr/messages'

export const refusals: Messages['refusals'] = {
  'sign-in-failed': 'اسم المستخدم أو كلمة المرور غير صحيح. يُرجى التحقق منهما أو طلب كلمة مرور جديدة.',
  'sign-in-throttled':
    'محاولات كثيرة. يُرجى إعادة المحاولة {waitMinutes, plural, zero {الآن} one {بعد دقيقة واحدة} two {بعد دقيقتين} few {بعد # دقائق} many {بعد # دقيقة} other {بعد # دقيقة}}، أو طلب كلمة مرور جديدة.',
  'password-too-short':
    'كلمة المرور هذه قصيرة جدًا: يجب ألا تقل عن {least, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}}.',
  'password-too-long':
    'كلمة المرور هذه طويلة جدًا: يجب ألا تزيد على {most, plural, zero {# حرف} one {حرف واحد} two {حرفين} few {# أحرف} many {# حرفًا} other {# حرف}}.',
  'password-too-common': 'كلمة المرور هذه معروفة جدًا وقد يجرّبها غيركم. يُرجى اختيار كلمة خاصة بكم.',
  'password-not-repeated': 'كلمتا المرور غير متطابقتين.',
  'password-wrong': 'هذه ليست كلمة المرور الحالية.',
  'mailed-key-spent': 'سبق استعمال هذا الرابط أو لم يعد صالحًا. يُرجى طلب رسالة جديدة.',
  'identifier-taken': 'اسم المستخدم هذا مستعمل من قبل في بلديتكم.',
  'email-taken': 'يوجد حساب في هذه البلدية بعنوان البريد الإلكتروني هذا.',
  'deadline-passed':
    'فات الأوان: كان {action, select, cancel {الإلغاء} other {الحجز}} ممكنًا حتى {lastMoment}.',
  'session-full': 'لم تعد هناك أماكن في مركز {centre}.',
  'session-withdrawn': 'أُلغيت هذه الحصة.',
  'not-enrolled': 'الطفل غير مسجَّل في هذا النشاط في هذا المركز في هذا التاريخ.',
  'already-elsewhere': 'للطفل حجز في الوقت نفسه في مركز {centre}.',
  'needs-another-unit': 'لا تُحجز الوجبة إلا مع نصف يوم: يُرجى أيضًا تحديد {oneOf}.',
  'leaves-unit-alone': 'سيبقى «{left}» بدون نصف يوم في ذلك اليوم: يُرجى إلغاء تحديده أيضًا.',
  'nothing-to-do': 'لم تغيّروا شيئًا.',
  busy: 'تحجز عائلات كثيرة في هذه اللحظة. لم يضع شيء: يُرجى إعادة المحاولة بعد بضع ثوانٍ.',
}
