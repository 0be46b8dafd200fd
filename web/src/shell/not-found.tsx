import { Link } from 'react-router'
import { useCommon } from '../i18n/common.ts'
import { Empty } from '../ui/empty.tsx'

export function NotFound() {
  const t = useCommon()
  return (
    <Empty title={t.notFound}>
      <Link to="/">{t.goHome}</Link>
    </Empty>
  )
}
