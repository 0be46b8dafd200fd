import { ReloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { ApiError } from '../api/client.ts'
import { useCommon } from '../i18n/common.ts'
import css from './ui.module.css'

interface Props {
  problem: Error
  retry?: () => void
  /** Fills the window instead of its place. */
  full?: boolean
}

/** What went wrong, in the server's words, and the way to try again. */
export function Problem({ problem, retry, full }: Props) {
  const t = useCommon()
  const isFinal = problem instanceof ApiError && problem.code === 'forbidden'
  const requestId = problem instanceof ApiError ? problem.requestId : undefined
  return (
    <div className={full ? css.full : css.center} role="alert">
      <strong>{t.failed}</strong>
      <span className={css.hint}>{problem.message}</span>
      {requestId && <span className={css.reference}>{t.requestId(requestId)}</span>}
      {retry && !isFinal && (
        <Button icon={<ReloadOutlined />} onClick={retry}>
          {t.retry}
        </Button>
      )}
    </div>
  )
}
