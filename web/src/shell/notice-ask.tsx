import { Button } from 'antd'
import { useVerb } from '../api/hooks.ts'
import { useCan } from '../session/session.tsx'
import { setPreference, usePreferences } from '../ui/preferences.ts'
import { mayBeAsked } from './notice.ts'
import css from './shell.module.css'
import { useTexts } from './texts.ts'
import { useDesktopNotices } from './use-desktop-notices.ts'

/** Asks once, in our own words and only who serves customers right now, before the browser may ask in its. */
export function NoticeAsk() {
  const t = useTexts()
  const { asked } = usePreferences()
  const presence = useVerb('workforce.me', {}, { enabled: useCan('routing:work') }).data?.presence
  const { on, toggle } = useDesktopNotices()
  if (asked || on || presence !== 'online' || !mayBeAsked()) return null
  const done = () => setPreference('asked', true)
  return (
    <div className={css.ask} role="status">
      {t.desktopAsk}
      <Button size="small" type="primary" onClick={() => void toggle().then(done)}>
        {t.desktopAskYes}
      </Button>
      <Button size="small" type="text" onClick={done}>
        {t.desktopAskNo}
      </Button>
    </div>
  )
}
