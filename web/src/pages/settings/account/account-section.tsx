import type { Language } from '@tandem/contract'
import { Button, Segmented, Switch } from 'antd'
import { type ReactNode, useState } from 'react'
import { call } from '../../../api/client.ts'
import { useFormat } from '../../../i18n/format.ts'
import { setLanguage, useLanguage } from '../../../i18n/language.ts'
import { useSession } from '../../../session/session.tsx'
import { useTexts as useShellTexts } from '../../../shell/texts.ts'
import { useDesktopNotices } from '../../../shell/use-desktop-notices.ts'
import { modes, setMode, useMode } from '../../../theme/mode.ts'
import { setPreference, usePreferences } from '../../../ui/preferences.ts'
import { ChangePasswordDialog } from '../../sign-in/change-password-dialog.tsx'
import { EnrolTotpDialog } from '../../sign-in/enrol-totp.tsx'
import { SettingRow } from '../setting-row.tsx'
import css from '../settings.module.css'
import { useTexts } from '../texts.ts'

/** The own account: who one is, how it looks, how one signs in. */
export function AccountSection() {
  const t = useTexts()
  const { user } = useSession()
  return (
    <div className={css.section}>
      <Card title={t.account.who}>
        <SettingRow title={user.name} hint={`${t.account.login} ${user.login}`} />
        <SettingRow title={t.account.roles} hint={user.roles.map((role) => t.role.names[role]).join(' · ')} />
      </Card>
      <Look />
      <Notices />
      <Security />
    </div>
  )
}

function Look() {
  const t = useTexts()
  const shell = useShellTexts()
  const language = useLanguage()
  const mode = useMode()
  const choose = (next: Language) => {
    setLanguage(next)
    // Only a preference: when the server cannot be reached, this browser still keeps it.
    call('security.setLanguage', { language: next }).catch(() => {})
  }
  return (
    <Card title={t.account.look}>
      <Segmented
        value={language}
        onChange={choose}
        options={(['zh', 'en'] as const).map((value) => ({ value, label: shell.languages[value] }))}
      />
      <Segmented
        value={mode}
        onChange={setMode}
        options={modes.map((value) => ({ value, label: shell.themes[value] }))}
      />
    </Card>
  )
}

function Notices() {
  const t = useTexts()
  const shell = useShellTexts()
  const { sound } = usePreferences()
  const desktop = useDesktopNotices()
  return (
    <Card title={t.account.notices}>
      <SettingRow title={shell.sound} hint={t.account.soundHint}>
        <Switch checked={sound} aria-label={shell.sound} onChange={(on) => setPreference('sound', on)} />
      </SettingRow>
      <SettingRow title={shell.desktop} hint={t.account.desktopHint}>
        <Switch checked={desktop.on} aria-label={shell.desktop} onChange={() => void desktop.toggle()} />
      </SettingRow>
    </Card>
  )
}

function Security() {
  const t = useTexts()
  const shell = useShellTexts()
  const format = useFormat()
  const { user, totpDueAt } = useSession()
  const [dialog, setDialog] = useState<'password' | 'totp' | null>(null)
  const close = () => setDialog(null)
  const totpHint = user.totp ? t.account.totpOn : t.account.totpOff
  const due = totpDueAt === null ? '' : ` ${t.account.totpDue(format.day(totpDueAt))}`
  return (
    <Card title={t.account.security}>
      <SettingRow title={t.account.password} hint={t.account.passwordHint}>
        <Button onClick={() => setDialog('password')}>{shell.changePassword}</Button>
      </SettingRow>
      <SettingRow title={t.account.totp} hint={totpHint + due}>
        {!user.totp && <Button onClick={() => setDialog('totp')}>{t.account.enrol}</Button>}
      </SettingRow>
      <ChangePasswordDialog open={dialog === 'password'} close={close} />
      <EnrolTotpDialog open={dialog === 'totp'} close={close} />
    </Card>
  )
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.card}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
