import { LockOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useCommon } from '../i18n/common.ts'
import { Empty } from '../ui/empty.tsx'

/** An address that leads nowhere. */
export function NotFound() {
  const t = useCommon()
  return (
    <Empty alone title={t.notFound}>
      <Link to="/">{t.goHome}</Link>
    </Empty>
  )
}

/** A page that somebody else may open. */
export function NoAccess() {
  const t = useCommon()
  return (
    <Empty alone icon={<LockOutlined />} title={t.noAccess} hint={t.noAccessHint}>
      <Link to="/">{t.goHome}</Link>
    </Empty>
  )
}
