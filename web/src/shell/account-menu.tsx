import {
  BellOutlined,
  BgColorsOutlined,
  GlobalOutlined,
  KeyOutlined,
  LogoutOutlined,
  SafetyOutlined,
  SoundOutlined,
} from '@ant-design/icons'
import type { Language } from '@tandem/contract'
import { Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import { call } from '../api/client.ts'
import { setLanguage, useLanguage } from '../i18n/language.ts'
import { ChangePasswordDialog } from '../pages/sign-in/change-password-dialog.tsx'
import { EnrolTotpDialog } from '../pages/sign-in/enrol-totp.tsx'
import { useSession } from '../session/session.tsx'
import { useSignOut } from '../session/use-sign-out.ts'
import { modes, setMode, useMode } from '../theme/mode.ts'
import { Face } from '../ui/face.tsx'
import { setPreference, usePreferences } from '../ui/preferences.ts'
import css from './shell.module.css'
import { useTexts } from './texts.ts'
import { useDesktopNotices } from './use-desktop-notices.ts'

const languages: Language[] = ['zh', 'en']

/** The page changes at once; the server is told so that mails and other devices follow. */
function choose(language: Language): void {
  setLanguage(language)
  // Only a preference: when the server cannot be reached, this browser still keeps it.
  call('security.setLanguage', { language }).catch(() => {})
}

type Dialog = 'password' | 'totp'

function useItems(show: (dialog: Dialog) => void): MenuProps['items'] {
  const t = useTexts()
  const { user } = useSession()
  const { sound } = usePreferences()
  const desktop = useDesktopNotices()
  const signOut = useSignOut()
  return [
    {
      key: 'language',
      icon: <GlobalOutlined />,
      label: '中文 / English',
      children: languages.map((language) => ({
        key: language,
        label: t.languages[language],
        onClick: () => choose(language),
      })),
    },
    {
      key: 'theme',
      icon: <BgColorsOutlined />,
      label: t.theme,
      children: modes.map((mode) => ({ key: mode, label: t.themes[mode], onClick: () => setMode(mode) })),
    },
    { key: 'sound', icon: <SoundOutlined />, label: t.sound, onClick: () => setPreference('sound', !sound) },
    { key: 'desktop', icon: <BellOutlined />, label: t.desktop, onClick: () => void desktop.toggle() },
    { type: 'divider' },
    { key: 'password', icon: <KeyOutlined />, label: t.changePassword, onClick: () => show('password') },
    ...(user.totp ? [] : [{ key: 'totp', icon: <SafetyOutlined />, label: t.enrolTotp, onClick: () => show('totp') }]),
    { key: 'out', icon: <LogoutOutlined />, label: t.signOut, onClick: signOut },
  ]
}

export function AccountMenu() {
  const t = useTexts()
  const { user } = useSession()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const items = useItems(setDialog)
  const close = () => setDialog(null)
  const { sound, desktop } = usePreferences()
  const selectedKeys = [useLanguage(), useMode(), ...(sound ? ['sound'] : []), ...(desktop ? ['desktop'] : [])]
  return (
    <>
      <Dropdown menu={{ items: items ?? [], selectedKeys }} trigger={['click']} placement="bottomRight">
        <button type="button" className={css.account} title={t.account}>
          <Face name={user.name} size={26} />
          <span className={css.accountName}>{user.name}</span>
        </button>
      </Dropdown>
      <ChangePasswordDialog open={dialog === 'password'} close={close} />
      <EnrolTotpDialog open={dialog === 'totp'} close={close} />
    </>
  )
}
