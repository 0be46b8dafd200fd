import type { Language } from '@tandem/contract'
import type { ReactNode } from 'react'
import { useCommon } from '../i18n/common.ts'
import { setLanguage, useLanguage } from '../i18n/language.ts'
import css from './card-page.module.css'
import { Logo } from './logo.tsx'

interface Props {
  title: string
  hint?: string
  wide?: boolean
  children: ReactNode
}

const languages: { value: Language; label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
]

/** One card in the middle of the window: pages before the shell. */
export function CardPage({ title, hint, wide, children }: Props) {
  return (
    <div className={css.page}>
      <LanguageSwitch />
      <main className={css.card} data-wide={wide || undefined}>
        <Logo size={38} />
        <h1>{title}</h1>
        {hint && <p className={css.hint}>{hint}</p>}
        {children}
      </main>
    </div>
  )
}

function LanguageSwitch() {
  const t = useCommon()
  const now = useLanguage()
  return (
    <nav className={css.languages} aria-label={t.language}>
      {languages.map(({ value, label }) => (
        <button key={value} type="button" aria-pressed={now === value} onClick={() => setLanguage(value)}>
          {label}
        </button>
      ))}
    </nav>
  )
}
