import type { Messages } from '@/i18n/fr/messages'

export const mails: Messages['mails'] = {
  hello: 'Здравствуйте, {name}!',
  regards: 'С уважением,',
  question: 'Есть вопрос?',
  automatic: '{commune}, {portal}: это письмо отправлено автоматически, отвечать на него не нужно.',
  copyLink: 'Если кнопка не открывается, скопируйте этот адрес в браузер:',
  activation: {
    subject: 'Активируйте вашу учетную запись',
    intro: 'На родительском портале для вас создана учетная запись: {commune}.',
    identifier: 'Ваше имя пользователя: {identifier}',
    action: 'Активировать учетную запись',
    validity: 'Срок действия ссылки: {date}, {time}.',
    notYou: 'Если эта учетная запись не для вас, ничего не делайте.',
  },
  password: {
    subject: 'Выберите новый пароль',
    intro: 'Вы попросили изменить пароль.',
    identifier: 'Ваше имя пользователя: {identifier}',
    action: 'Выбрать новый пароль',
    validity: 'Срок действия ссылки: {date}, {time}.',
    notYou: 'Если это были не вы, ничего не делайте: ваш пароль останется прежним.',
  },
  passwordChanged: {
    subject: 'Ваш пароль изменен',
    intro: 'Пароль вашей учетной записи только что изменен. На всех ваших устройствах выполнен выход.',
    notYou: 'Если это были не вы, позвоните в мэрию.',
  },
  booking: {
    bookedSubject: 'Запись сохранена, запрос № {number}',
    cancelledSubject: 'Отмена сохранена, запрос № {number}',
    bothSubject: 'Записи изменены, запрос № {number}',
    intro: 'Ваш запрос № {number} сохранен: {date}, {time}.',
    activity: 'Вид досуга: {activity}',
    booked: 'Записано',
    cancelled: 'Отменено',
    centre: 'Центр: {centre}',
    until: 'можно изменить не позже этого срока: {date}, {time}',
    cancelledSince: 'впоследствии отменено другим запросом',
    action: 'Открыть мой календарь',
  },
  forms: { text: 'Текст', html: 'С оформлением' },
}
