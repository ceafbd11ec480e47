import type { Messages } from '@/i18n/fr/messages'

export const platform: Messages['platform'] = {
  title: 'المنصة',
  signIn: 'دخول المشغّلين',
  signInIntro: 'مخصص لمن يديرون المنصة. تدخل العائلات والموظفون من عنوان بلديتهم.',
  email: 'عنوان البريد الإلكتروني',
  password: 'كلمة المرور',
  submit: 'تسجيل الدخول',
  signOut: 'تسجيل الخروج',
  signedInAs: 'تم الدخول باسم {email}',
  communes: {
    title: 'البلديات',
    caption: 'بلديات المنصة',
    name: 'البلدية',
    address: 'العنوان',
    insee: 'رمز INSEE',
    state: 'الحالة',
    version: 'نسخة البطاقة',
    publishedAt: 'نُشرت في',
    sessions: 'الحصص المقبلة',
    states: { open: 'مفتوحة', suspended: 'معلّقة' },
    none: 'لا توجد بلديات.',
    noFamily: 'لا يمكن لأي مشغّل الاطلاع على بيانات العائلات: قاعدة البيانات تمنع ذلك.',
  },
}
