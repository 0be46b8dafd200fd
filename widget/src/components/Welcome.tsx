import { useChat } from './context.ts'
import { ArrowIcon } from './icons.tsx'
import { Mark } from './Mark.tsx'

/** The greeting and the questions to start with, while nothing has been said. */
export function Welcome() {
  const { chat, state, t } = useChat()
  const { config, language } = state
  if (!config) return null
  return (
    <div class="welcome">
      <Mark human={false} large />
      <p class="greeting">{config.greeting[language]}</p>
      {config.starters.length > 0 && (
        <>
          <h2>{t.starters}</h2>
          <ul class="starters">
            {config.starters.map((starter) => (
              <li key={starter.zh}>
                <button type="button" onClick={() => chat.outbox.text(starter[language])}>
                  <span>{starter[language]}</span>
                  <ArrowIcon />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
