import { App } from 'antd'
import { setPreference, usePreferences } from '../ui/preferences.ts'
import { askForNotices } from './notice.ts'
import { useTexts } from './texts.ts'

/** Whether notices show on the desktop while the tab is out of sight, and the way to change it. */
export function useDesktopNotices(): { on: boolean; toggle: () => Promise<void> } {
  const t = useTexts()
  const { message } = App.useApp()
  const { desktop: on } = usePreferences()
  const toggle = async () => {
    if (on || (await askForNotices())) setPreference('desktop', !on)
    else void message.warning(t.desktopBlocked)
  }
  return { on, toggle }
}
