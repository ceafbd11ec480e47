import type { Messages } from '@/i18n/fr/messages'

export const platform: Messages['platform'] = {
  title: 'Платформа',
  signIn: 'Вход для операторов',
  signInIntro:
    'Только для тех, кто обслуживает платформу. Семьи и сотрудники мэрии входят по адресу своей коммуны.',
  email: 'Адрес электронной почты',
  password: 'Пароль',
  submit: 'Войти',
  signOut: 'Выйти',
  signedInAs: 'Вы вошли как {email}',
  communes: {
    title: 'Коммуны',
    caption: 'Коммуны платформы',
    name: 'Коммуна',
    address: 'Адрес',
    insee: 'Код INSEE',
    state: 'Состояние',
    version: 'Версия карточки',
    publishedAt: 'Опубликована',
    sessions: 'Предстоящие занятия',
    states: { open: 'открыта', suspended: 'приостановлена' },
    none: 'Коммун нет.',
    noFamily: 'Оператор не может видеть данные семей: база данных ему в этом отказывает.',
  },
}
