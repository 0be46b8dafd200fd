import type { FlowContent, Language, Simulated, VerbInput } from '@tandem/contract'
import { useMemo, useState } from 'react'
import { call } from '../../../api/client.ts'
import { useLanguage } from '../../../i18n/language.ts'

type Input = VerbInput<'assistant.simulateFlow'>['input']

interface Line {
  id: number
  by: 'customer' | 'bot' | 'event'
  text: string
}

/** A trial conversation with the flow on the screen. */
export interface Talk {
  lines: readonly Line[]
  /** Where the flow stands; null before the first word. */
  at: Simulated | null
  /** Why the flow could not answer. */
  problem: string | null
  busy: boolean
  language: Language
  setLanguage: (language: Language) => void
  /** Whether the step where it stands goes on without a reply. */
  mayTimeOut: boolean
  give: (input: Input, shown: Omit<Line, 'id'>) => void
  restart: () => void
  /** For the graph. */
  lit: { passed: ReadonlySet<string>; now: string | null }
}

const nothing = new Set<string>()

/** Talks to the flow as it is on the screen, saved or not; the server runs it without calling any tool. */
export function useTalk(key: string, flow: FlowContent): Talk {
  const [language, setLanguage] = useState<Language>(useLanguage())
  const [lines, setLines] = useState<readonly Line[]>([])
  const [at, setAt] = useState<Simulated | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const add = (more: Omit<Line, 'id'>[]) =>
    setLines((before) => [...before, ...more.map((line, index) => ({ ...line, id: before.length + index }))])
  const give: Talk['give'] = (input, shown) => {
    setBusy(true)
    setProblem(null)
    add([shown])
    const over = at?.next === 'end' || at?.next === 'person'
    call('assistant.simulateFlow', { key, flow, language, state: over ? null : (at?.state ?? null), input })
      .then((answer) => {
        setAt(answer)
        add(answer.said.map((text) => ({ by: 'bot' as const, text })))
      })
      .catch((error: Error) => setProblem(error.message))
      .finally(() => setBusy(false))
  }
  const restart = () => {
    setLines([])
    setAt(null)
    setProblem(null)
  }
  const step = flow.steps.find(({ id }) => at?.state?.flow === key && at.state.step === id)
  return {
    lines,
    at,
    problem,
    busy,
    language,
    setLanguage,
    give,
    restart,
    mayTimeOut: at?.next === 'reply' && step !== undefined && 'timeout' in step && step.timeout !== undefined,
    lit: useLit(key, at),
  }
}

function useLit(key: string, at: Simulated | null): Talk['lit'] {
  return useMemo(() => {
    if (!at) return { passed: nothing, now: null }
    const own = at.passed.filter((place) => place.startsWith(`${key}/`)).map((place) => place.slice(key.length + 1))
    // In a part, the step that runs it is where this flow stands.
    const frame = [at.state, ...(at.state?.under ?? []).toReversed()].find((one) => one?.flow === key)
    return { passed: new Set(own), now: frame?.step ?? own.at(-1) ?? null }
  }, [key, at])
}
