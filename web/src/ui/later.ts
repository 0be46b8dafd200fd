import { type ComponentType, lazy } from 'react'
import { renewOr } from './renew.ts'

/** A part of a page that is fetched when it is first drawn: `later(() => import('./chart.tsx').then((m) => m.Chart))`. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await load().catch(renewOr) }))
