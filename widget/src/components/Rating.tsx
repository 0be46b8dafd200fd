import { useState } from 'preact/hooks'
import { useChat } from './context.ts'
import { StarIcon } from './icons.tsx'

const STARS = [1, 2, 3, 4, 5]

/** One to five stars and, if the customer likes, a word on it. */
export function Rating() {
  const { chat, t } = useChat()
  const [stars, setStars] = useState(0)
  const [comment, setComment] = useState('')
  const [phase, setPhase] = useState<'open' | 'busy' | 'done' | 'failed'>('open')
  if (phase === 'done') return <p class="notice">{t.rateThanks}</p>
  const submit = async (event: Event) => {
    event.preventDefault()
    setPhase('busy')
    await chat.rate(stars, comment).then(
      () => setPhase('done'),
      () => setPhase('failed'),
    )
  }
  return (
    <form class="rating" onSubmit={submit}>
      <fieldset>
        <legend>{t.rateTitle}</legend>
        <div class="stars">
          {STARS.map((n) => (
            <label key={n} class={n <= stars ? 'full' : ''}>
              <input type="radio" name="stars" value={n} checked={n === stars} onChange={() => setStars(n)} />
              <span class="unseen">{t.rateStar(n)}</span>
              <StarIcon full={n <= stars} />
            </label>
          ))}
        </div>
        <p class="verdict">{t.rateStars[stars - 1] ?? ' '}</p>
      </fieldset>
      {stars > 0 && (
        <>
          <textarea
            rows={2}
            maxLength={1000}
            value={comment}
            placeholder={t.rateComment}
            aria-label={t.rateComment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
          <button type="submit" class="primary" disabled={phase === 'busy'}>
            {t.rateSend}
          </button>
        </>
      )}
      {phase === 'failed' && <p role="alert">{t.failed}</p>}
    </form>
  )
}
