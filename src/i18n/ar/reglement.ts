import type { Messages } from '@/i18n/fr/messages'

export const reglement: Messages['reglement'] = {
  limits: {
    'too-many-centres': 'عدد المراكز للطفل الواحد: {max} على الأكثر، وسيصبح: {centres}',
    'too-many-in-day': 'عدد الأنشطة في اليوم: {max} على الأكثر، وسيصبح {asked} يوم {on}',
    'slot-taken': 'نشاط واحد فقط في الوقت نفسه، يوم {on}',
    'too-few-days-in-week': 'عدد الأيام في الأسبوع: {min} على الأقل، وسيصبح {days} في أسبوع {weekOf}',
    'too-many-days-in-week': 'عدد الأيام في الأسبوع: {max} على الأكثر، وسيصبح {days} في أسبوع {weekOf}',
    'too-few-in-period':
      'عدد {counted, select, week {الأسابيع} other {الأيام}} في الفترة: {min} على الأقل، وسيصبح {asked} في الفترة التي تبدأ يوم {periodFromOn}',
    'too-many-in-period':
      'عدد {counted, select, week {الأسابيع} other {الأيام}} في الفترة: {max} على الأكثر، وسيصبح {asked} في الفترة التي تبدأ يوم {periodFromOn}',
    'leave-out':
      'عدد التواريخ التي يجب تركها في الفترة التي تبدأ يوم {periodFromOn}: {leaveOut} على الأقل من {offered}، وأنتم تطلبون {asked}',
    'below-share':
      'عدد التواريخ التي يجب حجزها في الفترة التي تبدأ يوم {periodFromOn}: {least} على الأقل من {offered}، وسيصبح {asked}',
    'week-not-whole': 'يُحجز أسبوع {weekOf} كاملًا، وينقص: {lacking}',
    'period-unknown': 'الفترة التي يقع فيها {on} غير معروفة، يُرجى الاتصال بالبلدية',
  },
  late: {
    none: 'بعد الأجل، دون أي أثر هذه المرة',
    warn: 'بعد الأجل',
    bill: 'بعد الأجل: {maybe, select, yes {قد يبقى المبلغ مستحقًا} other {يبقى المبلغ مستحقًا}}',
    add: 'بعد الأجل: {maybe, select, yes {زيادة ممكنة قدرها {amount}} other {زيادة قدرها {amount}}}',
    percent: 'بعد الأجل: {maybe, select, yes {زيادة ممكنة قدرها {percent}%} other {زيادة قدرها {percent}%}}',
    multiply: 'بعد الأجل: {maybe, select, yes {قد يُضرب السعر في {by}} other {يُضرب السعر في {by}}}',
    replace: 'بعد الأجل: {maybe, select, yes {قد يصبح السعر {amount}} other {يصبح السعر {amount}}}',
    tariff: 'بعد الأجل: {maybe, select, yes {قد تُطبَّق تعريفة أخرى} other {تُطبَّق تعريفة أخرى}}',
    announced: 'بعد الأجل: قد تُطبَّق زيادة',
  },
  lateTitle: 'بعد انقضاء الأجل',
  rule: 'القاعدة: {article}',
  instead: {
    refuse: 'يُرجى اختيار تاريخ آخر.',
    'waiting-list': 'يُرجى طلب مكان في قائمة الانتظار عبر الهاتف.',
    approval: 'قد تقبله البلدية: يُرجى طلب ذلك عبر الهاتف.',
  },
  opening: {
    later: 'يُفتح الحجز يوم {date} على الساعة {time}.',
    unknown: 'لم يُفتح الحجز بعد: لم يُعلن عن التاريخ.',
    others: 'لا يُفتح الحجز لأسرتكم.',
    over: 'أُغلق الحجز لهذا التاريخ.',
  },
  graceUntil: 'بدون أجل لما تطلبونه حتى {date}',
  lateSince: 'انقضى الأجل يوم {date}، {time}.',
}
