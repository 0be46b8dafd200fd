import { render } from 'preact'
import type { Chat } from './chat.ts'
import { ChatContext } from './components/context.ts'
import { Panel } from './components/Panel.tsx'
import { Widget } from './components/Widget.tsx'
import { style } from './style/index.ts'
import { themeCss } from './theme.ts'

/**
 * Draws the chat in a shadow root of its own: the page's style stays out and ours stays in. Style comes as adopted
 * sheets, which a content security policy without `unsafe-inline` allows. Returns how to take everything away.
 */
export function mount(chat: Chat): () => void {
  const host = document.createElement('tandem-chat')
  const root = host.attachShadow({ mode: 'open' })
  const theme = new CSSStyleSheet()
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  root.adoptedStyleSheets = [sheet, theme]
  const paint = (color = '') => theme.replaceSync(themeCss(color))
  paint(chat.store.state.config?.color)
  const forget = chat.store.subscribe(({ config }, before) => {
    if (config && config.color !== before.config?.color) paint(config.color)
  })
  document.body.append(host)
  render(<ChatContext.Provider value={chat}>{chat.page ? <Panel /> : <Widget />}</ChatContext.Provider>, root)
  return () => {
    forget()
    render(null, root)
    host.remove()
  }
}
