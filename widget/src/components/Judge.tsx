import type { Message } from '@tandem/contract'
import { useState } from 'preact/hooks'
import { useWords } from './context.ts'
import { ThumbIcon } from './icons.tsx'

/** Under an answer of the AI: did it help? What did not is looked at by people. */
export function Judge({ message: { id } }: { message: Message }) {
  const { chat, t } = useWords()
  const [said, say] = useState<boolean>()
  const judge = (good: boolean) => {
    say(good)
    chat.api.judge(id, good).catch(() => say(undefined))
  }
  return (
    <p class="judge">
      {[true, false].map((good) => (
        <button
          key={good}
          type="button"
          aria-pressed={said === good}
          aria-label={good ? t.helpful : t.unhelpful}
          title={good ? t.helpful : t.unhelpful}
          onClick={() => judge(good)}
        >
          <ThumbIcon />
        </button>
      ))}
    </p>
  )
}
