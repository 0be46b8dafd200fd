import { useMemo } from 'preact/hooks'
import { dayText, noticeText } from '../i18n.ts'
import type { State } from '../state/model.ts'
import { type Line, linesOf, liveAnswerOf, rateable } from '../state/select.ts'
import { useChat, useWords } from './context.ts'
import { FollowUps } from './FollowUps.tsx'
import { ChevronDownIcon } from './icons.tsx'
import type { Picture } from './Lightbox.tsx'
import { MessageRow } from './MessageRow.tsx'
import { PendingRow } from './PendingRow.tsx'
import { Rating } from './Rating.tsx'
import { useStick } from './stick.ts'
import { Typing } from './Typing.tsx'
import { Welcome } from './Welcome.tsx'

/** Everything that was said, newest at the bottom. Screen readers hear what is added. */
export function Log({ show }: { show: (picture: Picture) => void }) {
  const { chat, state, t } = useChat()
  const { language, messages, pending, markerSeq } = state
  const stick = useStick(state, () => chat.seen())
  const lines = useMemo(() => linesOf({ messages, pending, markerSeq }), [messages, pending, markerSeq])
  const rows = useMemo(() => lines.map((line) => <Row key={line.key} line={line} show={show} />), [lines, language])
  const live = liveAnswerOf(state)
  return (
    <div class="log-frame">
      <div
        ref={stick.box}
        class="log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        role="log"
        aria-label={t.log}
        aria-busy={!state.ready}
        onScroll={stick.onScroll}
      >
        <div class="lines">
          {state.floor > 0 && (
            <button type="button" class="earlier" onClick={() => void chat.earlier().catch(() => {})}>
              {t.earlier}
            </button>
          )}
          {fresh(state) && <Welcome />}
          {rows}
          {live && <FollowUps message={live} />}
          {state.typing && <Typing by={state.typing} />}
          {rateable(state) && <Rating />}
        </div>
      </div>
      {stick.away && (
        <button type="button" class="latest" aria-label={t.latest} title={t.latest} onClick={stick.toEnd}>
          <ChevronDownIcon />
        </button>
      )}
    </div>
  )
}

const fresh = ({ messages, pending, floor, ready, conversation }: State) =>
  floor === 0 &&
  pending.length === 0 &&
  (ready || conversation === null) &&
  !messages.some(({ body }) => body.kind !== 'notice')

function Row({ line, show }: { line: Line; show: (picture: Picture) => void }) {
  const { language, t } = useWords()
  if (line.kind === 'day') return <p class="day">{dayText(language, line.at)}</p>
  if (line.kind === 'marker') return <p class="marker">{t.newMessages}</p>
  if (line.kind === 'pending') return <PendingRow pending={line.pending} />
  if (line.kind === 'message')
    return <MessageRow message={line.message} head={line.head} tail={line.tail} show={show} />
  const { body } = line.message
  return body.kind === 'notice' ? <p class="notice">{noticeText(language, body.notice, body.name)}</p> : null
}
