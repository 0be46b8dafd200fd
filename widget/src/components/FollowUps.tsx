import type { Message } from '@tandem/contract'
import { useChat } from './context.ts'

/** Buttons under the last answer: its choices, else the questions that usually come next. Pressing one says it. */
export function FollowUps({ message: { body, followUps = [] } }: { message: Message }) {
  const { chat } = useChat()
  const choices = body.kind === 'choices' ? body.choices : followUps
  if (choices.length === 0) return null
  return (
    <div class={`follow-ups ${body.kind === 'choices' ? 'choices' : ''}`}>
      {choices.map((choice) => (
        <button key={choice} type="button" onClick={() => chat.outbox.text(choice)}>
          {choice}
        </button>
      ))}
    </div>
  )
}
