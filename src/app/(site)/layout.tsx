import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Document } from '@/features/site/document'
import { speakerOfRequest } from '@/request/asked'
import '../globals.css'

export const metadata: Metadata = { robots: { index: true } }
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return <Document speaker={await speakerOfRequest()}>{children}</Document>
}
