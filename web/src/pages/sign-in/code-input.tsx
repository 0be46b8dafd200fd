import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import css from './sign-in.module.css'

interface Props {
  label: string
  busy: boolean
  submit: (code: string) => void
}

/** One field for a 6-digit code (not six boxes: those break pasting and password managers). */
export function CodeInput({ label, busy, submit }: Props) {
  const [code, setCode] = useState('')
  const field = useRef<InputRef>(null)
  // One that was wrong is typed over.
  useEffect(() => {
    if (!busy) field.current?.select()
  }, [busy])
  const change = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, 6)
    setCode(digits)
    if (digits.length === 6 && digits !== code) submit(digits)
  }
  return (
    <Input
      ref={field}
      className={css.code ?? ''}
      size="large"
      autoFocus
      inputMode="numeric"
      autoComplete="one-time-code"
      aria-label={label}
      placeholder="••••••"
      value={code}
      readOnly={busy}
      onChange={(event) => change(event.target.value)}
    />
  )
}
