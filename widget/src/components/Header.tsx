import type { Texts } from '../i18n.ts'
import type { State } from '../state/model.ts'
import { useChat } from './context.ts'
import { CloseIcon } from './icons.tsx'
import { Mark } from './Mark.tsx'

export function Header() {
  const { chat, state, t } = useChat()
  const human = state.assignee === 'agent' && state.status === 'open'
  const title = state.config?.title[state.language] ?? t.dialog
  return (
    <header class="header">
      <Mark human={human} name={state.agent ?? undefined} large />
      <div class="heading">
        <h1>{title}</h1>
        <p class={`serving ${human ? 'human' : ''}`}>{servingText(t, state)}</p>
      </div>
      <button
        type="button"
        class="ghost lang"
        lang={state.language === 'zh' ? 'en' : 'zh'}
        title={t.switchLanguage}
        onClick={() => chat.setLanguage(state.language === 'zh' ? 'en' : 'zh')}
      >
        {t.otherLanguage}
        <span class="unseen">{t.switchLanguage}</span>
      </button>
      {!chat.page && (
        <button type="button" class="ghost" aria-label={t.close} title={t.close} onClick={() => chat.close()}>
          <CloseIcon />
        </button>
      )}
    </header>
  )
}

function servingText(t: Texts, { status, assignee, agent }: State): string {
  if (status === 'closed') return t.closedServes
  if (assignee === 'agent') return t.agentServes(agent)
  return assignee === 'queue' ? t.queueServes : t.aiServes
}
