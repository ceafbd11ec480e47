import type { Messages } from '@/i18n/fr/messages'

export const mails: Messages['mails'] = {
  hello: 'مرحبًا {name}،',
  regards: 'مع التحية،',
  question: 'هل لديكم سؤال؟',
  automatic: '{commune}، {portal}: أُرسلت هذه الرسالة تلقائيًا، يُرجى عدم الرد عليها.',
  copyLink: 'إذا لم يعمل الزر، يُرجى نسخ هذا العنوان في المتصفح:',
  activation: {
    subject: 'تفعيل حسابكم',
    intro: 'فُتح لكم حساب في بوابة الأسرة: {commune}.',
    identifier: 'اسم المستخدم: {identifier}',
    action: 'تفعيل حسابي',
    validity: 'هذا الرابط صالح حتى {date}، {time}.',
    notYou: 'إذا لم يكن هذا الحساب لكم، فلا داعي لفعل أي شيء.',
  },
  password: {
    subject: 'اختيار كلمة مرور جديدة',
    intro: 'طلبتم تغيير كلمة المرور.',
    identifier: 'اسم المستخدم: {identifier}',
    action: 'اختيار كلمة مرور جديدة',
    validity: 'هذا الرابط صالح حتى {date}، {time}.',
    notYou: 'إذا لم يكن هذا الطلب منكم، فلا داعي لفعل أي شيء: كلمة المرور لا تتغير.',
  },
  passwordChanged: {
    subject: 'تغيرت كلمة المرور',
    intro: 'تغيرت للتو كلمة المرور الخاصة بحسابكم. تم تسجيل خروجكم من جميع أجهزتكم.',
    notYou: 'إذا لم يكن هذا التغيير منكم، يُرجى الاتصال بالبلدية.',
  },
  booking: {
    bookedSubject: 'تم تسجيل الحجز، الطلب رقم {number}',
    cancelledSubject: 'تم تسجيل الإلغاء، الطلب رقم {number}',
    bothSubject: 'تم تعديل الحجوزات، الطلب رقم {number}',
    intro: 'تم تسجيل طلبكم رقم {number} يوم {date} على الساعة {time}.',
    activity: 'النشاط: {activity}',
    booked: 'ما حُجز',
    cancelled: 'ما أُلغي',
    centre: 'المركز: {centre}',
    until: 'التعديل ممكن حتى {date}، {time}',
    cancelledSince: 'أُلغي لاحقًا بطلب آخر',
    action: 'عرض رزنامتي',
  },
  forms: { text: 'نص', html: 'نص منسق' },
}
