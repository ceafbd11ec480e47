import { Icon } from '@/ui/icon'
import { PhoneLink } from '@/ui/phone'

/** Whom to call, and the number to touch. */
export function Call({ words, phone }: { words: string; phone: string }) {
  return (
    <p>
      <Icon name="phone" className="me-1 inline-block size-5 align-[-0.2em]" />
      {words} <PhoneLink phone={phone} />
    </p>
  )
}
