import { Fragment, type ReactNode } from 'react'

const written = /(0\d(?: \d\d){4})/

/** The address that makes a telephone dial a French number written « 02 23 62 15 52 ». */
const dialAddress = (phone: string) => `tel:+33${phone.replaceAll(' ', '').slice(1)}`

/** A telephone number that can be touched to call it; read from left to right in every language. */
export function PhoneLink({ phone, label }: { phone: string; label?: string }) {
  return (
    <a
      href={dialAddress(phone)}
      aria-label={label}
      className="font-semibold whitespace-nowrap text-primary underline"
    >
      <bdi dir="ltr">{phone}</bdi>
    </a>
  )
}

/** A text in which each telephone number can be touched to call it. */
export function withPhones(text: string): ReactNode {
  let read = 0
  return text
    .split(written)
    .filter((part) => part !== '')
    .map((part) => {
      read += part.length
      return <Fragment key={read}>{written.test(part) ? <PhoneLink phone={part} /> : part}</Fragment>
    })
}
