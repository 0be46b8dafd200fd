import { useChat } from './context.ts'
import { ArrowIcon } from './icons.tsx'
import { Mark } from './Mark.tsx'

/** A greeting up to this width (a Chinese character counts two) is set as a headline, a longer one as text. */
const HEADLINE = 80
/** This many starters stand as a list, more of them as a cloud. */
const LISTED = 4

const widthOf = (text: string) => [...text].reduce((width, char) => width + (char > '\u2e7f' ? 2 : 1), 0)

/** The greeting and the questions to start with, while nothing has been said. */
export function Welcome() {
  const { chat, state, t } = useChat()
  const { config, language } = state
  if (!config) return null
  const greeting = config.greeting[language]
  return (
    <div class="welcome">
      <Mark human={false} large />
      <p class={`greeting ${widthOf(greeting) > HEADLINE ? 'long' : ''}`}>{greeting}</p>
      {config.starters.length > 0 && (
        <>
          <h2>{t.starters}</h2>
          <ul class={`starters ${config.starters.length > LISTED ? 'cloud' : ''}`}>
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
